package io.github.kitexjava.gen.option;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads options as users write them, {@code name=value} or {@code name} for {@code name=true}. */
public final class JavaOptions {
  private JavaOptions() {}

  /**
   * Takes them in order; of several values for one name the last counts, unless the option can be
   * given more than once.
   *
   * @param start what holds for options that are not given
   * @param folder where relative paths in values start
   * @throws WrongOption at the first that is not taken, and for two that do not go together
   */
  public static TypeOptions parse(List<String> options, TypeOptions start, Path folder) {
    TypeOptions result = start;
    for (String option : options) {
      int end = option.indexOf('=');
      String name = end < 0 ? option : option.substring(0, end);
      String value = end < 0 ? "true" : option.substring(end + 1);
      result = set(result, name, value, folder);
    }
    if (result.has(TypeChoice.BEANS) && result.has(TypeChoice.OPTIONAL_ACCESSORS)) {
      throw new WrongOption(
          "`accessors=optional` does not go with `style=bean`: the getter and the setter of a"
              + " property have one type");
    }
    if (result.has(TypeChoice.NO_DIRECT_CODECS) && result.has(TypeChoice.COMPACT_CODECS)) {
      throw new WrongOption(
          "`protocols=binary+compact` does not go with `no_default_serdes`: it asks for the code that"
              + " the other leaves out");
    }
    return result;
  }

  private static TypeOptions set(TypeOptions options, String name, String value, Path folder) {
    Optional<JavaOption> known = JavaOption.of(name);
    if (known.isPresent()) {
      return known
          .get()
          .set(options, value, folder)
          .orElseThrow(() -> wrongValue(name, value, known.get().expected()));
    }
    OtherOption other = OtherOptions.of(name).orElseThrow(() -> unknown(name));
    if (other.fate() != OtherOption.Fate.ALWAYS) {
      throw new WrongOption(other.refusal());
    }
    if (!value.equals("true")) {
      throw wrongValue(name, value, "`true`; " + other.text());
    }
    return options;
  }

  private static WrongOption wrongValue(String name, String value, String expected) {
    return new WrongOption("`%s` is `%s` (expected: %s)".formatted(name, value, expected));
  }

  private static WrongOption unknown(String name) {
    if (name.equals("compact")) { // behind a comma, which ends an option
      return new WrongOption("there is no option `compact` (write `protocols=binary+compact`)");
    }
    List<String> words = new ArrayList<>(JavaOption.words());
    OtherOptions.ALL.stream()
        .filter(option -> option.fate() == OtherOption.Fate.ALWAYS)
        .map(OtherOption::name)
        .forEach(words::add);
    String hint =
        Suggestions.nearest(name, words)
            .map(meant -> "did you mean `" + meant + "`?")
            .orElse("expected: `" + String.join("`, `", JavaOption.words()) + "`");
    return new WrongOption("there is no option `" + name + "` (" + hint + ")");
  }
}
