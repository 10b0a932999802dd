package io.github.kitexjava.gen.option;

import static io.github.kitexjava.gen.option.OtherOption.Fate.ALWAYS;
import static io.github.kitexjava.gen.option.OtherOption.Fate.LATER;
import static io.github.kitexjava.gen.option.OtherOption.Fate.REFUSED;
import static io.github.kitexjava.gen.option.OtherOption.Fate.RENAMED;

import io.github.kitexjava.gen.option.OtherOption.Fate;
import io.github.kitexjava.gen.option.OtherOption.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done with the options of {@code thriftgo} and of Apache's compiler. */
final class OtherOptions {
  private static final String TAGS = "it writes tags of Go structs, which Java does not have";
  private static final String MASKS = "masks of fields";
  private static final String REFLECTION = "write `with_reflection`";
  private static final String JACKSON = "write `jackson`";
  private static final String BEANS = "write `style=bean`";

  /** Options of {@code thriftgo} that mean the same here. */
  static final List<String> THRIFTGO_SHARED =
      List.of(
          "package_prefix",
          "compatible_names",
          "naming_style",
          "ignore_initialisms",
          "keep_unknown_fields",
          "code_ref",
          "trim_idl",
          "no_default_serdes",
          "with_reflection",
          "json_stringer");

  /** All but those that are a {@link JavaOption}, in the order in which their owners list them. */
  static final List<OtherOption> ALL = all();

  private OtherOptions() {}

  /** The first of that name; where two compilers use one, what is said holds for both. */
  static Optional<OtherOption> of(String name) {
    return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  private static List<OtherOption> all() {
    List<OtherOption> all = new ArrayList<>();
    all.addAll(thriftgoLooks());
    all.addAll(thriftgoFeatures());
    all.addAll(apache());
    return List.copyOf(all);
  }

  private static List<OtherOption> thriftgoLooks() {
    return List.of(
        go("thrift_import_path", REFUSED, "the runtime is a dependency of the build, not a path"),
        go("use_package", RENAMED, "write `import_map=old.name=com.acme.name`"),
        go("template", REFUSED, "there is one shape of types, whose codecs are small"),
        go(
            "json_enum_as_text",
            RENAMED,
            "write `jackson`, which writes names unless told otherwise"),
        go("enum_marshal", RENAMED, JACKSON),
        go("enum_unmarshal", RENAMED, JACKSON),
        go("gen_setter", RENAMED, BEANS),
        go("gen_db_tag", REFUSED, TAGS),
        go("omitempty_for_optional", REFUSED, TAGS),
        go("use_type_alias", REFUSED, "Java has no aliases: a typedef is the type that it names"),
        go("validate_set", ALWAYS, "a `java.util.Set` never has duplicates"),
        go("value_type_in_container", REFUSED, "Java has no pointers to choose"),
        go("scan_value_for_enum", REFUSED, "it is for Go's `database/sql`"),
        go("reorder_fields", REFUSED, "the JVM lays out fields itself"),
        go(
            "typed_enum_string",
            REFUSED,
            "constants of Go have their type in their name; in Java it is `Level.HIGH`, and"
                + " `toString` gives what `valueOf` takes"),
        go("gen_deep_equal", ALWAYS, "generated types always have `equals`"),
        go("reserve_comments", ALWAYS, "comments of the IDL always become Javadoc"),
        go("nil_safe", REFUSED, "accessors are never called on a null: `hasX` tells what is set"),
        go("frugal_tag", REFUSED, TAGS),
        go("unescape_double_quote", REFUSED, TAGS),
        go("gen_type_meta", REFUSED, "every value has one already, `descriptor()`"),
        go("gen_json_tag", RENAMED, JACKSON),
        go("always_gen_json_tag", RENAMED, JACKSON),
        go("snake_style_json_tag", RENAMED, "write `jackson` and `json_names=snake_case`"),
        go("lower_camel_style_json_tag", RENAMED, "write `jackson` and `json_names=lower_camel`"));
  }

  private static List<OtherOption> thriftgoFeatures() {
    return List.of(
        go("enum_as_int_32", REFUSED, "an enum is an enum; `value()` gives its number"),
        go("code_ref_slim", RENAMED, "write `code_ref`, which never copies types"),
        go("exp_code_ref", RENAMED, "write `code_ref`"),
        go("keep_code_ref_name", REFUSED, "it names Go imports"),
        go("enable_nested_struct", REFUSED, "Java cannot embed one class in another"),
        go("with_field_mask", LATER, MASKS),
        go("field_mask_halfway", LATER, MASKS),
        go("field_mask_zero_required", LATER, MASKS),
        go("thrift_streaming", ALWAYS, "methods that stream are always told"),
        go("streamx", LATER, "methods that stream are told as errors"),
        go("no_alias_type_reflection_method", REFUSED, "Java has no aliases"),
        go("enable_ref_interface", REFUSED, "Java has no pointers to choose"),
        go("use_option", LATER, "typed options from annotations"),
        go("no_fmt", REFUSED, "code is laid out as it is written, at no cost"),
        go("skip_empty", ALWAYS, "a file without declarations makes no Java file"),
        go("no_processor", RENAMED, "`thriftjava` makes types only (in Maven: `services` false)"),
        go("get_enum_annotation", RENAMED, REFLECTION),
        go("apache_warning", REFUSED, "it is for Apache's Go library"),
        go("apache_adaptor", REFUSED, "it is for Apache's Go library"),
        go("skip_go_gen", RENAMED, "`thriftjava --check` reads and checks, and writes nothing"));
  }

  private static List<OtherOption> apache() {
    String reuse = "every value that is read is a new one";
    String android = "generated code is for Java 17 and later";
    return List.of(
        apache("beans", RENAMED, BEANS),
        apache("private_members", ALWAYS, "fields are always private"),
        apache("private-members", ALWAYS, "fields are always private"),
        apache("nocamel", RENAMED, "write `naming_style=raw`"),
        apache("fullcamel", ALWAYS, "names are always camel case"),
        apache("android", REFUSED, android),
        apache("android_legacy", REFUSED, android),
        apache("option_type", RENAMED, "write `accessors=optional`"),
        apache(
            "rethrow_unhandled_exceptions",
            REFUSED,
            "what a handler throws is logged, and the peer gets INTERNAL_ERROR"),
        apache("java5", REFUSED, android),
        apache("future_iface", ALWAYS, "clients always have methods with `CompletableFuture`"),
        apache("reuse_objects", REFUSED, reuse),
        apache("reuse-objects", REFUSED, reuse),
        apache("sorted_containers", REFUSED, "sets and maps keep the order of the wire"),
        apache("generated_annotations", REFUSED, "no `@Generated` and no date is written"),
        apache("unsafe_binaries", REFUSED, "binaries are immutable, `Bytes`"),
        apache("jakarta_annotations", REFUSED, "no `@Generated` is written"),
        apache("annotations_as_metadata", RENAMED, REFLECTION));
  }

  private static OtherOption go(String name, Fate fate, String text) {
    return new OtherOption(Origin.THRIFTGO, name, fate, text);
  }

  private static OtherOption apache(String name, Fate fate, String text) {
    return new OtherOption(Origin.APACHE, name, fate, text);
  }
}
