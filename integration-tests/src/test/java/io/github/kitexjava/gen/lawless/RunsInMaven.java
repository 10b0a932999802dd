package io.github.kitexjava.gen.lawless;

import org.apache.maven.plugin.AbstractMojo;

/** Uses Maven, which only the plugin may. */
public final class RunsInMaven extends AbstractMojo {
  @Override
  public void execute() {}
}
