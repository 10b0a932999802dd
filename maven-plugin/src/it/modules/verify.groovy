def log = new File(basedir, 'build.log').text

// The first build: each execution makes what it is asked for, and javac sees it.
[
    'one/target/classes/acme/ping/Ping.class',
    'one/target/classes/acme/ping/PingerClient.class',
    'one/target/classes/legacy/acme/ping/Ping.class',
    'two/target/classes/acme/ping/PingerServer.class',
    'two/target/elsewhere/acme/ping/Pinger.java',
].each { assert new File(basedir, it).file : it }
assert !new File(basedir, 'one/target/classes/legacy/acme/ping/Pinger.class').exists()

// Each execution keeps a record of its own; the second build finds all three up to date.
['one/target/maven-status/kitex-java-maven-plugin/services',
 'one/target/maven-status/kitex-java-maven-plugin/legacy',
 'two/target/maven-status/kitex-java-maven-plugin/default',
].each { assert new File(basedir, it).directory : it }
def summaries = log.readLines().findAll { it =~ /INFO\] (\[stdout\] )?target\/.*: / }
assert summaries.count { it.contains(' written (1 Thrift file)') } == 3
assert summaries.count { it.contains(': up to date (1 Thrift file)') } == 3
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
