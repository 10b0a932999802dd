package io.github.kitexjava.maven;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Tells one plugin from another: an upgrade must not be met by the code of the version before. */
final class ToolIdentity {
  private ToolIdentity() {}

  /** The plugin and the libraries that it runs with, which a pom may replace. */
  static String of(PluginDescriptor plugin) {
    List<Artifact> artifacts = plugin.getArtifacts() == null ? List.of() : plugin.getArtifacts();
    return Stream.concat(
            Stream.of(plugin.getId()), artifacts.stream().map(ToolIdentity::describe).sorted())
        .collect(Collectors.joining(", "));
  }

  /** A snapshot keeps its version when it changes. */
  private static String describe(Artifact artifact) {
    File file = artifact.getFile();
    return artifact.isSnapshot() && file != null
        ? artifact + " of " + file.length() + " bytes at " + file.lastModified()
        : artifact.toString();
  }
}
