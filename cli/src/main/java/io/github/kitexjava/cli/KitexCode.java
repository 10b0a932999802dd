package io.github.kitexjava.cli;

import io.github.kitexjava.rpc.gen.RpcProjectRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How generated code is made: what the flags say, and of a living project what its manifest says.
 *
 * @param genPath empty if it was not given
 * @param thrift options of types
 * @param templates the folder of the user's; empty if there is none
 */
record KitexCode(
    String genPath,
    List<Path> includes,
    boolean noRecurse,
    List<String> thrift,
    Optional<Path> templates) {
  private static final String GEN_PATH = "gen-path";
  private static final String INCLUDES = "I";
  private static final String NO_RECURSE = "no-recurse";
  private static final String THRIFT = "thrift";

  private static final String INCLUDE_SEPARATOR = ";";

  KitexCode {
    includes = List.copyOf(includes);
    thrift = List.copyOf(thrift);
  }

  /** Where generated code goes. */
  String folder() {
    return genPath.isEmpty() ? RpcProjectRequest.DEFAULT_FOLDER : genPath;
  }

  /**
   * With what an earlier run was told: its folders are searched first, and its options of types
   * hold unless there are others now.
   *
   * @param recorded options of the manifest
   * @throws Refused if the code is to be elsewhere than it is
   */
  KitexCode after(Map<String, String> recorded, ProjectPaths paths) throws IOException {
    String place = recorded.getOrDefault(GEN_PATH, RpcProjectRequest.DEFAULT_FOLDER);
    KitexChecks.checkGenPath(place);
    RecordedFlag.checkSame("-gen-path", genPath, place);
    List<Path> before = paths.resolve(list(recorded, INCLUDES, INCLUDE_SEPARATOR));
    return new KitexCode(
        place,
        ProjectPaths.union(before, includes),
        noRecurse || recorded.getOrDefault(NO_RECURSE, "").equals("true"),
        TypeFlags.after(thrift, recorded.getOrDefault(THRIFT, ""), paths),
        UserTemplates.after(templates, recorded, paths));
  }

  /** Puts everything where {@link #after} finds it. */
  void record(Map<String, String> options, ProjectPaths paths) throws IOException {
    if (!folder().equals(RpcProjectRequest.DEFAULT_FOLDER)) {
      options.put(GEN_PATH, folder());
    }
    if (!includes.isEmpty()) {
      options.put(INCLUDES, String.join(INCLUDE_SEPARATOR, paths.relative(includes)));
    }
    if (noRecurse) {
      options.put(NO_RECURSE, "true");
    }
    if (!thrift.isEmpty()) {
      options.put(THRIFT, TypeFlags.text(thrift, paths));
    }
    UserTemplates.record(templates, options, paths);
  }

  private static List<String> list(Map<String, String> recorded, String name, String separator) {
    String value = recorded.getOrDefault(name, "");
    return value.isEmpty() ? List.of() : List.of(value.split(separator, -1));
  }
}
