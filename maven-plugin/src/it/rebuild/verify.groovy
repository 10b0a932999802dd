import groovy.io.FileType

def names(File folder) {
  def found = []
  folder.eachFileRecurse(FileType.FILES) { found << folder.toPath().relativize(it.toPath()).toString() }
  found.toSorted()
}

def generated = new File(basedir, 'target/generated-sources/kitex')
def log = new File(basedir, 'build.log').text

def summaries = log.readLines().findAll { it.contains('generated-sources/kitex: ') }
assert summaries.size() == 3

// From an empty target: all is written, compiled and works.
assert summaries[0] ==~ /.*: [0-9]+ files written \(3 Thrift files\)/
assert log.contains('Tests run: 1, Failures: 0, Errors: 0')
def first = new File(basedir, 'target/first')
assert names(first).containsAll([
    'acme/base/Trace.java', 'acme/echo/Echo.java', 'acme/echo/EchoClient.java', 'acme/gone/Gone.java'])

// With nothing changed: it says so, nothing is written, removed or compiled.
assert summaries[1].endsWith(': up to date (3 Thrift files)')
def second = new File(basedir, 'target/second')
assert names(second) == names(first)
names(second).each { assert new File(second, it).lastModified() == 1000000000000L : it }
assert log.count('Nothing to compile - all classes are up to date') >= 1

// With a changed file, a changed include and one file less.
assert summaries[2] ==~ /.*: 2 files written, [0-9]+ unchanged, 1 removed \(2 Thrift files\)/
assert names(generated) == names(first) - 'acme/gone/Gone.java'
def rewritten = names(generated).findAll { new File(generated, it).lastModified() != 1000000000000L }
assert rewritten == ['acme/base/Trace.java', 'acme/echo/Request.java']
assert new File(generated, 'acme/base/Trace.java').text.contains('origin()')
assert new File(basedir, 'target/classes/acme/echo/Request.class').file
assert !new File(basedir, 'target/classes/acme/gone/Gone.class').exists()
