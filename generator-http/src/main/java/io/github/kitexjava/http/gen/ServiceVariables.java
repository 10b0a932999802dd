package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import io.github.kitexjava.idl.model.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names by which a project knows its services: {@code helloService}; with the package before it
 * when two services have one name, so that adding a second one later ends the name of the first
 * rather than giving it to another.
 */
final class ServiceVariables {
  private final Map<Symbol, String> variables = new LinkedHashMap<>();

  ServiceVariables(List<RoutedService> services, HttpNames names) {
    Map<String, Long> count =
        services.stream()
            .collect(Collectors.groupingBy(s -> simpleName(names, s), Collectors.counting()));
    NameAllocator allocator = new NameAllocator();
    List.of("engine", "handlers", "middleware", "root", "groups", "c").forEach(allocator::newName);
    for (RoutedService service : services) {
      String simple = simpleName(names, service);
      String wanted = count.getOrDefault(simple, 0L) > 1 ? qualified(names, service) : simple;
      variables.put(service.service().symbol(), allocator.newName(lowerFirst(wanted)));
    }
  }

  String of(RoutedService service) {
    return variables.getOrDefault(service.service().symbol(), "");
  }

  private static String simpleName(HttpNames names, RoutedService service) {
    return names.type(service.service().symbol()).simpleName();
  }

  private static String qualified(HttpNames names, RoutedService service) {
    ClassName type = names.type(service.service().symbol());
    return List.of(type.packageName().split("\\.")).stream()
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining())
        + type.simpleName();
  }

  static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static String upperFirst(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
