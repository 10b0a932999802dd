package io.github.kitexjava.cli;

import java.util.Map;
import java.util.Optional;

/** The flags of Hertz's {@code hz} that are not taken here, each with the reason. */
final class HertzFlags {
  private static final String LATER = "comes with a later version";
  private static final String PROTOBUF = "is for protobuf files (expected: Thrift)";
  private static final String THRIFTGO = "is for `thriftgo`, which makes Go code and is not used";
  private static final String FOLDERS =
      "does not fit Java, where the package is the folder: handlers are in `<module>.handler`, types"
          + " where `namespace` says";
  private static final String CLIENT = "is for clients, which come with a later version";
  private static final String TEMPLATES =
      "holds Go templates; `-templates` takes a folder of mustache templates, and of YAML files that"
          + " describe more files (docs/templates.md)";
  private static final String GO_TAGS = "sets Go struct tags; JSON names are those of the IDL";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("thrift-plugins", THRIFTGO),
          Map.entry("protoc", PROTOBUF),
          Map.entry("p", PROTOBUF),
          Map.entry("protoc-plugins", PROTOBUF),
          Map.entry("pb_camel_json_tag", PROTOBUF),
          Map.entry("trim_gopackage", PROTOBUF),
          Map.entry("trim_pkg", PROTOBUF),
          Map.entry(
              "option_package", "maps Go import paths; Java packages come from `namespace java`"),
          Map.entry("P", "maps Go import paths; Java packages come from `namespace java`"),
          Map.entry("handler_dir", FOLDERS),
          Map.entry("model_dir", FOLDERS),
          Map.entry("router_dir", FOLDERS),
          Map.entry("client_dir", CLIENT),
          Map.entry("force_client_dir", CLIENT),
          Map.entry("force_client", CLIENT),
          Map.entry("base_domain", CLIENT),
          Map.entry("query_enumint", CLIENT),
          Map.entry("enable_optional", CLIENT),
          Map.entry("unset_omitempty", GO_TAGS),
          Map.entry("snake_tag", GO_TAGS),
          Map.entry("rm_tag", GO_TAGS),
          Map.entry(
              "sort_router",
              "is not needed: routes are in a fixed order, and hooks are named after the full path"),
          Map.entry(
              "handler_by_method", "does not fit Java: a service is one interface and one class"),
          Map.entry("no_recurse", LATER),
          Map.entry("use", LATER),
          Map.entry("enable_extends", LATER),
          Map.entry("json_enumstr", LATER),
          Map.entry("exclude_file", LATER),
          Map.entry("E", LATER),
          Map.entry("customize_layout", TEMPLATES),
          Map.entry(
              "customize_layout_data_path",
              "gives Go templates their data; what templates know here is in docs/templates.md"),
          Map.entry("customize_package", TEMPLATES));

  private HertzFlags() {}

  /** Why the flag, with dashes and perhaps a value, is not taken; empty for flags of nobody. */
  static Optional<String> whyNot(String argument) {
    String name = argument.replaceFirst("^--?", "").replaceFirst("=.*", "");
    return Optional.ofNullable(REASONS.get(name));
  }

  /** Why an argument that is no flag is not taken. */
  static Optional<String> stray(String argument) {
    return argument.endsWith(".thrift")
        ? Optional.of("has to be given as `-idl " + argument + "`")
        : Optional.empty();
  }
}
