package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Projects live through random changes of their IDL and random edits of their user: every byte of
 * the user's stays, every method is there once, and what is told to the user is all that has to be
 * done by hand before it compiles.
 *
 * <p>{@code -Dregeneration.rounds=100000} asks for more, {@code -Dregeneration.seed=…} for the same
 * again.
 */
class RegenerationTest {
  private static final long SEED = 20261126;
  private static final int ROUNDS_OF_A_PROJECT = 10;
  private static final Pattern TOLD = Pattern.compile("(?m)^(src/\\S+[.]java):(\\d+): `(.*)$");

  @TempDir Path temporary;

  @Test
  void nothingOfTheUsersIsLost() throws InterruptedException {
    live(Integer.getInteger("regeneration.rounds", 50));
  }

  @Test
  @Tag("full")
  void nothingOfTheUsersIsLostInALongLife() throws InterruptedException {
    live(Integer.getInteger("regeneration.rounds", 10_000));
  }

  private void live(int rounds) throws InterruptedException {
    long seed = Long.getLong("regeneration.seed", SEED);
    System.out.println("regeneration.seed=" + seed + " rounds=" + rounds);
    List<OnAllCores.Job> projects = new ArrayList<>();
    for (int first = 0; first < rounds; first += ROUNDS_OF_A_PROJECT) {
      long own = seed + projects.size();
      int some = Math.min(ROUNDS_OF_A_PROJECT, rounds - first);
      projects.add(goesOn -> live(own, some, goesOn));
    }
    OnAllCores.run(projects);
  }

  private void live(long seed, int rounds, BooleanSupplier goesOn) {
    int round = 1;
    try {
      Life life = new Life(new Random(seed), temporary.resolve("p" + seed));
      for (; round <= rounds && goesOn.getAsBoolean(); round++) {
        life.round();
      }
      life.end();
    } catch (IOException | RuntimeException | Error e) {
      String again = "-Dregeneration.seed=" + seed + " -Dregeneration.rounds=" + round;
      throw new AssertionError("again with " + again + ": " + e.getMessage(), e);
    }
  }

  /** One project and its user. */
  private static final class Life {
    private final Random random;
    private final RandomIdl idl;
    private final RandomUser user;
    private final LivingProject project;
    private final Path folder;
    private final Map<String, UserHandler> handlers = new LinkedHashMap<>();

    Life(Random random, Path folder) throws IOException {
      this.random = random;
      this.folder = Files.createDirectories(folder);
      this.idl = new RandomIdl(random);
      this.user = new RandomUser(random, idl);
      this.project = new LivingProject(random.nextBoolean(), folder, idl);
      project.create();
      String first = idl.services().get(0);
      handlers.put(first, project.handler(first));
    }

    void round() throws IOException {
      List<UserHandler> all = List.copyOf(handlers.values());
      for (int i = random.nextInt(5); i > 0; i--) {
        user.edit(all.get(random.nextInt(all.size())));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        idl.edit();
      }
      boolean grows = handlers.size() < 3 && random.nextInt(6) == 0;
      String added = grows ? idl.addService() : idl.services().get(0);
      Map<Path, String> before = project.usersFiles();
      Run run = project.add(added);
      checkKept(before, run);
      handlers.computeIfAbsent(added, project::handler);
      mend(run);
      assertThat(project.compile()).isEmpty();
      checkMethods();
    }

    /** Does by hand what the run tells, and runs again, until there is nothing left to do. */
    private void mend(Run first) throws IOException {
      Run run = first;
      for (int i = 0; run.exitCode() == 1 || TOLD.matcher(run.err()).find(); i++) {
        assertThat(i).as(run.err()).isLessThan(4);
        // The last line first, so that the others stay where they are.
        List<String> lines = run.err().lines().sorted(RegenerationTest::backwards).toList();
        for (String line : lines) {
          Matcher told = TOLD.matcher(line);
          if (told.find()) {
            remove(told);
          }
        }
        Map<Path, String> before = project.usersFiles();
        run = project.update();
        checkKept(before, run);
      }
      assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private void remove(Matcher told) throws IOException {
      Matcher inherited =
          Pattern.compile("inherited from `(.*?)` line (\\d+)").matcher(told.group());
      Path told1 = project.root().resolve(told.group(1));
      for (UserHandler handler : handlers.values()) {
        if (handler.file().equals(told1) && inherited.find()) {
          Path base = told1.resolveSibling(inherited.group(1));
          handler.removeMethodAt(base, Integer.parseInt(inherited.group(2)));
        } else if (handler.file().equals(told1)) {
          handler.removeMethodAt(told1, Integer.parseInt(told.group(2)));
        }
      }
    }

    private void checkMethods() throws IOException {
      for (Map.Entry<String, UserHandler> handler : handlers.entrySet()) {
        for (String method : idl.methods(handler.getKey())) {
          assertThat(handler.getValue().count(method))
              .as("%s in\n%s", method, handler.getValue().text())
              .isEqualTo(1);
        }
      }
    }

    private void checkKept(Map<Path, String> before, Run run) throws IOException {
      Map<Path, String> after = project.usersFiles();
      for (Map.Entry<Path, String> file : before.entrySet()) {
        String now = after.getOrDefault(file.getKey(), "(gone)");
        if (!now.equals(file.getValue())) {
          checkOnlyAddedTo(file.getKey(), file.getValue(), now, run);
        }
      }
    }

    /** All pieces between the places where something may be inserted are there, in one piece. */
    private void checkOnlyAddedTo(Path file, String before, String after, Run run)
        throws IOException {
      String name = file.getFileName().toString().replace(".java", "");
      for (UserHandler handler : handlers.values()) {
        name = handler.file().equals(file) ? handler.className() : name;
      }
      ParsedHandler parsed = ParsedHandler.of(utf8(before), name);
      String text = utf8(before);
      String merged = utf8(after);
      String head = text.substring(0, parsed.headerEnd());
      String middle = text.substring(parsed.headerEnd(), parsed.closingBrace()).stripTrailing();
      String tail = text.substring(parsed.closingBrace());
      assertThat(merged).as(run.err()).startsWith(head).endsWith(tail);
      assertThat(withoutAddedImports(merged.substring(head.length()), middle)).contains(middle);
    }

    /** Imports go after the header, or after a comment that ends its line. */
    private static String withoutAddedImports(String rest, String middle) {
      String lineEnd = rest.contains("\r\n") ? "\r\n" : "\n";
      int added = rest.indexOf(lineEnd + "import ");
      if (added < 0 || middle.startsWith(rest.substring(0, added) + lineEnd + "import ")) {
        return rest;
      }
      String result = rest;
      while (result.startsWith(lineEnd + "import ", added)) {
        int end = result.indexOf(';', added);
        result = result.substring(0, added) + result.substring(end + 1);
      }
      return result;
    }

    private static String utf8(String bytes) {
      return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    void end() throws IOException {
      Projects.delete(folder);
    }
  }

  /** By file and then by line, the last line first. */
  private static int backwards(String one, String other) {
    Matcher a = TOLD.matcher(one);
    Matcher b = TOLD.matcher(other);
    return a.find() && b.find() && a.group(1).equals(b.group(1))
        ? Integer.compare(Integer.parseInt(b.group(2)), Integer.parseInt(a.group(2)))
        : one.compareTo(other);
  }
}
