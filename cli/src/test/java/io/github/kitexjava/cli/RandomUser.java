package io.github.kitexjava.cli;

import io.github.kitexjava.cli.ParsedHandler.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/** Edits handlers as users do, and as nobody would: whatever it does still compiles. */
final class RandomUser {
  /** Members, where {@code #} is a fresh number and {@code NAME} a method that may come later. */
  private static final List<String> MEMBERS =
      List.of(
          "// public int NAME(String a) { return 1; }",
          "/* @Override public void NAME() { } } */",
          "/** {@code public void NAME() { */\n  private int f# = 'a' + '}' + '\\'' + '\"';",
          "static final String S# = \"public void NAME() { \\\" }\";",
          "private static final String T# = \"\"\"\n      public void NAME() {\n      \\\"\"\" } // \"\"\";",
          "private final java.util.function.Supplier<Object> l# = () -> new Object() {\n"
              + "    public void NAME() { }\n    public int NAME(int a) { return a; }\n  };",
          "static class N# {\n    public void NAME(int a) { }\n    enum E { A { void x() { } }, B; void x() { } }\n  }",
          "public static class G#<T extends Comparable<T>, U> {\n    <V> V NAME(V v) { return v; }\n  }",
          "record R#(int NAME, String... b) { R# { if (NAME < 0) { throw new Error(\"{\"); } } }",
          "interface I# { default void NAME() { } }",
          "@interface A# { String[] value() default {\"{\", \"}\"}; }",
          "private void NAME(O#[][] only) { }\n  private static class O# { }",
          "private static <T> java.util.List<? super T> NAME(java.util.Map<T, int[]> a, M#... only)"
              + " { return null; }\n  private interface M# { }",
          "{ int \\u0061# = 1; { a#++; } }",
          "static { String s# = \"\\u0022; }",
          "private String ünï# = \"héllo → 世界 \uD83D\uDE00\";",
          "@Deprecated(since = \"{#}\") @SuppressWarnings({\"a\", \"b\"}) protected int p#(final int... x)"
              + " throws IllegalStateException { return switch (x.length) { case 0 -> { yield 1; } default -> 2; }; }",
          "char c#[] = {'{', '\\u007d', '\"', '\\\\'};",
          ";",
          "public java.lang.String toString() { return super.toString() + #; }");

  private static final List<String> BODIES =
      List.of(
          "{ throw new IllegalStateException(\"#\"); }",
          "{\n    // # }\n    String s = \"\"\"\n        { \\\"\"\" #\n        \"\"\";\n    throw new IllegalStateException(s);\n  }",
          "{\n\t\tclass Local# { public void NAME() { } }\n\t\tthrow new java.lang.Error(new Local#().toString());\n  }");

  private final Random random;
  private final RandomIdl idl;
  private int fresh;

  RandomUser(Random random, RandomIdl idl) {
    this.random = random;
    this.idl = idl;
  }

  void edit(UserHandler handler) throws IOException {
    switch (random.nextInt(12)) {
      case 0 -> aroundTheClass(handler);
      case 1 -> layOut(handler);
      case 2 -> move(handler);
      case 3 -> nest(handler);
      case 4 -> extract(handler);
      case 5, 6, 7 -> implementMethod(handler);
      default -> addMember(handler);
    }
  }

