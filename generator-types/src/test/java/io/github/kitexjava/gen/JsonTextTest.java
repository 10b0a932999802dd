package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.model.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What values say with {@code json_stringer}. */
class JsonTextTest {
  private static final String READER =
      """
      package text;

      import io.github.kitexjava.thrift.Bytes;
      import java.util.List;
      import java.util.Map;
      import java.util.Set;

      public final class Reader {
        private Reader() {}

        public static List<String> run() {
          User user =
              User.builder().id(7).name("a\\"b").level(Level.HIGH).raw(Bytes.utf8("r"))
                  .choice(Choice.level(Level.LOW)).build();
          byte[] unknown = {8, 0, 99, 0, 0, 0, 1, 0};
          return List.of(
              user.toString(),
              Choice.text("t").toString(),
              Choice.CODEC.fromBytes(unknown).toString(),
              Lost.builder().message("m").build().toString(),
              User.builder().id(1).levels(Set.of(Level.UNRECOGNIZED)).build().toString());
        }
      }
      """;

  private static final String IDL =
      """
      namespace java text
      enum Level { LOW = 1, HIGH = 2 }
      union Choice { 1: string text, 2: Level level }
      exception Lost { 1: string message }
      struct User { 1: required i64 id, 2: optional string name, 3: optional Level level,
        4: optional binary raw, 5: optional Choice choice, 6: optional set<Level> levels }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theTextIsJsonOrWhatElseThereIs(boolean beans) throws Exception {
    TypeOptions options =
        TypeOptions.DEFAULT.with(TypeChoice.JSON_TEXT, true).with(TypeChoice.BEANS, beans);
    ClassLoader classes =
        Generation.of(program(), options)
            .compileWith(folder.resolve("out"), Map.of("text/Reader.java", READER));
    assertThat(classes.loadClass("text.Reader").getMethod("run").invoke(null))
        .isEqualTo(
            List.of(
                "{\"id\":7,\"name\":\"a\\\"b\",\"level\":\"HIGH\",\"raw\":\"cg==\",\"choice\":{\"level\":\"LOW\"}}",
                "{\"text\":\"t\"}",
                "{\"$unknown\":[{\"id\":99,\"type\":\"i32\",\"binary\":\"AAAAAQ==\"}]}",
                "{\"message\":\"m\"}",
                "User{id=1, levels=[UNRECOGNIZED]}"));
  }

  @Test
  void aBeanThatIsNotCompleteHasATextToo() throws Exception {
    TypeOptions options =
        TypeOptions.DEFAULT.with(TypeChoice.JSON_TEXT, true).with(TypeChoice.BEANS, true);
    ClassLoader classes = Generation.of(program(), options).compile(folder.resolve("out"));
    assertThat(classes.loadClass("text.User").getConstructor().newInstance()).hasToString("User{}");
  }

  private Program program() throws Exception {
    Files.writeString(folder.resolve("text.thrift"), IDL);
    return IdlCompiler.compile(
            new CompileRequest(List.of(Path.of("text.thrift")), List.of(), folder))
        .program()
        .orElseThrow();
  }
}
