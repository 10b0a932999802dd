package io.github.kitexjava.output;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What hooks are for, such as {@code GET /a-b}, as the comments of their interface say. */
final class HookPurposes {
  private static final Pattern PURPOSE = Pattern.compile("\\s*\\* For (\\S.*)\\.\\s*\\*/\\s*");
  private static final String COMMENT = "/**";

  private HookPurposes() {}

  /**
   * Of hooks whose name stayed: what one was for, and what it is for now, if that is something
   * else. Two paths may make one name, and then one edit of the IDL can put the one in the place of
   * the other.
   */
  static Map<String, String> changed(JavaFile now, JavaFile before) {
    Map<String, String> were = of(before);
    Map<String, String> changed = new LinkedHashMap<>();
    of(now)
        .forEach(
            (name, purpose) -> {
              String was = were.getOrDefault(name, purpose);
              if (!was.equals(purpose)) {
                changed.put(name, "`" + purpose + "` now, and was for `" + was + "`");
              }
            });
    return changed;
  }

  private static Map<String, String> of(JavaFile file) {
    Map<String, String> purposes = new LinkedHashMap<>();
    for (JavaMethod method : file.types().get(0).methods()) {
      of(file.source().substring(0, method.start()))
          .ifPresent(purpose -> purposes.put(method.name(), purpose));
    }
    return purposes;
  }

  private static Optional<String> of(String textBefore) {
    int comment = textBefore.lastIndexOf(COMMENT);
    if (comment < 0) {
      return Optional.empty();
    }
    Matcher purpose = PURPOSE.matcher(textBefore.substring(comment + COMMENT.length()));
    return purpose.matches() ? Optional.of(purpose.group(1)) : Optional.empty();
  }
}
