/* Names that mean something to Java, to the generated code or to the templates. */
namespace java com.acme.clashes

struct Async { 1: i32 value }
struct Arguments { 1: i32 value }
struct Types { 1: i32 value }
struct List { 1: i32 value }
struct Map { 1: i32 value }
struct RpcClient { 1: i32 value }
struct RpcServer { 1: i32 value }
struct CallOptions { 1: i32 value }
struct ResultCodec { 1: i32 value }
struct MethodDescriptor { 1: i32 value }
struct CompletableFuture { 1: i32 value }
struct System { 1: i32 value }
struct Duration { 1: i32 value }
struct Test { 1: i32 value }
struct Handlers { 1: i32 value }
struct Handler { 1: i32 value }
struct AsyncCalls { 1: i32 value }
struct NullMarked { 1: i32 value }
struct MissingFieldException { 1: i32 value }
enum Level { SERVICE = 1, class = 2 }

struct Echo { 1: i32 value }
struct EchoClient { 1: i32 value }
struct EchoServer { 1: i32 value }
struct EchoMethods { 1: i32 value }
struct EchoHandler { 1: i32 value }

/** Ends a comment *\/ and names {@code nothing}. */
service echo {
  Async async()
  void close()
  string builder(1: string destinationName)
  string with(1: CallOptions options)
  List close_(1: List list)
  Arguments arguments(1: Arguments arguments, 2: Types types)
  i32 toString()
  bool equals(1: echo_Thing other)
  i64 hashCode()
  void wait(1: i64 timeout)
  void notify()
  void getClass(1: string type)
  void class(1: i32 class, 2: i32 int, 3: string this, 4: bool new, 5: string out, 6: string in)
  string type(1: string type, 2: string field, 3: string value, 4: string element, 5: string service)
  void rpc(1: RpcClient rpc, 2: string options, 3: string arguments, 4: string arguments_)
  void options(1: string io, 2: string java, 3: string com, 4: string org)
  CompletableFuture future(1: required CompletableFuture future)
  Map server(1: RpcServer server, 2: System system, 3: Duration duration, 4: Test test)
  Level SERVICE(1: Level level, 2: list<Level> levels)
  string getUser()
  string get_user()
  string GetUser()
  string readGetUserResult(1: list<Async> values)
  list<Async> reads(1: list<Async> values, 2: map<string, Map> maps)
  ResultCodec result(1: MethodDescriptor descriptor)
  void start()
  void stop()
  Handlers handlers(1: Handlers handlers, 2: AsyncCalls calls, 3: NullMarked marked)
  EchoClient client(1: EchoClient client, 2: EchoMethods methods, 3: EchoServer server)
  EchoHandler handler(1: EchoHandler handler)
  i32 describeSERVICE(1: required MissingFieldException missing)
  oneway void finalize(1: string clone)
}

struct echo_Thing { 1: i32 value }

service Test_Service { void ping() }
service server { void serverPing() }
service Handlers_ { void handlersPing() }
