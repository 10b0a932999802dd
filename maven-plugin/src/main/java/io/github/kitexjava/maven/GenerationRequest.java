package io.github.kitexjava.maven;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.WarningPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What one execution of the plugin is to generate. Every path is absolute and normal.
 *
 * @param tool the plugin and its libraries, as text: other ones may generate other code
 * @param baseDirectory of the Maven project; messages and records name files relative to it
 * @param files the Thrift files; may be empty
 * @param includeDirectories where includes are looked for after the including file's own folder
 * @param compatibility whose reading counts where compilers differ
 * @param services whether services become RPC code, or only types are made
 * @param failOnWarnings whether a warning is as bad as an error
 * @param policy which codes are not told, or are errors
 */
record GenerationRequest(
    String tool,
    Path baseDirectory,
    List<Path> files,
    List<Path> includeDirectories,
    Compatibility compatibility,
    Path outputDirectory,
    boolean services,
    TypeOptions types,
    boolean failOnWarnings,
    WarningPolicy policy) {
  GenerationRequest {
    requireNonNull(tool, "tool");
    requireNonNull(baseDirectory, "baseDirectory");
    files = List.copyOf(files);
    includeDirectories = List.copyOf(includeDirectories);
    requireNonNull(compatibility, "compatibility");
    requireNonNull(outputDirectory, "outputDirectory");
    requireNonNull(types, "types");
    requireNonNull(policy, "policy");
  }

  /** Everything but the content of files: the same text means the same code from the same files. */
  String configuration() {
    return String.join(
        "\n",
        tool,
        "files " + files.stream().map(this::shown).toList(),
        "includes " + includeDirectories.stream().map(this::shown).toList(),
        "compat " + compatibility.word(),
        "output " + shown(outputDirectory),
        "services " + services,
        "types " + types,
        "fail on warnings " + failOnWarnings,
        "allowed " + sorted(policy.allowed()),
        "denied " + sorted(policy.denied()));
  }

  private static List<String> sorted(Set<Code> codes) {
    return codes.stream().map(Code::id).sorted().toList();
  }

  /** Relative to the project where that is possible, with {@code /}: survives a moved checkout. */
  String shown(Path path) {
    boolean sameRoot = path.getRoot() != null && path.getRoot().equals(baseDirectory.getRoot());
    return (sameRoot ? baseDirectory.relativize(path) : path).toString().replace('\\', '/');
  }
}
