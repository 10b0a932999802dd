package io.github.kitexjava.template.custom;

import io.github.kitexjava.template.Key;
import io.github.kitexjava.template.Versions;
import java.util.List;
import java.util.Locale;

/**
 * What files of a user's own may say about a project. No key of it has the name of one of a
 * service's or a method's, so that none hides another.
 */
public record ProjectView(
    @Key("Maven's, such as com.acme") String groupId,
    @Key("Maven's; also the name of the jar") String artifactId,
    @Key("of your own code, such as com.acme.demo") String basePackage,
    @Key("what the built server is called") String serverName,
    @Key("where generated code is, such as kitex_gen") String generatedFolder,
    @Key("what a project pins, such as versions.junit") Versions versions,
    @Key("those that the project serves, in the order of the IDL") List<ServiceView> services) {
  public ProjectView {
    services = List.copyOf(services);
  }

  /** For paths of sources. */
  @Key("basePackage as a path, such as com/acme/demo")
  public String basePath() {
    return basePackage.replace('.', '/');
  }

  /** Docker's names of images are lower case. */
  @Key("serverName in lower case, as Docker wants it")
  public String imageName() {
    return serverName.toLowerCase(Locale.ROOT);
  }
}
