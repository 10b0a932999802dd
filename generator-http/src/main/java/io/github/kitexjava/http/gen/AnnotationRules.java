package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rule that every {@code api.*} annotation is one that this tool knows in that place. */
final class AnnotationRules {
  /** The second line means nothing without protobuf or Go, and does no harm. */
  private static final List<String> METHOD =
      List.of(
          "get",
          "post",
          "put",
          "delete",
          "patch",
          "options",
          "head",
          "any",
          "http_code",
          "handler_path",
          "serializer",
          "category",
          "version",
          "gen_path",
          "baseurl",
          "param",
          "tag",
          "name",
          "api_level");

  private static final List<String> FIELD =
      List.of(
          "query",
          "path",
          "header",
          "cookie",
          "body",
          "form",
          "raw_body",
          "file_name",
          "none",
          "js_conv",
          "vd",
          "http_code");

  private static final List<String> SERVICE =
      List.of("base_domain", "service_path", "service_gen_dir", "service_group");

  private static final List<String> STRUCT = List.of("http_code");

  private final Diagnostics diagnostics;

  private AnnotationRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(Program program, Diagnostics diagnostics) {
    AnnotationRules rules = new AnnotationRules(diagnostics);
    for (ThriftFile file : program.files()) {
      file.declarations(StructType.class).forEach(rules::struct);
      file.declarations(ServiceType.class).forEach(rules::service);
    }
  }

  private void struct(StructType struct) {
    keys(struct.annotations(), "a struct", STRUCT);
    struct.fields().forEach(this::field);
  }

  private void service(ServiceType service) {
    keys(service.annotations(), "a service", SERVICE);
    for (ServiceType.Method method : service.methods()) {
      keys(method.annotations(), "a method", METHOD);
      method.arguments().forEach(this::field);
      method.exceptions().forEach(this::field);
    }
  }

  private void field(Field field) {
    keys(field.annotations(), "a field", FIELD);
    field
        .annotations()
        .last("api.vd")
        .ifPresent(
            vd ->
                diagnostics.warning(
                    Code.ANNOTATION_WITHOUT_EFFECT,
                    vd.span(),
                    "`api.vd` of field `" + field.name() + "` is not checked yet",
                    "check the value in the handler for now"));
  }

  private void keys(Annotations annotations, String place, List<String> known) {
    for (Annotation annotation : annotations.list()) {
      String key = annotation.key().toLowerCase(Locale.ROOT);
      if (key.startsWith("api.") && !known.contains(key.substring(4))) {
        diagnostics.warning(
            Code.UNKNOWN_API_ANNOTATION,
            annotation.span(),
            "`" + annotation.key() + "` means nothing on " + place,
            closest(key.substring(4), known).map(k -> "did you mean `api." + k + "`?").orElse(""));
      }
    }
  }

  private static Optional<String> closest(String key, List<String> known) {
    int limit = Math.max(1, (key.length() + 1) / 3);
    return known.stream()
        .min(Comparator.comparingInt(k -> distance(key, k)))
        .filter(k -> distance(key, k) <= limit);
  }

  /** Levenshtein's. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
