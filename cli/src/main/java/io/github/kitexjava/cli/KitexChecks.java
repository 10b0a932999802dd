package io.github.kitexjava.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the values of {@code kitex}'s flags must be. */
final class KitexChecks {
  private static final String THRIFT = "thrift";
  private static final String MULTIPLE_SERVICES = "multiple_services";

  /** They become names of files, and are written into scripts. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  private static final Pattern FOLDER = Pattern.compile(NAME + "(/" + NAME + ")*");
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[1-9]|lpt[1-9])([.].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern REPOSITORY = Pattern.compile("(git@|https?://).*");

  private KitexChecks() {}

  /**
   * Checks.
   *
   * @throws Refused at the first that is something else
   */
  static void check(
      String service, Optional<String> genPath, List<String> includes, List<String> templates) {
    if (!service.isEmpty()) {
      checkService(service);
    }
    genPath.ifPresent(KitexChecks::checkGenPath);
    for (String folder : includes) {
      if (REPOSITORY.matcher(folder).matches()) {
        throw wrong("-I", folder, "a folder: repositories are not fetched");
      }
    }
    for (String template : templates) {
      if (!template.equals(MULTIPLE_SERVICES)) {
        throw wrong("-tpl", template, "`" + MULTIPLE_SERVICES + "`");
      }
    }
  }

  /**
   * Checks what the server is called, as the user or a manifest says.
   *
   * @throws Refused if that is no name
   */
  static void checkService(String service) {
    check(NAME, "-service", service, "letters, digits, `_`, `-` and `.`");
  }

  /**
   * Checks where generated code goes, as the user or a manifest says.
   *
   * @throws Refused if that is no folder in the project
   */
  static void checkGenPath(String genPath) {
    check(FOLDER, "-gen-path", genPath, "a folder in the project, such as `kitex_gen`");
    for (String name : genPath.split("/", -1)) {
      if (name.endsWith(".") || DEVICE.matcher(name).matches()) {
        throw wrong(
            "-gen-path", genPath, "no name that Windows cannot have, such as `" + name + "`");
      }
    }
  }

  /**
   * Checks that templates of a user's are for something.
   *
   * @param service empty if it was not given
   * @throws Refused if only code is made, of which nothing has a template
   */
  static void checkTemplates(Optional<Path> folder, String service) {
    if (folder.isPresent() && service.isEmpty()) {
      throw Refused.wrongCommandLine(
          "`-templates` is for the files of a project (give `-service` too)");
    }
  }

  /**
   * Checks the Thrift files of a run that needs some.
   *
   * @throws Refused if there is none, or one is something else
   */
  static void checkFiles(List<Path> files, String type) {
    if (!type.isEmpty() && !type.equals(THRIFT)) {
      throw wrong("-type", type, "`" + THRIFT + "`");
    }
    if (files.isEmpty()) {
      throw Refused.wrongCommandLine(
          "no Thrift file is given (such as `kitex -module demo -service echo echo.thrift`)");
    }
    for (Path file : files) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (type.isEmpty() && !name.endsWith(".thrift") && !name.endsWith(".proto")) {
        throw Refused.wrongCommandLine(
            "`"
                + file
                + "` does not end in `.thrift` (if it is a Thrift file, say `-type thrift`)");
      }
    }
  }

  private static void check(Pattern pattern, String flag, String value, String expected) {
    if (!pattern.matcher(value).matches()) {
      throw wrong(flag, value, expected);
    }
  }

  private static Refused wrong(String flag, String value, String expected) {
    return Refused.wrongCommandLine("`%s` is `%s` (expected: %s)".formatted(flag, value, expected));
  }
}
