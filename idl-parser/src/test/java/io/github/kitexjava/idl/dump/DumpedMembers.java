package io.github.kitexjava.idl.dump;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads documents with somebody else's parser: which members each kind of node has. */
final class DumpedMembers {
  private DumpedMembers() {}

  static Map<String, Set<String>> of(String json) {
    Map<String, Set<String>> members = new HashMap<>();
    addTo(members, json);
    return members;
  }

  static void addTo(Map<String, Set<String>> members, String json) {
    Deque<Set<String>> open = new ArrayDeque<>();
    Deque<String> nodes = new ArrayDeque<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new HashSet<>());
          nodes.push("");
        } else if (token == JsonToken.END_OBJECT) {
          members.computeIfAbsent(nodes.pop(), k -> new HashSet<>()).addAll(open.pop());
        } else if (token == JsonToken.PROPERTY_NAME) {
          open.element().add(parser.currentName());
          if (parser.currentName().equals("node")) {
            parser.nextToken();
            nodes.pop();
            nodes.push(parser.getString());
          }
        }
      }
    }
  }
}
