namespace java com.acme.greeting
namespace go acme.greeting

enum Tone {
  PLAIN = 0
  WARM = 1
}

/** Who is to be greeted, and how. */
struct GreetRequest {
  1: string name (api.path = "name")
  /** How often the greeting is said. */
  2: i32 times = 1 (api.query = "times")
  3: optional Tone tone (api.query = "tone")
}

struct Greeting {
  1: string text
  2: optional Tone tone
}

/** A greeting that somebody wants to keep. */
struct KeepRequest {
  1: string owner (api.path = "owner")
  2: bool publish (api.query = "publish")
  3: required string text (api.body = "text")
  4: list<string> labels (api.body = "labels")
  5: optional Greeting inner (api.body = "inner")
}

struct KeepResponse {
  1: i64 id
  2: Greeting greeting
  3: list<string> labels
}

service GreetingService {
  Greeting Greet(1: GreetRequest request) (api.get = "/greet/:name")
  KeepResponse Keep(1: KeepRequest request) (api.post = "/greetings/:owner")
}
