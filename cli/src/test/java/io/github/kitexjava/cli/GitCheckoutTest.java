package io.github.kitexjava.cli;

import static io.github.kitexjava.cli.UsersProject.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects in git: fresh clones are up to date, and a preview is a patch that git applies. */
class GitCheckoutTest {
  private static final String BEFORE =
      """
      namespace java com.acme
      struct Gone { 1: i32 x }
      struct Item { 1: string text }
      service Echo {
        Item a(1: Item item) (api.post = "/a")
      }
      """;
  private static final String AFTER =
      """
      namespace java com.acme
      /** Größe \\u0041 */
      struct Item { 1: string text 2: i32 size }
      service Echo {
        Item a(1: Item item) (api.post = "/a")
        list<Item> b(1: Item item) (api.post = "/b")
      }
      service Fresh { Item f(1: Item item) (api.post = "/f") }
      """;

  @TempDir Path temporary;
  private Path repository;
  private UsersProject project;

  @BeforeEach
  void startARepository() throws Exception {
    Assumptions.assumeTrue(hasGit(), "skipped: no `git` here");
    repository = Files.createDirectories(temporary.resolve("the repository"));
    git(repository, "init", "-q");
    project = new UsersProject(repository);
  }

  private void make(String tool) throws IOException {
    project.idl("echo.thrift", BEFORE);
    String idl = repository.resolve("echo.thrift").toString();
    String demo = project.folder().toString();
    assertDone(
        tool.equals("kitex")
            ? Run.kitex("-module", "demo", "-service", "echo", "-out_dir", demo, idl)
            : Run.hz("new", "-module", "demo", "-out_dir", demo, "-idl", idl));
  }

  private static Run again(String tool, Path demo, String... flags) {
    List<String> arguments = new ArrayList<>(List.of("-out_dir", demo.toString()));
    arguments.addAll(List.of(flags));
    if (tool.equals("kitex")) {
      return Run.kitex(arguments.toArray(String[]::new));
    }
    arguments.add(0, "update");
    return Run.hz(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitex", "hz"})
  void aFreshCloneIsUpToDateWhateverLineEndsItHas(String tool) throws Exception {
    make(tool);
    commit();
    for (String autocrlf : List.of("false", "true")) {
      Path clone = temporary.resolve("clone " + autocrlf);
      git(
          temporary,
          "clone",
          "-q",
          "-c",
          "core.autocrlf=" + autocrlf,
          repository.toString(),
          clone.toString());
      Run check = again(tool, clone.resolve("demo"), "--check");
      assertThat(check.exitCode()).as(check.err()).isZero();
      String manifest = tool.equals("kitex") ? "demo/kitex_info.yaml" : "demo/.hz";
      assertThat(Files.readString(clone.resolve(manifest)).contains("\r\n"))
          .isEqualTo(autocrlf.equals("true"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitex", "hz"})
  void gitAppliesAPreviewAndHasTheSameTreeAsTheRun(String tool) throws Exception {
    make(tool);
    Path handler = project.folder().resolve("src/main/java/demo/handler/EchoHandler.java");
    Files.setPosixFilePermissions(handler, PosixFilePermissions.fromString("rwxr-x---"));
    Files.writeString(handler, Files.readString(handler).replace("\n", "\r\n").stripTrailing());
    Path api = project.folder().resolve(tool.equals("kitex") ? "kitex_gen" : "hz_gen");
    Path item = api.resolve("com/acme/Item.java");
    Files.writeString(item, Files.readString(item).stripTrailing() + " // edited");
    Files.delete(project.folder().resolve("build.sh"));
    Path copy = temporary.resolve("copy");
    copy(project.folder(), copy);

    project.idl("echo.thrift", AFTER);
    Run preview = again(tool, project.folder(), "--diff");
    assertDone(preview);
    Path patch = Files.writeString(temporary.resolve("patch"), preview.out());
    assertDone(again(tool, project.folder()));
    git(copy, "apply", "--whitespace=nowarn", patch.toString());
    assertThat(tree(copy)).isEqualTo(tree(project.folder()));
    assertThat(tree(copy).keySet())
        .contains("src/main/java/demo/handler/FreshHandler.java", "build.sh")
        .anyMatch(name -> name.endsWith("Item.java.orig"))
        .noneMatch(name -> name.endsWith("Gone.java"));
    assertThat(again(tool, project.folder(), "--diff").out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitex", "hz"})
  void aPreviewOfANewProjectIsAPatchToo(String tool) throws Exception {
    project.idl("echo.thrift", BEFORE);
    String idl = repository.resolve("echo.thrift").toString();
    String demo = project.folder().toString();
    List<String> arguments = new ArrayList<>(List.of("-module", "demo", "-out_dir", demo));
    arguments.addAll(tool.equals("kitex") ? List.of("-service", "e", idl) : List.of("-idl", idl));
    Run preview = run(tool, arguments, "--diff");
    assertDone(preview);
    assertThat(project.folder()).doesNotExist();
    Path copy = Files.createDirectories(temporary.resolve("copy"));
    git(copy, "apply", Files.writeString(temporary.resolve("patch"), preview.out()).toString());
    assertDone(run(tool, arguments));
    assertThat(tree(copy)).isEqualTo(tree(project.folder()));
  }

  private static Run run(String tool, List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(tool.equals("kitex") ? List.of() : List.of("new"));
    all.addAll(arguments);
    all.addAll(List.of(more));
    String[] array = all.toArray(String[]::new);
    return tool.equals("kitex") ? Run.kitex(array) : Run.hz(array);
  }

  private void commit() throws Exception {
    git(repository, "add", "-A");
    git(repository, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(
            path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Each file with whether it can run, which is all of its mode that git knows. */
  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String mode = Files.isExecutable(path) ? "x " : "- ";
        files.put(folder.relativize(path).toString(), mode + Files.readString(path));
      }
    }
    return files;
  }
}
