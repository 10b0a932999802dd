// */ } class Broken { /*
# \u000a class Broken {}
namespace java com.acme.hostile

/** *\u002f public int broken; /\u002a {@code } <script> @param x */
const string QUOTES = "\" + System.exit(1) + \"" (why = "\"*/")
const string ESCAPES = '\\u0022; */ "+"'
const binary RAW = "\x22\x5c\x00\xff"
const map<string, string> PAIRS = { "\"": "\\", "*/": "//" }

enum Level {
  // */ broken(1) { /*
  FREE = 1 (note = "\"); } */ \\u0022")
  PRO = 2
} (note = "*/")

/* \u000d*\u002f class Broken {} */
struct Item {
  1: required string id = "\"; } \\u0022 {" (deprecated = "*/ \\u000a", go.tag = 'json:"x"') // */ int broken; /*
  2: optional Level level = Level.PRO
  3: list<string> notes = ["\"", "\\", "\u0022", "${x}", "%s", "$L"]
} (note = "*/ class Broken {}")

typedef Item Thing (note = "*/")

union Choice {
  // */ broken
  1: string text (note = "*/")
  2: Thing item
}

exception Refused { 1: string message = "*/ \" \\u0022" } (message = "\"*/")

/** *\u002f */
service Echo {
  // */ void broken(); /*
  Item get(1: Item item = {"id": "\"*/"}, 2: string text = "\\u0022", 3: Choice choice (note = "*/"))
    throws (1: Refused refused (note = "*/")) (note = "/x\"*/")
  list<string> notes(1: list<string> notes)
} (note = "*/")
