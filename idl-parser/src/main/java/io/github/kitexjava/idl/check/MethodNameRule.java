package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ServiceType.Method;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A service has one method of each name, those it inherits included. */
final class MethodNameRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (ServiceType service : file.declarations(ServiceType.class)) {
        check(service, program, diagnostics);
      }
    }
  }

  private static void check(ServiceType service, Program program, Diagnostics diagnostics) {
    Map<String, Method> own = new HashMap<>();
    for (Method method : service.methods()) {
      Method earlier = own.putIfAbsent(method.name(), method);
      if (earlier != null) {
        diagnostics.error(
            Code.DUPLICATE_METHOD,
            method.span(),
            "service `" + service.name() + "` has two methods named `" + method.name() + "`",
            "",
            new Related(earlier.span(), "first declared here"));
      }
    }
    Optional<ServiceType> base = service.base().map(program::service);
    while (base.isPresent()) {
      reportInherited(own, base.get(), diagnostics);
      base = base.get().base().map(program::service);
    }
  }

  private static void reportInherited(
      Map<String, Method> own, ServiceType base, Diagnostics diagnostics) {
    for (Method inherited : base.methods()) {
      Method method = own.remove(inherited.name());
      if (method != null) {
        diagnostics.error(
            Code.DUPLICATE_METHOD,
            method.span(),
            "method `"
                + method.name()
                + "` is inherited from service `"
                + base.name()
                + "` already",
            "",
            new Related(inherited.span(), "declared here"));
      }
    }
  }
}
