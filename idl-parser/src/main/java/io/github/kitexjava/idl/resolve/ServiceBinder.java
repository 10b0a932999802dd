package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.ast.MethodDef;
import io.github.kitexjava.idl.ast.ServiceDef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves services: what they extend, and the types of their methods. */
final class ServiceBinder {
  private final Diagnostics diagnostics;
  private final Declarer names;
  private final TypeBinder types;
  private final FieldBinder fields;
  private final DefaultBinder defaults;
  private final Map<Symbol, Declared> bases = new HashMap<>();

  ServiceBinder(
      Diagnostics diagnostics,
      Declarer names,
      TypeBinder types,
      FieldBinder fields,
      DefaultBinder defaults) {
    this.diagnostics = diagnostics;
    this.names = names;
    this.types = types;
    this.fields = fields;
    this.defaults = defaults;
  }

  /** Finds the service that this one extends. To be called for all before any is bound. */
  void findBase(Declared declared) {
    ServiceDef definition = (ServiceDef) declared.definition();
    definition
        .base()
        .flatMap(name -> service(name, declared.scope()))
        .ifPresent(base -> bases.put(declared.symbol(), base));
  }

  private Optional<Declared> service(Identifier name, Scope scope) {
    Optional<Declared> found = types.lookup().find(name, scope, Code.UNKNOWN_SERVICE, "service");
    if (found.isPresent() && found.get().symbol().kind() != Symbol.Kind.SERVICE) {
      diagnostics.error(
          Code.WRONG_KIND,
          name.span(),
          "`"
              + name.text()
              + "` is no service but declared as "
              + Kinds.word(found.get().symbol().kind()),
          "",
          new Related(found.get().definition().name().span(), "declared here"));
      return Optional.empty();
    }
    return found;
  }

  /** Reports services that extend themselves and makes them extend nothing. */
  void breakCycles(List<Declared> services) {
    for (Declared service : services) {
      Set<Symbol> path = new LinkedHashSet<>();
      Symbol at = service.symbol();
      while (path.add(at) && bases.containsKey(at)) {
        at = bases.get(at).symbol();
      }
      if (at.equals(service.symbol()) && bases.containsKey(at)) {
        StringBuilder text = new StringBuilder();
        path.forEach(s -> text.append(s.name()).append(" -> "));
        diagnostics.error(
            Code.SERVICE_CYCLE,
            service.definition().name().span(),
            "service `" + at.name() + "` extends itself: " + text + at.name(),
            "");
        bases.remove(at);
      }
    }
  }

  ServiceType bind(Declared declared) {
    ServiceDef definition = (ServiceDef) declared.definition();
    List<ServiceType.Method> methods = new ArrayList<>();
    for (MethodDef method : definition.methods()) {
      method(method, declared.scope()).ifPresent(methods::add);
    }
    return new ServiceType(
        declared.symbol(),
        Optional.ofNullable(bases.get(declared.symbol())).map(Declared::symbol),
        methods,
        new Doc(definition.doc()),
        AnnotationBinder.bind(definition.annotations()),
        definition.name().span());
  }

  /** Empty when a part of it is reported: rules about a part of a method would be misled. */
  private Optional<ServiceType.Method> method(MethodDef method, Scope scope) {
    String owner = "method `" + method.name().text() + "`";
    names.checkDots(method.name());
    Optional<Type> result = method.result().flatMap(type -> types.bind(type, scope));
    List<Field> arguments =
        defaults.complete(
            fields.bind(method.arguments(), scope, FieldBinder.Role.ARGUMENT, owner), scope);
    List<Field> exceptions =
        defaults.complete(
            fields.bind(
                method.exceptions(),
                scope,
                FieldBinder.Role.EXCEPTION,
                "the exceptions of " + owner),
            scope);
    boolean whole =
        result.isPresent() == method.result().isPresent()
            && arguments.size() == method.arguments().size()
            && exceptions.size() == method.exceptions().size();
    return whole
        ? Optional.of(
            new ServiceType.Method(
                method.name().text(),
                method.oneway(),
                result,
                arguments,
                exceptions,
                new Doc(method.doc()),
                AnnotationBinder.bind(method.annotations()),
                method.name().span()))
        : Optional.empty();
  }
}
