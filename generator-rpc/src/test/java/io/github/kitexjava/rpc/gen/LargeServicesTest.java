package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes at which Java has limits: each service must compile and answer. */
class LargeServicesTest {
  @TempDir private Path folder;

  @Test
  void upToThreeHundredArgumentsAreTaken() throws Exception {
    String methods =
        IntStream.of(0, 1, 127, 128, 254, 255, 300)
            .mapToObj(count -> "  i32 with%d(%s)\n".formatted(count, arguments("i32", count)))
            .collect(Collectors.joining());
    String longs =
        "  i64 longs(%s)\n  string texts(%s)\n"
            .formatted(arguments("i64", 127), arguments("string", 300));
    GeneratedProject project = project(methods + longs);
    assertThat(project.runCallsTest()).hasSize(9);
    assertThat(Projects.files(project.result()).get("kitex_gen/echo/Large.java"))
        .contains("int with255(Arguments arguments);")
        .contains("Takes its 300 arguments in one");
  }

  @Test
  @Tag("full")
  void aThousandMethodsFitIntoOneClass() throws Exception {
    String methods =
        IntStream.range(0, 1000)
            .mapToObj(
                "  i64 method%d(1: i64 id, 2: string name, 3: list<i32> numbers)\n"::formatted)
            .collect(Collectors.joining());
    assertThat(project(methods).runCallsTest()).hasSize(1000);
  }

  private GeneratedProject project(String methods) throws IOException {
    return GeneratedProject.of(
        folder, Projects.create(folder, "service Large {\n" + methods + "}\n"));
  }

  private static String arguments(String type, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> i + ": " + type + " a" + i)
        .collect(Collectors.joining(", "));
  }
}