  private String text(String pattern) {
    fresh++;
    return pattern.replace("#", Integer.toString(fresh)).replace("NAME", idl.nameToCome());
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private void addMember(UserHandler handler) throws IOException {
    ParsedHandler parsed = handler.parsed();
    String member = text(pick(MEMBERS));
    String text = handler.text();
    String toString = "java.lang.String toString()";
    boolean twice = member.contains(toString) && text.contains(toString);
    if (twice || (member.contains("new Error") && text.contains(".Error;"))) {
      return;
    }
    List<Range> members = parsed.members();
    int at =
        members.isEmpty() || random.nextInt(4) == 0
            ? parsed.afterOpeningBrace()
            : pick(members).end();
    String lineEnd = pick(List.of("\n", "\n\n", "\n\n  ", "\n\t"));
    // A comment may follow on the line.
    handler.insert(afterLineOf(text, at), lineEnd + member + lineEnd);
  }

  /** A member ends where javac says, but a comment may go on after it. */
  private static int afterLineOf(String text, int at) {
    int end = at;
    while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean comment = text.startsWith("//", end);
    while (comment && end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return comment ? end : at;
  }

  private void implementMethod(UserHandler handler) throws IOException {
    List<Range> bodies = handler.parsed().bodies();
    if (!bodies.isEmpty()) {
      Range body = pick(bodies);
      handler.replace(body.start(), body.end(), text(pick(BODIES)));
    }
  }

  private void aroundTheClass(UserHandler handler) throws IOException {
    ParsedHandler parsed = handler.parsed();
    switch (random.nextInt(6)) {
      case 0 -> handler.insert(0, text("/* Licence # { */\n"));
      case 1 -> handler.insert(handler.text().length(), text("\n// the end of NAME() { #"));
      case 2 -> handler.insert(parsed.headerEnd(), text(" // # import java.util.Map;"));
      case 3 -> handler.insert(parsed.headerEnd(), text(" /* # */"));
      case 4 -> handler.insert(parsed.headerEnd(), "\nimport java.util.*;\n");
      default -> handler.insert(parsed.closingBrace(), text("// last words # }\n"));
    }
  }

  private void layOut(UserHandler handler) throws IOException {
    String text = handler.text();
    int brace = handler.parsed().closingBrace();
    switch (random.nextInt(6)) {
      case 0 -> handler.write(text.replace("\r\n", "\n").replace("\n", "\r\n"));
      case 1 -> handler.write(text.replace("\r\n", "\n"));
      case 2 -> handler.write(text.replace("\n  ", "\n\t"));
      case 3 -> handler.write(text.replace("\n  ", "\n    "));
      case 4 -> handler.insert(brace, "/* before */ ");
      default -> handler.insert(handler.parsed().afterOpeningBrace(), " /* after */");
    }
  }

  /** To another package, file and name. */
  private void move(UserHandler handler) throws IOException {
    if (handler.isNested()) {
      return;
    }
    fresh++;
    handler.moveTo("demo.moved" + random.nextInt(3), "Mine" + fresh);
  }

  private void nest(UserHandler handler) throws IOException {
    if (handler.isNested()) {
      return;
    }
    fresh++;
    Range all = handler.parsed().wholeClass();
    String text = handler.text();
    String nested =
        text.substring(all.start(), all.end()).replaceFirst("public ", "public static ");
    String outer = "Outer" + fresh;
    handler.write(
        text.substring(0, all.start())
            + "public class "
            + outer
            + " {\n"
            + nested
            + "\n}"
            + text.substring(all.end()));
    handler.nowNestedIn(outer);
  }

  /** Moves a method to a super class in a file of its own. */
  private void extract(UserHandler handler) throws IOException {
    ParsedHandler parsed = handler.parsed();
    List<Range> methods = parsed.overriding();
    String text = handler.text();
    if (methods.isEmpty() || text.contains(" extends Base")) {
      return;
    }
    fresh++;
    String base = "Base" + fresh;
    Range method = pick(methods);
    String moved = text.substring(method.start(), method.end()).replaceFirst("@Override\\s", "");
    String header = text.substring(0, parsed.headerEnd());
    if (header.contains("/*") || moved.contains("@Deprecated")) {
      return;
    }
    handler.replace(method.start(), method.end(), "");
    handler.write(
        handler
            .text()
            .replaceFirst(
                "(class " + handler.className() + ") implements",
                "$1 extends " + Matcher.quoteReplacement(base) + " implements"));
    Path file = handler.file().resolveSibling(base + ".java");
    Files.writeString(
        file, header + "\n\npublic abstract class " + base + " {\n  " + moved + "\n}\n");
    handler.nowExtends(base, file);
  }
}
