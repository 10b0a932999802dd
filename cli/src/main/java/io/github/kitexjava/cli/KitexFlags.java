package io.github.kitexjava.cli;

import java.util.Map;
import java.util.Optional;

/** The flags of Kitex's {@code kitex} that are not taken here, each with the reason. */
final class KitexFlags {
  private static final String LATER = "comes with a later version";
  private static final String PROTOBUF = "is for protobuf files (expected: Thrift)";
  private static final String THRIFTGO = "is for `thriftgo`, which makes Go code and is not used";
  private static final String FRUGAL =
      "is for Frugal, a codec for Go; generated Java reads and writes its bytes directly";
  private static final String DUBBO = "is for Dubbo's codec, which is not made";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("use", LATER),
          Map.entry("invoker", LATER),
          Map.entry("copy-idl", LATER),
          Map.entry("record", LATER),
          Map.entry(
              "template-dir",
              "holds Go templates; `-templates` takes a folder with YAML files of the same names and"
                  + " values, whose texts are mustache (docs/templates.md)"),
          Map.entry(
              "template-extension",
              "adds options to clients and servers in Go; what is generated here has no template, and"
                  + " `-templates` changes the files that are yours (docs/templates.md)"),
          Map.entry("streamx", "is for streaming, which comes with a later version"),
          Map.entry("thrift-plugin", THRIFTGO),
          Map.entry("thrift-plugin-time-limit", THRIFTGO),
          Map.entry("compiler-path", THRIFTGO),
          Map.entry("local-thriftgo", THRIFTGO),
          Map.entry("protobuf", PROTOBUF),
          Map.entry("protobuf-plugin", PROTOBUF),
          Map.entry("protocol", DUBBO),
          Map.entry("hessian2", DUBBO),
          Map.entry("frugal-pretouch", FRUGAL),
          Map.entry("frugal-struct", FRUGAL),
          Map.entry("combine-service", "is not needed: all services of the files are served"),
          Map.entry(
              "no-fast-api", "does not fit Java: the codec of a generated type is its only one"),
          Map.entry("deep-copy-api", "is not needed: generated types cannot be changed"),
          Map.entry(
              "handler-return-keep-resp",
              "does not fit Java, where a method returns a value or throws, and never both"));

  private KitexFlags() {}

  /** Why the flag, with dashes and perhaps a value, is not taken; empty for flags of nobody. */
  static Optional<String> whyNot(String argument) {
    String name = argument.replaceFirst("^--?", "").replaceFirst("=.*", "");
    return Optional.ofNullable(REASONS.get(name));
  }
}
