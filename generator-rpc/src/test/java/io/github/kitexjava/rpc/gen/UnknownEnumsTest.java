package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.testdata.JavaCompilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls between a newer side and an older one, whose enum lacks a number. */
class UnknownEnumsTest {
  private static final String WHY =
      "an unrecognized `Level` cannot be sent: only fields and lists keep its number, with"
          + " `enum=open` every value does";

  @TempDir private Path folder;

  @Test
  void fieldsAndListsKeepTheNumberAndAnythingElseSaysWhyItCannot() throws Exception {
    Class<?> driver = driver(TypeOptions.DEFAULT);
    String refused = "RpcException: remote or network error[remote]: " + WHY;
    assertThat(lines(driver, "newerClient"))
        .containsExactly(
            refused,
            "middleware saw 3",
            refused,
            "[GOLD, FREE]",
            "User{level=GOLD}",
            refused,
            refused,
            "PRO");
    assertThat(lines(driver, "olderClient"))
        .containsExactly(
            "UNRECOGNIZED",
            "[UNRECOGNIZED]",
            "IllegalStateException: " + WHY,
            "RpcException: internal exception: writing the arguments of `unique`: " + WHY);
  }

  @Test
  void openEnumsKeepItEverywhere() throws Exception {
    Class<?> driver = driver(TypeOptions.DEFAULT.with(TypeChoice.OPEN_ENUMS, true));
    assertThat(lines(driver, "newerClient"))
        .containsExactly(
            "GOLD",
            "middleware saw 3",
            "GOLD",
            "[GOLD, FREE]",
            "User{level=GOLD}",
            "[GOLD]",
            "{GOLD=GOLD}",
            "PRO");
    assertThat(lines(driver, "olderClient"))
        .containsExactly("Level 3", "[Level 3]", "Level 3", "[Level 3]");
  }

  @Test
  void aProjectWithOpenEnumsStartsAndAnswers() throws Exception {
    RpcProjectResult project =
        Projects.create(
            Projects.program(
                folder,
                "types.thrift",
                Map.of("types.thrift", GeneratedProject.resource("projects/types.thrift"))),
            TypeOptions.DEFAULT.with(TypeChoice.OPEN_ENUMS, true));
    assertThat(GeneratedProject.of(folder, project).runCallsTest()).hasSize(29);
  }

  private static List<String> lines(Class<?> driver, String method) throws Exception {
    List<?> lines = (List<?>) driver.getMethod(method).invoke(null);
    return lines.stream().map(String::valueOf).toList();
  }

  private Class<?> driver(TypeOptions options) throws Exception {
    String older = GeneratedProject.resource("projects/levels.thrift");
    Map<String, String> sources = new TreeMap<>(sources(older, options));
    sources.putAll(
        sources(older.replace("older", "newer").replace("PRO = 2", "PRO = 2, GOLD = 3"), options));
    sources.put(
        "com/acme/LevelsDriver.java", GeneratedProject.resource("drivers/LevelsDriver.java"));
    return JavaCompilation.compile(sources, folder.resolve("project"))
        .load()
        .loadClass("com.acme.LevelsDriver");
  }

  private Map<String, String> sources(String idl, TypeOptions options) throws IOException {
    RpcProjectResult result =
        Projects.code(
            Projects.program(folder, "levels.thrift", Map.of("levels.thrift", idl)), options);
    return Projects.sources(result, Projects.GENERATED);
  }
}
