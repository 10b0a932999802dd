package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.JavaCompilation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A project whose files are compiled as strictly as a user's build may, and can be run. */
record GeneratedProject(RpcProjectResult result, ClassLoader classes) {

  /** The project of one of the files in {@code projects}, with those that it includes. */
  static GeneratedProject of(Path folder, String name) throws IOException {
    Map<String, String> idl = new HashMap<>(Map.of(name, resource("projects/" + name)));
    idl.put("shared.thrift", resource("projects/shared.thrift"));
    return of(folder, Projects.create(Projects.program(folder, name, idl)));
  }

  static GeneratedProject of(Path folder, RpcProjectResult result) throws IOException {
    assertThat(result.failed()).as(result.diagnostics().toString()).isFalse();
    Map<String, String> sources =
        Projects.sources(result, Projects.GENERATED, Projects.MAIN, Projects.TEST);
    return new GeneratedProject(
        result, JavaCompilation.compile(sources, folder.resolve("project")).load());
  }

  /** Runs the generated test as JUnit would; returns the names of its tests. */
  List<String> runCallsTest() throws Exception {
    Class<?> test = classes.loadClass("com.acme.demo.CallsTest");
    var constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object instance = constructor.newInstance();
    List<String> names = new ArrayList<>();
    call(test, instance, BeforeAll.class);
    try {
      names.addAll(call(test, instance, Test.class));
    } finally {
      call(test, instance, AfterAll.class);
    }
    return names;
  }

  private static List<String> call(
      Class<?> test, Object instance, Class<? extends java.lang.annotation.Annotation> marker)
      throws Exception {
    List<String> names = new ArrayList<>();
    for (Method method : test.getDeclaredMethods()) {
      if (method.isAnnotationPresent(marker)) {
        method.setAccessible(true);
        method.invoke(instance);
        names.add(method.getName());
      }
    }
    return names;
  }

  static String resource(String name) throws IOException {
    try (var in = GeneratedProject.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
