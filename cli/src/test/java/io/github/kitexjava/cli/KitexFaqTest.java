package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide's FAQ says of names and sets; that handlers are kept is in {@link KitexTest}. */
class KitexFaqTest {
  @TempDir Path folder;

  /** The guide's FAQ: what does the underscore mean? */
  @Test
  void namesThatWouldClashInGoGetAnUnderscoreSaveForFields() throws IOException {
    Run run =
        project(
            "names.thrift",
            """
            namespace java com.acme.faq
            struct EchoArgs { 1: string newResult }
            struct NewItem { 1: i32 id }
            struct FindResult { 1: bool found }
            service NewService {
              FindResult findResult(1: EchoArgs echoArgs)
              NewItem newItem(1: i32 lastResult)
              void plain()
            }
            """);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Projects.files(demo()).keySet())
        .contains(
            "kitex_gen/com/acme/faq/EchoArgs_.java",
            "kitex_gen/com/acme/faq/NewItem_.java",
            "kitex_gen/com/acme/faq/FindResult_.java",
            "kitex_gen/com/acme/faq/NewService_.java");
    assertThat(demo().resolve("kitex_gen/com/acme/faq/NewService_.java"))
        .content()
        .contains(
            "FindResult_ findResult_(@Nullable EchoArgs_ echoArgs)",
            "NewItem_ newItem_(int lastResult)");
    assertThat(demo().resolve("kitex_gen/com/acme/faq/EchoArgs_.java"))
        .content()
        .contains("String newResult()");
    assertThat(demo().resolve("kitex_gen/com/acme/faq/NewService_Methods.java"))
        .content()
        .contains("\"findResult\"", "\"newItem\"", "\"plain\"", "\"NewService\"");
    Projects.compile(demo(), folder.resolve("compiled"));
  }

  /** The guide's FAQ: a set is a slice in Go; in Java it need not be. */
  @Test
  void aSetIsASet() throws IOException {
    project("sets.thrift", "namespace java s\nservice Sets { set<string> all(1: set<i64> ids) }\n");
    assertThat(demo().resolve("kitex_gen/s/Sets.java"))
        .content()
        .contains("Set<String> all(Set<Long> ids)");
  }

  private Run project(String name, String idl) throws IOException {
    Path file = Files.writeString(folder.resolve(name), idl);
    return Run.kitex(
        "-module", "demo", "-service", "faq", "-out_dir", demo().toString(), file.toString());
  }

  private Path demo() {
    return folder.resolve("demo");
  }
}
