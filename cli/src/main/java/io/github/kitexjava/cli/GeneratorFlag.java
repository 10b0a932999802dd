package io.github.kitexjava.cli;

import io.github.kitexjava.gen.TypeOptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The value of {@code -g}: {@code java} or {@code java:name=value,name=value}. */
final class GeneratorFlag {
  private static final String NAME = "java";
  private static final String PACKAGE_PREFIX = "package_prefix";
  private static final Pattern OPTION = Pattern.compile("([^=]*)(?:=(.*))?");

  private GeneratorFlag() {}

  static TypeOptions parse(String text, boolean recurse) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    if (!name.equals(NAME)) {
      throw Refused.wrongCommandLine(
          "`-g` is `" + text + "`: no generator is named `" + name + "` (expected: `java`)");
    }
    String prefix = "";
    if (colon >= 0) {
      for (String option : text.substring(colon + 1).split(",", -1)) {
        prefix = packagePrefix(option);
      }
    }
    return new TypeOptions(prefix, recurse);
  }

  private static String packagePrefix(String option) {
    var parts = OPTION.matcher(option);
    String name = parts.matches() ? parts.group(1) : option;
    if (!name.equals(PACKAGE_PREFIX)) {
      Optional<String> meant = Closest.to(name, List.of(PACKAGE_PREFIX));
      throw Refused.wrongCommandLine(
          "`-g`: the generator `java` has no option `"
              + name
              + "` "
              + meant
                  .map(m -> "(did you mean `" + m + "`?)")
                  .orElse("(expected: `" + PACKAGE_PREFIX + "`)"));
    }
    return packagePrefix("-g", Optional.ofNullable(parts.group(2)).orElse(""));
  }

  /** Checks the value of the option that several flags have. */
  static String packagePrefix(String flag, String value) {
    if (!SourceVersion.isName(value)) {
      throw Refused.wrongCommandLine(
          "`%s`: `%s` is `%s` (expected: a package, `com.acme`)"
              .formatted(flag, PACKAGE_PREFIX, value));
    }
    return value;
  }
}
