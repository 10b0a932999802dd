package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The services that a project answers: those of the files that the user named. One that another of
 * them extends is answered by that one's handler, which has all of its methods.
 */
final class ServedServices {
  private final List<ServedService> list = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final RpcNames names;

  private ServedServices(RpcNames names) {
    this.names = names;
  }

  /**
   * Finds and names the services.
   *
   * @param basePackage of the user's own code
   */
  static ServedServices of(RpcNames names, String basePackage) {
    ServedServices served = new ServedServices(names);
    served.add(served.leaves(), basePackage);
    return served;
  }

  /** In IDL order. */
  List<ServedService> list() {
    return list;
  }

  List<String> notes() {
    return notes;
  }

  private List<ServiceType> leaves() {
    List<ServiceType> all =
        names.program().roots().stream()
            .flatMap(file -> file.declarations(ServiceType.class).stream())
            .toList();
    Map<Symbol, ServiceType> heirs = new LinkedHashMap<>();
    for (ServiceType service : all) {
      Optional<ServiceType> base = names.base(service);
      while (base.isPresent()) {
        heirs.putIfAbsent(base.get().symbol(), service);
        base = names.base(base.get());
      }
    }
    List<ServiceType> leaves = new ArrayList<>();
    for (ServiceType service : all) {
      ServiceType heir = heirs.get(service.symbol());
      if (heir == null) {
        leaves.add(service);
      } else {
        notes.add(
            "`%s` has no handler of its own: that of `%s`, which extends it, answers its calls"
                .formatted(service.name(), heir.name()));
      }
    }
    return leaves;
  }

  private void add(List<ServiceType> services, String basePackage) {
    Map<String, Long> count =
        services.stream()
            .collect(
                Collectors.groupingBy(s -> names.service(s).simpleName(), Collectors.counting()));
    NameAllocator variables = new NameAllocator();
    List.of("server", "builder", "handlers", "start", "stop").forEach(variables::newName);
    for (int i = 0; i < services.size(); i++) {
      ServiceType service = services.get(i);
      ClassName type = names.service(service);
      boolean alone = count.getOrDefault(type.simpleName(), 0L) == 1;
      String wanted = alone ? type.simpleName() : qualified(type);
      String variable = variables.newName(RpcNames.lowerFirst(wanted));
      ClassName handler =
          ClassName.get(basePackage + ".handler", RpcNames.upperFirst(variable) + "Handler");
      boolean fallback = sharesMethods(service, services.subList(i + 1, services.size()));
      list.add(new ServedService(service, variable, handler, fallback));
    }
  }

  /** Notes each service that has a method of this name too. */
  private boolean sharesMethods(ServiceType service, List<ServiceType> others) {
    Set<String> own = wireNames(service);
    boolean shares = false;
    for (ServiceType other : others) {
      Set<String> both = new HashSet<>(own);
      both.retainAll(wireNames(other));
      for (String method : both.stream().sorted().toList()) {
        notes.add(
            "`%s` and `%s` both have a method `%s`: `%s` answers calls that name no service"
                .formatted(service.name(), other.name(), method, service.name()));
        shares = true;
      }
    }
    return shares;
  }

  private Set<String> wireNames(ServiceType service) {
    return names.all(service).stream().map(ServiceMethod::wireName).collect(Collectors.toSet());
  }

  private static String qualified(ClassName type) {
    return List.of(type.packageName().split("\\.")).stream()
            .map(RpcNames::upperFirst)
            .collect(Collectors.joining())
        + type.simpleName();
  }
}
