package io.github.kitexjava.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Services that change at random, as Thrift files for {@code kitex} and {@code hz} alike. */
final class RandomIdl {
  private static final List<String> TYPES =
      List.of("string", "i32", "bool", "Item", "Error", "list<Item>", "map<string, i64>", "binary");

  private final Random random;
  private final Map<String, Map<String, Signature>> services = new LinkedHashMap<>();
  private int names;

  /** What a method takes and gives. */
  private record Signature(String result, List<String> parameters) {}

  RandomIdl(Random random) {
    this.random = random;
    addService();
  }

  List<String> services() {
    return List.copyOf(services.keySet());
  }

  /** The names of a service's methods. */
  List<String> methods(String service) {
    return List.copyOf(methodsOf(service).keySet());
  }

  private Map<String, Signature> methodsOf(String service) {
    Map<String, Signature> methods = services.get(service);
    if (methods == null) {
      throw new IllegalArgumentException("service: " + service);
    }
    return methods;
  }

  /** A name that no method has, and one of them may get later. */
  String nameToCome() {
    return "call" + (names + 1 + random.nextInt(3));
  }

  static String file(String service) {
    return service.toLowerCase(Locale.ROOT) + ".thrift";
  }

  /** Adds a file with a service. */
  String addService() {
    String service = "Part" + (char) ('A' + services.size());
    services.put(service, new LinkedHashMap<>());
    for (int i = random.nextInt(3); i >= 0; i--) {
      addMethod(service);
    }
    return service;
  }

  /** Adds, removes, renames or changes a method. */
  void edit() {
    List<String> all = services();
    String service = all.get(random.nextInt(all.size()));
    Map<String, Signature> methods = methodsOf(service);
    List<String> present = List.copyOf(methods.keySet());
    String one = present.get(random.nextInt(present.size()));
    switch (random.nextInt(present.size() > 9 ? 3 : 6)) {
      case 0 -> {
        if (present.size() > 1) {
          methods.remove(one);
        }
      }
      case 1 -> methods.put(one, signature());
      case 2 -> {
        Signature kept = methods.remove(one);
        methods.put(newName(), kept == null ? signature() : kept);
      }
      default -> addMethod(service);
    }
  }

  private void addMethod(String service) {
    methodsOf(service).put(newName(), signature());
  }

  private String newName() {
    names++;
    return "call" + names;
  }

  private Signature signature() {
    List<String> parameters = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parameters.add(type());
    }
    return new Signature(random.nextInt(6) == 0 ? "void" : type(), parameters);
  }

  private String type() {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  /** The Thrift file of a service. */
  String text(String service) {
    String methods =
        methodsOf(service).entrySet().stream()
            .map(m -> method(service, m.getKey(), m.getValue()))
            .collect(Collectors.joining());
    return """
        namespace java com.acme.%s
        struct Item { 1: i32 id }
        struct Error { 1: string text }
        service %s {
        %s}
        """
        .formatted(service.toLowerCase(Locale.ROOT), service, methods);
  }

  private static String method(String service, String name, Signature signature) {
    List<String> parameters = new ArrayList<>();
    for (String type : signature.parameters()) {
      int id = parameters.size() + 1;
      parameters.add(id + ": " + type + " a" + id);
    }
    return "  %s %s(%s) (api.post = \"/%s/%s\")\n"
        .formatted(
            signature.result(),
            name,
            String.join(", ", parameters),
            service.toLowerCase(Locale.ROOT),
            name);
  }
}
