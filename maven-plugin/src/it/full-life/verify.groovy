def log = new File(basedir, 'build.log').text
def summaries = log.readLines()
    .findAll { it =~ /INFO\] target\/generated-sources\/kitex: / }
    .collect { it.replaceFirst(/.*kitex: /, '') }

assert summaries == [
    '3 files written (2 Thrift files)',
    '1 file written, 2 unchanged (2 Thrift files)', // the include
    '1 file written, 2 unchanged (2 Thrift files)', // the file
    '0 files written, 2 unchanged, 1 removed (1 Thrift file)',
    '0 files written, 2 unchanged (1 Thrift file)', // another execution takes over
    '2 files written, 2 removed (1 Thrift file)', // another package
    'up to date (1 Thrift file)', // a mistake that was taken back
]
assert log.contains('1 error, nothing was written')
assert log.contains('[INFO] skipped')

def classes = new File(basedir, 'target/classes')
assert new File(classes, 'my/acme/User.class').file
assert !new File(classes, 'acme/User.class').exists()
assert !new File(classes, 'acme/base/Id.class').exists()
