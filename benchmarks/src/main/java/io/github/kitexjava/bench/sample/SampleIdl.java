package io.github.kitexjava.bench.sample;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes Thrift files as teams write them: documented structs, enums, exceptions, typedefs,
 * constants and services with HTTP annotations, which refer to each other and to an included file.
 * All three compilers take them without a word.
 *
 * <p>The same seed and size give the same text on every machine.
 */
public final class SampleIdl {
  /** What {@link #file} includes; to be written beside it. */
  public static final String INCLUDED_NAME = "shared.thrift";

  private static final List<String> NOUNS =
      List.of(
          "User", "Order", "Invoice", "Item", "Cart", "Address", "Payment", "Session", "Device",
          "Message", "Channel", "Report", "Product", "Price", "Stock", "Tag", "Comment", "Policy",
          "Region", "Quota", "Ticket", "Event", "Metric", "Worker", "Batch");
  private static final List<String> VERBS =
      List.of("create", "update", "delete", "list", "query", "check", "move", "merge", "watch");
  private static final List<String> WORDS =
      List.of(
          "the",
          "caller",
          "returns",
          "only",
          "when",
          "of",
          "a",
          "request",
          "value",
          "is",
          "not",
          "set",
          "by",
          "default",
          "in",
          "milliseconds",
          "and",
          "must",
          "be",
          "unique",
          "for",
          "each",
          "tenant",
          "see",
          "also",
          "limits",
          "since",
          "release",
          "two",
          "server",
          "page");
  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "owner",
          "created_at",
          "updated_at",
          "status",
          "labels",
          "parent_id",
          "retry_count",
          "page_size",
          "cursor",
          "description",
          "payload",
          "checksum",
          "enabled",
          "ratio",
          "members",
          "attributes",
          "source",
          "target");
  private static final List<String> SIMPLE =
      List.of("i32", "i64", "string", "string", "bool", "double", "i16", "binary", "i8");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int group;
  private String lastStruct = "shared.Common";
  private String lastEnum = "shared.Level";

  private SampleIdl(long seed) {
    this.random = new Random(seed);
  }

  /** A file of at least {@code bytes} bytes, and at most one service more. */
  static String file(long seed, int bytes) {
    SampleIdl sample = new SampleIdl(seed);
    sample.header();
    while (sample.out.length() < bytes) {
      sample.nextGroup();
    }
    return sample.out.toString();
  }

  static String includedFile() {
    return """
        // What many services share.
        namespace java com.acme.shared
        namespace go acme.shared

        /** How grave something is. */
        enum Level {
          LOW = 1,
          HIGH = 2,
        }

        struct Common {
          1: required string trace_id,
          2: optional map<string, string> extra,
        }
        """;
  }

  private void header() {
    out.append(
        """
        /*
         * Copyright (c) Acme and its suppliers.
         *
         * Made for measurements; free to use.
         */

        include "shared.thrift"

        namespace java com.acme.sample
        namespace go acme.sample
        namespace py acme.sample

        """);
  }

  private void nextGroup() {
    group++;
    out.append("// ---- ").append(sentence(3)).append("\n\n");
    enumeration();
    out.append("typedef ").append(type()).append(" Alias").append(group).append("\n\n");
    constants();
    int structs = 3 + random.nextInt(4);
    for (int i = 0; i < structs; i++) {
      struct(i == structs - 1 ? "exception" : i == 1 && chance(3) ? "union" : "struct", i);
    }
    service();
  }

  private void enumeration() {
    String name = pick(NOUNS) + "Kind" + group;
    blockComment("");
    out.append("enum ").append(name).append(" {\n");
    int members = 3 + random.nextInt(8);
    for (int i = 0; i < members; i++) {
      out.append("  ").append(name.toUpperCase(Locale.ROOT)).append('_').append(i);
      if (i == 0 || chance(2)) {
        out.append(" = ").append(i * 10);
      }
      out.append(',').append(chance(4) ? " // " + sentence(4) : "").append('\n');
    }
    out.append("}\n\n");
    lastEnum = name;
  }

  private void constants() {
    String end = "_" + group;
    out.append("const i32 MAX_ITEMS").append(end).append(" = ").append(random.nextInt(100_000));
    out.append("\nconst string GREETING").append(end).append(" = \"").append(sentence(5));
    out.append("\"\nconst list<string> NAMES").append(end).append(" = [");
    for (int i = 0; i < 4; i++) {
      out.append(i == 0 ? "" : ", ").append('"').append(pick(WORDS)).append('"');
    }
    out.append("]\nconst map<string, i32> WEIGHTS").append(end).append(" = {\n");
    for (int i = 0; i < 4; i++) {
      out.append("  \"").append(pick(WORDS)).append(i).append("\": ").append(i * 7).append(",\n");
    }
    out.append("}\n\n");
  }

  private void struct(String keyword, int index) {
    String name = pick(NOUNS) + (keyword.equals("exception") ? "Error" : "") + group + "x" + index;
    blockComment("");
    out.append(keyword).append(' ').append(name).append(" {\n");
    int fields = 3 + random.nextInt(12);
    for (int i = 1; i <= fields; i++) {
      field(i, !keyword.equals("union"));
    }
    out.append('}').append(chance(6) ? " (owner = \"" + pick(WORDS) + "\")" : "").append("\n\n");
    if (!keyword.equals("exception")) {
      lastStruct = name;
    }
  }

  private void field(int id, boolean requiredness) {
    if (chance(4)) {
      blockComment("  ");
    } else if (chance(4)) {
      out.append("  // ").append(sentence(6)).append('\n');
    }
    out.append("  ").append(id).append(": ");
    int kind = requiredness ? random.nextInt(4) : 3;
    out.append(kind == 0 ? "required " : kind < 3 ? "optional " : "");
    String type = type();
    out.append(type).append(' ').append(pick(FIELDS)).append('_').append(id);
    if (kind == 3 && requiredness && type.equals("i32")) {
      out.append(" = ").append(random.nextInt(1000));
    }
    if (chance(6)) {
      out.append(" (api.query = \"").append(pick(FIELDS)).append("\", go.tag = 'json:\"a\"')");
    }
    out.append(chance(5) ? "" : ",").append(chance(6) ? " // " + sentence(4) : "").append('\n');
  }

  private void service() {
    blockComment("");
    String name = pick(NOUNS) + "Service" + group;
    String error = "exceptions" + group;
    out.append("exception ").append(error).append(" {\n  1: string message,\n}\n\n");
    out.append("service ").append(name).append(" {\n");
    int methods = 3 + random.nextInt(6);
    for (int i = 0; i < methods; i++) {
      String method = pick(VERBS) + pick(NOUNS) + i;
      if (chance(2)) {
        blockComment("  ");
      }
      out.append("  ").append(chance(5) ? "void" : type()).append(' ').append(method);
      out.append("(1: ").append(lastStruct).append(" request, 2: i64 deadline)");
      if (chance(2)) {
        out.append(" throws (1: ").append(error).append(" failure)");
      }
      if (chance(2)) {
        out.append(" (api.post = \"/v1/").append(method).append("/:id\")");
      }
      out.append(",\n");
    }
    out.append("}\n\n");
  }

  private String type() {
    return switch (random.nextInt(12)) {
      case 0 -> "list<" + named() + ">";
      case 1 -> "map<string, " + named() + ">";
      case 2 -> "set<i64>";
      case 3 -> "list<map<i32, list<string>>>";
      case 4, 5 -> named();
      default -> pick(SIMPLE);
    };
  }

  private String named() {
    return chance(3) ? lastEnum : chance(6) ? "shared.Common" : lastStruct;
  }

  private void blockComment(String indent) {
    out.append(indent).append("/**\n");
    int lines = 1 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      out.append(indent).append(" * ").append(sentence(8)).append(".\n");
    }
    out.append(indent).append(" */\n");
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder(pick(WORDS));
    for (int i = 1; i < words; i++) {
      sentence.append(' ').append(pick(WORDS));
    }
    return sentence.toString();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
