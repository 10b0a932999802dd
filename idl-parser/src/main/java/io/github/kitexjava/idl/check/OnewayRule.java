package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ServiceType.Method;
import io.github.kitexjava.idl.model.ThriftFile;

/** Nobody waits for a oneway method, so that it has nothing to give back. */
final class OnewayRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (ServiceType service : file.declarations(ServiceType.class)) {
        service.methods().stream().filter(Method::oneway).forEach(m -> check(m, diagnostics));
      }
    }
  }

  private static void check(Method method, Diagnostics diagnostics) {
    if (method.result().isPresent()) {
      diagnostics.error(
          Code.ONEWAY,
          method.span(),
          "oneway method `" + method.name() + "` returns a value (expected `void`)",
          "");
    }
    if (!method.exceptions().isEmpty()) {
      diagnostics.error(
          Code.ONEWAY,
          method.exceptions().get(0).span(),
          "oneway method `" + method.name() + "` throws exceptions, which nobody would receive",
          "");
    }
  }
}
