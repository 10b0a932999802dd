package io.github.kitexjava.gen;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names of the IDL are spelled in Java. What they clash with is the business of {@link
 * NameAllocator}.
 *
 * @param asWritten whether fields, methods and types keep their spelling
 * @param initialisms whether {@code Id} in a name is {@code ID}; nothing to what is as written
 */
record NamingStyle(boolean asWritten, boolean initialisms) {
  /** Those of golint, as thriftgo has them. */
  private static final Set<String> KNOWN =
      Set.of(
          "ACL", "API", "ASCII", "CPU", "CSS", "DNS", "EOF", "GUID", "HTML", "HTTP", "HTTPS", "ID",
          "IP", "JSON", "LHS", "QPS", "RAM", "RHS", "RPC", "SLA", "SMTP", "SQL", "SSH", "TCP",
          "TLS", "TTL", "UDP", "UI", "UID", "UUID", "URI", "URL", "UTF8", "VM", "XML", "XMPP",
          "XSRF", "XSS");

  /** A word inside a name; the first one of a field or method is lower case and none. */
  private static final Pattern WORD = Pattern.compile("(?<![A-Z])[A-Z][a-z0-9]+");

  static NamingStyle of(TypeOptions options) {
    return new NamingStyle(
        options.has(TypeChoice.NAMES_AS_WRITTEN), options.has(TypeChoice.INITIALISMS));
  }

  /**
   * A type or service. It starts upper case in any style: variables of generated code start lower
   * case, and one of the same name would hide it.
   */
  String type(String name) {
    return asWritten
        ? Identifiers.fit(Identifiers.legal(Identifiers.upperFirst(name)))
        : spelled(Identifiers.upperCamel(name));
  }

  /** A field, as methods have it, or a method of a service. */
  String member(String name) {
    return asWritten ? Identifiers.fit(Identifiers.legal(name)) : variable(name);
  }

  /** A parameter or a private variable, which nobody has to spell. */
  String variable(String name) {
    return spelled(Identifiers.lowerCamel(name));
  }

  private String spelled(String camel) {
    return initialisms && !asWritten
        ? WORD.matcher(camel)
            .replaceAll(
                word -> {
                  String upper = word.group().toUpperCase(Locale.ROOT);
                  return KNOWN.contains(upper) ? upper : word.group();
                })
        : camel;
  }
}
