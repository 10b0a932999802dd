def log = new File(basedir, 'build.log').text

// Every mistake of every file, with its place: once when it is found and once at the end.
[
    /src\/main\/thrift\/user\.thrift:3:9: .*`missing\.thrift`.*/,
    /src\/main\/thrift\/user\.thrift:7:3: .*`User`.*/,
    /src\/main\/thrift\/zoo\.thrift:4:6: .*`Animal`.*/,
].each { expected ->
  assert log.readLines().count { it ==~ /\[ERROR\] / + expected } == 2 : expected
}
assert log =~ /\[ERROR\]   help: looked for `src\/main\/thrift\/missing\.thrift`/
assert log.contains('3 errors, nothing was written')
assert log.contains('MojoFailureException')
assert log.contains('`packagePrefix` is `no-name` (expected: a package, `com.acme`)')
assert !new File(basedir, 'target').exists()
