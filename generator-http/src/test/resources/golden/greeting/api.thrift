namespace go hello.greeting

/** How to say it. */
enum Tone { PLAIN = 1, POLITE = 2 }

struct GreetReq {
  /** Who. */
  1: required string name (api.path = "name")
  2: Tone tone = Tone.PLAIN (api.query = "tone")
  3: list<string> languages
  4: optional i64 seed (api.js_conv = "")
  5: required string key (api.header = "X-Key")
}

union Greeting { 1: string text, 2: map<string, Tone> parts }

struct GreetResp { 1: required Greeting greeting, 2: GreetReq asked }

exception Rude { 1: required string word } (api.http_code = "422")

/** Says hello in many ways. */
service GreetService {
  /** Greets somebody. */
  GreetResp Greet(1: GreetReq req) throws (1: Rude rude) (api.get = "/greet/:name", api.post = "/greet/:name")
  void Forget(1: string name, 2: Tone tone) (api.delete = "/greet/:name/tone")
}
