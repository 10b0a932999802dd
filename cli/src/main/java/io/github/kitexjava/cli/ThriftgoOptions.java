package io.github.kitexjava.cli;

import io.github.kitexjava.gen.TypeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of {@code -thrift}, which Kitex hands to {@code thriftgo}: those that mean something
 * for Java, and why the others are refused.
 */
final class ThriftgoOptions {
  private static final String PACKAGE_PREFIX = "package_prefix";

  /** What they ask for is always so. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "compatible_names", "names that end in `Args` or `Result` always get an underscore",
          "gen_deep_equal", "generated types always have `equals`",
          "reserve_comments", "comments of the IDL always become Javadoc",
          "thrift_streaming", "methods that stream are always told",
          "validate_set", "a `java.util.Set` never has duplicates");

  private static final Set<String> LATER =
      Set.of(
          "code_ref",
          "code_ref_slim",
          "exp_code_ref",
          "enum_marshal",
          "enum_unmarshal",
          "field_mask_halfway",
          "field_mask_zero_required",
          "get_enum_annotation",
          "json_enum_as_text",
          "json_stringer",
          "keep_unknown_fields",
          "naming_style",
          "nil_safe",
          "skip_empty",
          "streamx",
          "template",
          "trim_idl",
          "typed_enum_string",
          "use_option",
          "use_package",
          "with_field_mask",
          "with_reflection");

  private static final Set<String> GO =
      Set.of(
          "always_gen_json_tag",
          "apache_adaptor",
          "apache_warning",
          "enable_nested_struct",
          "enable_ref_interface",
          "enum_as_int_32",
          "frugal_tag",
          "gen_db_tag",
          "gen_json_tag",
          "gen_setter",
          "gen_type_meta",
          "ignore_initialisms",
          "keep_code_ref_name",
          "lower_camel_style_json_tag",
          "no_alias_type_reflection_method",
          "no_default_serdes",
          "no_fmt",
          "no_processor",
          "omitempty_for_optional",
          "reorder_fields",
          "scan_value_for_enum",
          "skip_go_gen",
          "snake_style_json_tag",
          "thrift_import_path",
          "unescape_double_quote",
          "use_type_alias",
          "value_type_in_container");

  private ThriftgoOptions() {}

  /**
   * Takes them in order; of several values for one name the last counts.
   *
   * @throws Refused at the first that is not taken
   */
  static TypeOptions parse(List<String> options, boolean recurse) {
    String prefix = "";
    for (String option : options) {
      String[] parts = option.split("=", 2);
      if (parts[0].equals(PACKAGE_PREFIX)) {
        prefix = GeneratorFlag.packagePrefix("-thrift", parts.length == 2 ? parts[1] : "");
      } else {
        checkAlways(parts[0], parts.length == 2 ? parts[1] : "true");
      }
    }
    return new TypeOptions(prefix, recurse);
  }

  private static void checkAlways(String name, String value) {
    String reason = ALWAYS.getOrDefault(name, "");
    if (reason.isEmpty()) {
      throw Refused.wrongCommandLine("`-thrift`: " + whyNot(name));
    }
    if (!value.equals("true")) {
      throw Refused.wrongCommandLine(
          "`-thrift`: `%s` is `%s` (expected: `true`; %s)".formatted(name, value, reason));
    }
  }

  private static String whyNot(String name) {
    if (LATER.contains(name)) {
      return "`" + name + "` comes with a later version";
    }
    if (GO.contains(name)) {
      return "`" + name + "` says how Go code looks, and has no meaning for Java";
    }
    List<String> known = new ArrayList<>(ALWAYS.keySet());
    known.add(PACKAGE_PREFIX);
    Optional<String> meant = Closest.to(name, known);
    return "there is no option `"
        + name
        + "` "
        + meant
            .map(m -> "(did you mean `" + m + "`?)")
            .orElse("(expected such as `" + PACKAGE_PREFIX + "=com.acme`)");
  }
}
