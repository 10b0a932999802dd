package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.http.gen.HttpTemplates;
import io.github.kitexjava.rpc.gen.RpcTemplates;
import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/templates.md} to what is declared, and to what comes of its examples. */
class TemplatesDocTest {
  private static final Path PAGE = Tool.CHECKOUT.resolve("docs/templates.md");

  /** A file name, and the text that the page gives it. */
  private static final Pattern FILE = Pattern.compile("(?ms)^`(\\S+)`:\n\n```\\w+\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void theTablesSayWhatIsDeclared() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(TemplateTables.START);
    String written = start < 0 ? page : page.substring(0, start);
    String tables =
        TemplateTables.markdown(List.of(RpcTemplates.catalog(), HttpTemplates.catalog()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, written + tables);
    }
    assertThat(PAGE).content().isEqualTo(written + tables);
    assertThat(written).isNotEmpty();
  }

  /** The page's files in its order: IDL and templates are written, the others must come of them. */
  @Test
  void theExamplesAreRight() throws Exception {
    boolean isChanged = false;
    int checked = 0;
    for (MatchResult file : FILE.matcher(Files.readString(PAGE)).results().toList()) {
      String name = file.group(1);
      if (name.endsWith(".thrift") || name.startsWith("templates/")) {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.group(2));
        isChanged = true;
        continue;
      }
      if (isChanged) {
        generate();
        isChanged = false;
      }
      assertThat(folder.resolve(name)).content().as(name).isEqualTo(file.group(2));
      checked++;
    }
    assertThat(checked).isEqualTo(9);
    Map<String, String> sources = FileTree.texts(folder.resolve("kitex_gen"));
    sources.putAll(FileTree.texts(folder.resolve("src/main/java")));
    JavaCompilation.compile(sources, folder.resolve("out"));
  }

  private void generate() throws Exception {
    Processes.Result result =
        Tool.kitex(
            folder,
            "-module",
            "demo",
            "-service",
            "echo",
            "-templates",
            "templates",
            "echo.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();
  }
}
