package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandlerMergeTest {
  private static final String FRESH =
      """
      package demo.handler;

      import demo.api.EchoApi;
      import demo.api.Reply;
      import java.util.List;

      /** Yours. */
      public final class EchoHandler implements EchoApi {

        /** Says it again. */
        @Override
        public Reply echo(String text) {
          // TODO: your code here
          return Reply.builder().build();
        }

        @Override
        public List<Reply> all(long from, int count) {
          if (count > 0) {
            return List.of();
          }
          return List.of();
        }
      }
      """;

  private static HandlerMerge.Result merge(String user) {
    return HandlerMerge.merge(user, FRESH).orElseThrow();
  }

  /** What is left of {@code merged} when the lines of {@code user} are taken out in order. */
  private static String insertedLines(String user, String merged) {
    StringBuilder inserted = new StringBuilder();
    String[] kept = user.split("\n", -1);
    int next = 0;
    for (String line : merged.split("\n", -1)) {
      if (next < kept.length && kept[next].equals(line)) {
        next++;
      } else {
        inserted.append(line).append('\n');
      }
    }
    assertThat(next).as("lines of the user's that survived").isEqualTo(kept.length);
    return inserted.toString();
  }

  @Test
  void aMissingMethodIsAddedBeforeTheClosingBraceWithItsImports() {
    String user =
        """
        package demo.handler;

        import demo.api.EchoApi;
        import demo.api.Reply; // mine

        public class EchoHandler implements EchoApi {
            private int calls;   // odd   spacing

            @Override public Reply echo(String text) { calls++; return Reply.of(text); }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.added()).containsExactly("all");
    assertThat(result.notes()).isEmpty();
    assertThat(result.text())
        .isEqualTo(
            """
            package demo.handler;

            import demo.api.EchoApi;
            import demo.api.Reply; // mine
            import java.util.List;

            public class EchoHandler implements EchoApi {
                private int calls;   // odd   spacing

                @Override public Reply echo(String text) { calls++; return Reply.of(text); }

                @Override
                public List<Reply> all(long from, int count) {
                    if (count > 0) {
                        return List.of();
                    }
                    return List.of();
                }
            }
            """);
  }

  @Test
  void aSecondMergeChangesNothing() {
    String once = merge("package demo.handler;\nclass EchoHandler implements EchoApi {}\n").text();
    HandlerMerge.Result again = merge(once);
    assertThat(again.text()).isSameAs(once);
    assertThat(again.added()).isEmpty();
  }

  @Test
  void theFreshFileItselfNeedsNothing() {
    assertThat(merge(FRESH).text()).isEqualTo(FRESH);
  }

  @Test
  void aClassOnOneLineIsOpened() {
    assertThat(merge("class EchoHandler implements demo.api.EchoApi {}").text())
        .isEqualTo(
            """
            import demo.api.Reply;
            import java.util.List;

            class EchoHandler implements demo.api.EchoApi {
              /** Says it again. */
              @Override
              public Reply echo(String text) {
                // TODO: your code here
                return Reply.builder().build();
              }

              @Override
              public List<Reply> all(long from, int count) {
                if (count > 0) {
                  return List.of();
                }
                return List.of();
              }
            }\
            """);
  }

  @Test
  void windowsLineEndsTabsAndAByteOrderMarkStay() {
    String user =
        """
        \uFEFFpackage demo.handler;

        import demo.api.Reply;

        class EchoHandler implements EchoApi {
        \tpublic Reply echo(String text) { return null; }
        }
        """
            .replace("\n", "\r\n");
    String expected =
        """
        \uFEFFpackage demo.handler;

        import demo.api.Reply;
        import java.util.List;

        class EchoHandler implements EchoApi {
        \tpublic Reply echo(String text) { return null; }

        \t@Override
        \tpublic List<Reply> all(long from, int count) {
        \t\tif (count > 0) {
        \t\t\treturn List.of();
        \t\t}
        \t\treturn List.of();
        \t}
        }
        """
            .replace("\n", "\r\n");
    assertThat(merge(user).text()).isEqualTo(expected);
  }

  @Test
  void methodsInStringsCommentsTextBlocksAndNestedTypesDoNotCount() {
    String user =
        """
        package demo.handler;
        import demo.api.*;
        class EchoHandler implements EchoApi {
          // public List<Reply> all(long from, int count) { }
          /* List<Reply> all(long a, int b) {} */
          String s = "List<Reply> all(long a, int b) { }";
          char brace = '}';
          String t = \"""
              all(1, 2) { " } \\\"""
              \""";
          Runnable r = new Runnable() { public void all(long a, int b) {} public void run() {} };
          static class Inner { void all(long a, int b) {} }
          int x = all(1, 2);
          public Reply echo(String text) { return null; }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.added()).containsExactly("all");
    assertThat(insertedLines(user, result.text()))
        .startsWith("import java.util.List;\n")
        .doesNotContain("import demo.api.Reply;");
  }

  @Test
  void unicodeEscapesAreSeenAsTheCompilerSeesThem() {
    String user =
        """
        package demo.handler;
        class EchoHandler implements EchoApi {
          String quote = "\\u0022;
          String path = "C:\\\\u0041"; // no escape
          public Reply \\u0065cho(String text) { return null; }
          public List<Reply> all(long from, int count) \\u007b return null; \\u007D
        }
        """;
    assertThat(merge(user).added()).isEmpty();
  }

  @Test
  void aNameThatMeansSomethingElseIsWrittenInFull() {
    String user =
        """
        package demo.handler;

        import demo.other.Reply;

        class EchoHandler implements demo.api.EchoApi {
          static class List {}
        }
        """;
    assertThat(merge(user).text())
        .contains("public demo.api.Reply echo(String text)")
        .contains("return demo.api.Reply.builder().build();")
        .contains("public java.util.List<demo.api.Reply> all(long from, int count)")
        .doesNotContain("import demo.api.Reply", "import java.util.List");
  }

  @Test
  void anEnumWithoutASemicolonGetsOne() {
    assertThat(merge("enum EchoHandler implements EchoApi {\n  ONE, TWO\n}\n").text())
        .contains("  ONE, TWO;\n\n  /** Says it again. */\n  @Override\n  public Reply echo");
    assertThat(merge("enum EchoHandler implements EchoApi { ONE { } }\n").text())
        .contains("{ ONE { }; \n\n  /** Says it again. */");
  }

  @Test
  void aRecordWithACompactConstructorIsUnderstood() {
    String user =
        """
        package demo.handler;
        record EchoHandler(@Named(value = "x {") int size) implements EchoApi {
          EchoHandler {
            if (size < 0) { throw new IllegalArgumentException(); }
          }
          EchoHandler(String text) { this(text.length()); }
          @Deprecated(since = "1") public <T extends Comparable<T>> Reply echo(final String text) { return null; }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.added()).containsExactly("all");
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void aChangedSignatureIsToldAndNotTouched() {
    String user =
        """
        package demo.handler;
        class EchoHandler implements EchoApi {
          public demo.api.Reply echo(java.lang.String text, int times) { return null; }
          public java.util.List<Reply> all(long from, int count) { return null; }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.text()).isEqualTo(user);
    assertThat(result.notes())
        .containsExactly(
            "3: `demo.api.Reply echo(java.lang.String, int)` is now `Reply echo(String)` in the IDL");
  }

  @Test
  void aRenamedClassIsFoundByItsInterface() {
    String user =
        """
        package demo.handler;
        class Registry {
          static final class Mine extends Base<Map<A, B>> implements Other, EchoApi {
          }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.added()).containsExactly("echo", "all");
    assertThat(result.text())
        .contains("implements Other, EchoApi {\n    /** Says it again. */\n    @Override\n");
  }

  @Test
  void aFileThatDoesNotParseOrHasNoSuchClassIsNotTouched() {
    assertThat(HandlerMerge.merge("class EchoHandler implements EchoApi {", FRESH)).isEmpty();
    assertThat(HandlerMerge.merge("class EchoHandler { void a() { foo(]; } }", FRESH)).isEmpty();
    assertThat(HandlerMerge.merge("class Unrelated {}", FRESH)).isEmpty();
    assertThat(HandlerMerge.merge("", FRESH)).isEmpty();
  }

  @Test
  void newerSyntaxThanTheRunningJvmsIsRead() {
    String user =
        """
        package demo.handler;
        import module java.base;
        import static java.util.Map.entry;
        /// markdown with { brace
        public sealed class EchoHandler implements EchoApi permits A, B {
          public Reply echo(String text) {
            return switch (text) { case String s when s.isEmpty() -> null; case Point(var x, _) -> null; };
          }
          non-sealed interface C {}
        }
        void main() { IO.println("compact"); }
        """;
    assertThat(merge(user).added()).containsExactly("all");
  }

  @Test
  void linesInNotesAreThoseOfTheMergedFile() {
    String user =
        """
        package demo.handler;
        class EchoHandler implements EchoApi {
          public demo.api.Reply echo(int times) { return null; }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.text().lines().toList().get(5)).contains("echo(int times)");
    assertThat(result.notes())
        .containsExactly("6: `demo.api.Reply echo(int)` is now `Reply echo(String)` in the IDL");
    assertThat(result.compiles()).isFalse();
  }

  @Test
  void aHelperOfTheSameNameIsNotTheMethod() {
    String user =
        """
        package demo.handler;
        class EchoHandler implements EchoApi {
          private void echo(int times) {}
          static int all() { return 1; }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.added()).containsExactly("echo", "all");
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void anOverloadBesideTheMethodIsNoChange() {
    String user =
        """
        package demo.handler;
        class EchoHandler implements EchoApi {
          public Reply echo(String text, int times) { return null; }
          public Reply echo(String text) { return null; }
          public java.util.List<Reply> all(long from, int count) { return null; }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.added()).isEmpty();
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void aSubclassAsResultIsToldButCompiles() {
    String user =
        """
        package demo.handler;
        class EchoHandler implements EchoApi {
          public BetterReply echo(String text) { return null; }
          public java.util.List<Reply> all(long from, int count) { return null; }
        }
        """;
    HandlerMerge.Result result = merge(user);
    assertThat(result.notes()).hasSize(1);
    assertThat(result.compiles()).isTrue();
  }

  @Test
  void aNameThatTheUsersCodeHasForSomethingElseIsNotImported() {
    String user =
        """
        package demo.handler;
        class EchoHandler<Reply> implements demo.api.EchoApi {
          List mine; // a class of this package
        }
        """;
    assertThat(merge(user).text())
        .contains("public demo.api.Reply echo(String text)")
        .contains("public java.util.List<demo.api.Reply> all(")
        .doesNotContain("import ");
  }

  @Test
  void ofTwoPackagesImportedAsAWholeAnyMayHaveTheName() {
    String user =
        """
        package demo.handler;
        import demo.other.*;
        import demo.api.*;
        class EchoHandler implements EchoApi {
        }
        """;
    assertThat(merge(user).text()).contains("import demo.api.Reply;\nimport java.util.List;\n");
  }

  @Test
  void aNameOfJavaLangThatMeansSomethingElseIsWrittenInFull() {
    String user =
        """
        package demo.handler;
        import demo.other.String;
        class EchoHandler implements demo.api.EchoApi {
          @interface Override {}
        }
        """;
    assertThat(merge(user).text())
        .contains("@java.lang.Override\n  public Reply echo(java.lang.String text)");
  }
}
