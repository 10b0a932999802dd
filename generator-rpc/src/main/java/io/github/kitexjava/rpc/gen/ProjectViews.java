package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.gen.SafeJavadoc;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.template.Versions;
import io.github.kitexjava.template.custom.AnnotationView;
import io.github.kitexjava.template.custom.MethodView;
import io.github.kitexjava.template.custom.MethodView.ParameterView;
import io.github.kitexjava.template.custom.ProjectView;
import io.github.kitexjava.template.custom.ServiceView;
import java.util.List;
import java.util.stream.Collectors;

/** Says about a project what files of a user's own may want to know. */
final class ProjectViews {
  private final RpcNames names;
  private final ZeroValues zeros;
  private final ImportScope scope;

  ProjectViews(RpcNames names) {
    this.names = names;
    this.zeros = new ZeroValues(names.program(), names.java());
    this.scope = new ImportScope(KnownClasses.of(names));
  }

  ProjectView of(RpcProjectRequest request, List<ServedService> served) {
    ModuleName module = request.module();
    return new ProjectView(
        module.groupId(),
        module.artifactId(),
        module.basePackage(),
        request.serviceName(),
        request.generatedFolder(),
        Versions.load(),
        served.stream().map(this::service).toList());
  }

  private ServiceView service(ServedService service) {
    ServiceType type = service.type();
    String interfaceName = scope.use(names.service(type));
    String handlerName = scope.use(service.handler());
    List<MethodView> methods = names.all(type).stream().map(this::method).toList();
    String mentioned =
        methods.stream()
            .map(MethodView::code)
            .collect(Collectors.joining(" ", interfaceName + " " + handlerName + " ", ""));
    return new ServiceView(
        type.name(),
        service.variable(),
        interfaceName,
        names.service(type).canonicalName(),
        handlerName,
        service.handler().canonicalName(),
        scope.importsFor(mentioned),
        SafeJavadoc.lines(type.doc()),
        annotations(type.annotations()),
        methods);
  }

  private MethodView method(ServiceMethod method) {
    String returnType = scope.shorten(method.resultType().toString());
    List<ParameterView> arguments = arguments(method);
    String parameters =
        arguments.stream()
            .map(argument -> argument.argumentType() + " " + argument.argumentName())
            .collect(Collectors.joining(", "));
    String zero =
        method
            .result()
            .map(type -> zeros.of(type).orElse(CodeBlock.of("null")).toString())
            .orElse("");
    String result = scope.shorten(zero);
    return new MethodView(
        method.name(),
        method.wireName(),
        returnType,
        parameters,
        arguments,
        method.result().isPresent(),
        result,
        method.method().oneway(),
        names.usesDeprecated(List.of(method))
            || method.result().stream().anyMatch(zeros::isDeprecated),
        method.exceptions().stream().map(ClassName::canonicalName).toList(),
        scope.importsFor(returnType + " " + parameters + " " + result),
        SafeJavadoc.lines(method.method().doc()),
        annotations(method.method().annotations()),
        List.of());
  }

  private List<ParameterView> arguments(ServiceMethod method) {
    if (method.isWide()) {
      return List.of(
          new ParameterView("arguments", scope.shorten(RuntimeNames.ARGUMENTS.toString())));
    }
    return method.arguments().stream()
        .map(each -> new ParameterView(each.name(), scope.shorten(each.type().toString())))
        .toList();
  }

  private static List<AnnotationView> annotations(Annotations annotations) {
    return annotations.list().stream()
        .map(annotation -> new AnnotationView(annotation.key(), annotation.value()))
        .toList();
  }
}
