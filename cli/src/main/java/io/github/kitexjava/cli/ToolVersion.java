package io.github.kitexjava.cli;

import io.github.kitexjava.template.Versions;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Answers {@code --version} with name and version of the command: {@code hz v0.1.0}. */
final class ToolVersion implements IVersionProvider {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec command;

  @Override
  public String[] getVersion() {
    return new String[] {command.root().name() + " " + Versions.load().tool()};
  }
}
