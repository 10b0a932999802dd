package io.github.kitexjava.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What {@code -module} says: the name of a project in Maven's and in Java's terms.
 *
 * @param text as given
 * @param groupId such as {@code com.acme}
 * @param artifactId such as {@code demo}
 * @param basePackage such as {@code com.acme.demo}
 */
public record ModuleName(String text, String groupId, String artifactId, String basePackage) {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?");

  /** What Windows takes for a device, also as the name of a folder. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(?:com|lpt)[1-9]");

  /**
   * Takes a module apart: {@code com.acme.demo} as Java has it, {@code github.com/acme/demo} as Go
   * has it (the host is turned round), or one name, which is then all three.
   *
   * @throws IllegalArgumentException if a part is no name; the message is for the user
   */
  public static ModuleName of(String text) {
    List<String> parts = text.contains("/") ? fromPath(text) : List.of(text.split("\\.", -1));
    for (String part : parts) {
      if (!NAME.matcher(part).matches()) {
        throw new IllegalArgumentException(
            "module `"
                + text
                + "` is not a name (expected such as `demo`, `com.acme.demo` or"
                + " `github.com/acme/demo`)");
      }
    }
    String artifact = parts.get(parts.size() - 1);
    List<String> group = parts.size() > 1 ? parts.subList(0, parts.size() - 1) : parts;
    String basePackage =
        parts.stream()
            .flatMap(part -> Arrays.stream(part.split("\\.", -1)))
            .filter(part -> !part.isEmpty())
            .map(ModuleName::packageName)
            .collect(Collectors.joining("."));
    return new ModuleName(text, String.join(".", group), artifact, basePackage);
  }

  private static List<String> fromPath(String text) {
    List<String> parts = new ArrayList<>();
    List<String> segments = List.of(text.split("/", -1));
    List<String> host = new ArrayList<>(List.of(segments.get(0).split("\\.", -1)));
    Collections.reverse(host);
    parts.addAll(host);
    parts.addAll(segments.subList(1, segments.size()));
    return parts;
  }

  private static String packageName(String part) {
    String name = part.toLowerCase(Locale.ROOT).replace('-', '_');
    if (!Character.isJavaIdentifierStart(name.charAt(0))) {
      name = "_" + name;
    }
    boolean taken = SourceVersion.isKeyword(name) || DEVICE.matcher(name).matches();
    return taken || name.equals("_") ? name + "_" : name;
  }
}
