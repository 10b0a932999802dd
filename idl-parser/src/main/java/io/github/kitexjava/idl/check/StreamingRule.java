package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ServiceType.Method;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Set;

/** {@code streaming.mode} has one known value, on a method of one argument that is not oneway. */
final class StreamingRule implements Rule {
  private static final String KEY = "streaming.mode";
  private static final Set<String> STREAMS = Set.of("bidirectional", "client", "server");
  private static final String UNARY = "unary";

  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (ServiceType service : file.declarations(ServiceType.class)) {
        service.methods().forEach(m -> check(m, diagnostics));
      }
    }
  }

  private static void check(Method method, Diagnostics diagnostics) {
    List<Annotation> modes = method.annotations().all(KEY);
    if (modes.isEmpty()) {
      return;
    }
    Annotation mode = modes.get(0);
    if (modes.size() > 1) {
      diagnostics.error(
          Code.STREAMING,
          modes.get(1).span(),
          "method `" + method.name() + "` has two values for `" + KEY + "`",
          "",
          new Related(mode.span(), "the first one is here"));
      return;
    }
    if (!STREAMS.contains(mode.value())) {
      if (!mode.value().equals(UNARY)) {
        diagnostics.error(
            Code.STREAMING,
            mode.span(),
            "unknown streaming mode `" + mode.value() + "`",
            "known are `bidirectional`, `client`, `server` and `unary`");
      }
      return;
    }
    checkShape(method, mode.span(), diagnostics);
  }

  private static void checkShape(Method method, SourceSpan at, Diagnostics diagnostics) {
    String name = "streaming method `" + method.name() + "`";
    if (method.oneway()) {
      diagnostics.error(Code.STREAMING, at, name + " cannot be oneway", "");
    } else if (method.arguments().size() != 1) {
      diagnostics.error(
          Code.STREAMING,
          at,
          name + " has " + method.arguments().size() + " arguments (expected one)",
          "");
    } else if (method.result().isEmpty()) {
      diagnostics.error(Code.STREAMING, at, name + " returns `void` (expected a type)", "");
    }
  }
}
