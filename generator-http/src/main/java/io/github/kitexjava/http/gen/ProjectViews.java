package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.gen.SafeJavadoc;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.template.Versions;
import io.github.kitexjava.template.custom.AnnotationView;
import io.github.kitexjava.template.custom.MethodView;
import io.github.kitexjava.template.custom.MethodView.ParameterView;
import io.github.kitexjava.template.custom.MethodView.RouteView;
import io.github.kitexjava.template.custom.ProjectView;
import io.github.kitexjava.template.custom.ServiceView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says about a project what files of a user's own may want to know. */
final class ProjectViews {
  private final HttpNames names;
  private final ServiceVariables variables;
  private final ProjectNames project;
  private final ApiGenerator api;
  private final ZeroValues zeros;
  private final ImportScope scope;

  ProjectViews(HttpNames names, ServiceVariables variables, ProjectNames project) {
    this.names = names;
    this.variables = variables;
    this.project = project;
    this.api = new ApiGenerator(names);
    this.zeros = new ZeroValues(names.program(), names.java());
    this.scope = new ImportScope(KnownClasses.of(names));
  }

  ProjectView of(HttpProjectRequest request, RouteTable table) {
    ModuleName module = request.module();
    return new ProjectView(
        module.groupId(),
        module.artifactId(),
        module.basePackage(),
        request.serviceName(),
        HttpProject.FOLDER,
        Versions.load(),
        table.services().stream().map(this::service).toList());
  }

  private ServiceView service(RoutedService service) {
    ServiceType type = service.service();
    ClassName handler = project.handler(variables.of(service));
    String interfaceName = scope.use(names.api(service));
    String handlerName = scope.use(handler);
    List<MethodView> methods = service.methods().stream().map(this::method).toList();
    String mentioned =
        methods.stream()
            .map(MethodView::code)
            .collect(Collectors.joining(" ", interfaceName + " " + handlerName + " ", ""));
    return new ServiceView(
        type.name(),
        variables.of(service),
        interfaceName,
        names.api(service).canonicalName(),
        handlerName,
        handler.canonicalName(),
        scope.importsFor(mentioned),
        SafeJavadoc.lines(type.doc()),
        annotations(type.annotations()),
        methods);
  }

  private MethodView method(RoutedMethod method) {
    String returnType = scope.shorten(api.result(method).withoutAnnotations().toString());
    List<ParameterView> arguments =
        api.parameters(method).stream()
            .map(
                each ->
                    new ParameterView(
                        each.name(), scope.shorten(each.type().withoutAnnotations().toString())))
            .toList();
    String parameters =
        arguments.stream()
            .map(argument -> argument.argumentType() + " " + argument.argumentName())
            .collect(Collectors.joining(", "));
    boolean oneway = method.method().oneway();
    Optional<Type> answer = oneway ? Optional.empty() : method.method().result();
    String zero =
        answer.map(type -> zeros.of(type).orElse(CodeBlock.of("null")).toString()).orElse("");
    String result = scope.shorten(zero);
    return new MethodView(
        names.methodName(method),
        method.method().name(),
        returnType,
        parameters,
        arguments,
        answer.isPresent(),
        result,
        oneway,
        names.java().deprecations().usesIn(method.method())
            || method.method().result().stream().anyMatch(zeros::isDeprecated),
        method.method().exceptions().stream()
            .map(each -> names.java().typeName(each.type()).toString())
            .toList(),
        scope.importsFor(returnType + " " + parameters + " " + result),
        SafeJavadoc.lines(method.method().doc()),
        annotations(method.method().annotations()),
        method.routes().stream()
            .map(route -> new RouteView(route.verb().name(), route.path().text()))
            .toList());
  }

  private static List<AnnotationView> annotations(Annotations annotations) {
    return annotations.list().stream()
        .map(annotation -> new AnnotationView(annotation.key(), annotation.value()))
        .toList();
  }
}
