package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.Summary;
import io.github.kitexjava.testdata.JavaCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project lives on when its IDL gains methods and services. */
class RegenerationTest {
  private static final String BEFORE =
      """
      namespace java com.acme.echo
      service Echo {
        string echo(1: string text)
      }
      """;
  private static final String AFTER =
      """
      namespace java com.acme.echo
      struct Item { 1: i32 id }
      service Echo {
        string echo(1: string text)
        list<Item> find(1: Item item)
      }
      service Second {
        void ping()
      }
      """;

  private static final String ADDED =
      """

        @Override
        public List<Item> find(Item item) {
          // TODO: your code here
          return List.of();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void theUsersCodeStaysAndWhatIsMissingIsAdded() throws IOException {
    write(BEFORE);
    Path handler = project().resolve("src/main/java/com/acme/demo/handler/EchoHandler.java");
    String mine =
        Files.readString(handler)
            .replace("    // TODO: your code here\n    return \"\";", "    return text + \"!\";");
    Files.writeString(handler, mine);
    String main = Files.readString(project().resolve("src/main/java/com/acme/demo/Main.java"));

    Summary summary = write(AFTER);

    assertThat(summary.merged()).isEqualTo(2);
    assertThat(Files.readString(handler))
        .isEqualTo(
            withoutBrace(mine)
                    .replace(
                        "import com.acme.echo.Echo;\n",
                        """
                        import com.acme.echo.Echo;
                        import com.acme.echo.Item;
                        import java.util.List;
                        """)
                + ADDED);
    assertThat(Files.readString(project().resolve("src/main/java/com/acme/demo/Main.java")))
        .isEqualTo(main);
    assertThat(Files.readString(project().resolve("src/main/java/com/acme/demo/Handlers.java")))
        .contains("public Second second() {\n    return new SecondHandler();");
    assertThat(JavaCompilation.compile(sources(), folder.resolve("compiled")).diagnostics())
        .isEmpty();
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    write(AFTER);
    Summary summary = write(AFTER);
    assertThat(summary.created() + summary.rewritten() + summary.merged()).isZero();
  }

  private static String withoutBrace(String java) {
    return java.substring(0, java.lastIndexOf('}'));
  }

  private Path project() {
    return folder.resolve("project");
  }

  private Summary write(String idl) throws IOException {
    RpcProjectResult result = Projects.create(folder, idl);
    return Plan.over(project(), result.files()).write();
  }

  private Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String root : new String[] {Projects.GENERATED, Projects.MAIN, Projects.TEST}) {
      Path from = project().resolve(root);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          sources.put(from.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return sources;
  }
}
