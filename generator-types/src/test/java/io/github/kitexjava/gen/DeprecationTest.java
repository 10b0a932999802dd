package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.source.SourceSpan;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a declaration deprecated, and what its Javadoc says then. */
class DeprecationTest {
  private static final Pattern WARNING =
      Pattern.compile("User.java:(\\d+:) warning:( .*) has been deprecated");

  private static final SourceSpan SPAN = Idl.file("old.thrift").plain(1, BaseType.I32, "x").span();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, '', false, ''",
        "1, '', true, ''",
        "true, 'Text.', true, ''",
        "'', '', true, ''",
        "write `b`, 'Text.\n@deprecated in the comment', true, write `b`",
        "1, 'Text.\n@deprecated in the comment', true, in the comment",
        "False, '@deprecated in the comment', false, ''",
        "0, '', false, ''",
        "null, 'Text.\n\n @deprecated since 2\nin two lines\n\nMore.', true, 'since 2\nin two lines'",
        "null, '@deprecated\n@see nothing', true, ''",
        "null, 'is @deprecated here, and not @deprecatedly', false, ''",
      })
  void theAnnotationCountsAndThenTheComment(
      String value, String comment, boolean deprecated, String reason) {
    Annotations annotations = Annotations.NONE;
    if (value != null) {
      annotations = new Annotations(List.of(new Annotation("Deprecated", value, SPAN)));
    }
    assertThat(Deprecation.of(annotations, new Doc(comment)))
        .isEqualTo(new Deprecation(deprecated, reason));
  }

  @Test
  void theReasonLeavesTheCommentAndBecomesTheLastTag() {
    Doc doc = new Doc("Text.\n@deprecated since {2}\n\nMore.\n@see it");
    Deprecation deprecation = Deprecation.of(Annotations.NONE, doc);
    assertThat(deprecation.document(SafeJavadoc.of(doc, "Ours.")))
        .hasToString(
            "Text.\n\n<p>More.\n&#64;see it\n\n<p>Ours.\n\n@deprecated since &#123;2&#125;\n");
    assertThat(deprecation.document(SafeJavadoc.of(Doc.NONE)))
        .hasToString("@deprecated since &#123;2&#125;\n");
    assertThat(deprecation.sentence()).isEqualTo("Deprecated: since &#123;2&#125;");
  }

  @Test
  void whoCallsIsWarnedAndWhoMustNameACaseIsNot() throws Exception {
    Generation made =
        Generation.of(
            program(
                """
                namespace java old
                enum Level { LOW = 1 (deprecated), HIGH = 2 }
                union Choice { 1: i32 a (deprecated), 2: i32 b }
                struct S { 1: required i32 x (deprecated), 2: optional Level level (deprecated) }
                """),
            TypeOptions.DEFAULT.with(TypeChoice.OPEN_ENUMS, true));
    String user =
        """
        package old;

        final class User implements Choice.Visitor<Object> {
          @Override
          public Object a(int a) {
            return Choice.a(a);
          }

          @Override
          public Object b(int b) {
            return new Choice.A(b);
          }

          @Override
          public Object unknown(Choice.Unknown unknown) {
            return Level.Known.LOW;
          }

          static Object all(S s, Choice choice) {
            S.Builder other = s.toBuilder().x(1).levelValue(2);
            return choice instanceof Choice.A one ? s.hasLevel() ? Level.LOW : one : other.x(s.x());
          }
        }
        """;
    Map<String, String> sources = new HashMap<>(made.files());
    sources.put("old/User.java", user);
    String said = JavaCompilation.compile(sources, folder).diagnostics();
    assertThat(WARNING.matcher(said).results().map(found -> found.group(1) + found.group(2)))
        .containsExactlyInAnyOrder(
            "6: [deprecation] a(int) in Choice",
            "20: [deprecation] x(int) in Builder",
            "20: [deprecation] levelValue(int) in Builder",
            "21: [deprecation] hasLevel() in S",
            "21: [deprecation] LOW in Level",
            "21: [deprecation] x() in S",
            "21: [deprecation] x(int) in Builder");
  }

  @ParameterizedTest
  @CsvSource({
    "BEANS, OPEN_ENUMS",
    "OPTIONAL_ACCESSORS, REFLECTION",
    "NO_DIRECT_CODECS, JSON_TEXT",
    "KEEP_UNKNOWN_FIELDS, JACKSON",
    "BEANS, JACKSON"
  })
  void generatedCodeIsNotWarnedWhateverItsShape(TypeChoice one, TypeChoice other)
      throws IOException {
    Program program = program(Samples.read("deprecated.thrift"));
    TypeOptions options = TypeOptions.DEFAULT.with(one, true).with(other, true);
    Generation.of(program, options).compile(folder.resolve("out"));
  }

  private Program program(String idl) throws IOException {
    Files.writeString(folder.resolve("old.thrift"), idl);
    return IdlCompiler.compile(
            new CompileRequest(List.of(Path.of("old.thrift")), List.of(), folder))
        .program()
        .orElseThrow();
  }
}
