namespace java com.acme.greeting
namespace go acme.greeting

/** How formal a greeting is. */
enum Style {
  PLAIN = 0
  FORMAL = 1
}

struct GreetRequest {
  1: required string name (api.path = "name")
  2: i32 times = 1 (api.query = "times")
  3: optional Style style (api.query = "style")
}

/** What is said. */
struct Greeting {
  1: string text
}

struct SaveRequest {
  1: required string name (api.body = "name")
  2: list<string> lines (api.body = "lines")
}

struct SaveReply {
  1: string name
  2: i32 count
}

service GreetingService {
  /** Greets someone, as often as asked. */
  Greeting Greet(1: GreetRequest request) (api.get = "/greet/:name")

  /** Keeps a greeting for later. */
  SaveReply Save(1: SaveRequest request) (api.post = "/greetings")
}
