package io.github.kitexjava.gen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether callers should stop using a declaration. The annotation {@code deprecated} says so, with
 * the reason as its value, and so does a comment with the Javadoc tag {@code @deprecated}, which
 * Apache's Java hands on to the compiler.
 *
 * @param reason as the IDL has it, not escaped; empty where none is given
 */
public record Deprecation(boolean isDeprecated, String reason) {
  private static final Deprecation NONE = new Deprecation(false, "");
  private static final String KEY = "deprecated";
  private static final String TAG = "@deprecated";

  /** The value of the annotation counts before the comment; {@code false} takes both back. */
  public static Deprecation of(Annotations annotations, Doc doc) {
    Optional<String> inComment = Tagged.of(doc).reason();
    Optional<Annotation> annotation = annotations.last(KEY);
    if (annotation.isEmpty()) {
      return inComment.map(reason -> new Deprecation(true, reason)).orElse(NONE);
    }
    String value = annotation.get().value().strip();
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "false", "0" -> NONE;
      case "true", "1", "" -> new Deprecation(true, inComment.orElse(""));
      default -> new Deprecation(true, value);
    };
  }

  /** A comment without the tag and its text. */
  static Doc prose(Doc doc) {
    return new Doc(Tagged.of(doc).prose());
  }

  /** {@code @Deprecated}, or nothing. */
  public List<AnnotationSpec> annotations() {
    return isDeprecated ? List.of(AnnotationSpec.builder(Deprecated.class).build()) : List.of();
  }

  /**
   * Javadoc with the reason as its last tag, to go with {@link #annotations()}.
   *
   * @param description Javadoc that may be empty, and may end with other tags
   */
  public CodeBlock document(CodeBlock description) {
    if (reason.isEmpty()) {
      return description;
    }
    String separator = description.isEmpty() || endsWithTag(description) ? "" : "\n";
    return CodeBlock.of("$L$L@deprecated $L\n", description, separator, SafeJavadoc.text(reason));
  }

  private static boolean endsWithTag(CodeBlock description) {
    return description.toString().lines().anyMatch(line -> line.startsWith("@"));
  }

  /** A sentence of Javadoc for what has no {@link #annotations()}; empty when not deprecated. */
  public String sentence() {
    if (!isDeprecated) {
      return "";
    }
    return reason.isEmpty() ? "Deprecated." : "Deprecated: " + SafeJavadoc.text(reason);
  }

  /** A comment, taken apart. */
  private record Tagged(String prose, Optional<String> reason) {

    /** The text of the tag ends at a blank line or at the next tag. */
    static Tagged of(Doc doc) {
      List<String> prose = new ArrayList<>();
      List<String> reason = new ArrayList<>();
      boolean inside = false;
      boolean found = false;
      for (String line : doc.text().split("\n", -1)) {
        String text = line.strip();
        if (text.equals(TAG) || text.startsWith(TAG + " ")) {
          inside = true;
          found = true;
          text = text.substring(TAG.length()).strip();
        } else if (text.isEmpty() || text.startsWith("@")) {
          inside = false;
        }
        (inside ? reason : prose).add(inside ? text : line);
      }
      return found
          ? new Tagged(
              String.join("\n", prose).stripTrailing(),
              Optional.of(String.join("\n", reason).strip()))
          : new Tagged(doc.text(), Optional.empty());
    }
  }
}
