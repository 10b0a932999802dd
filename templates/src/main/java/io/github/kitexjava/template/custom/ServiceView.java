package io.github.kitexjava.template.custom;

import io.github.kitexjava.template.Key;
import java.util.List;

/** What files of a user's own may say about a service. */
public record ServiceView(
    @Key("as in the IDL") String serviceName,
    @Key("a name for a variable, such as echo") String serviceVariable,
    @Key("of the interface that handlers implement, without the package") String interfaceName,
    @Key("the same with the package") String interfaceClass,
    @Key("of your handler, as it was called at first, without the package") String handlerName,
    @Key("the same with the package") String handlerClass,
    @Key("the classes that interfaceName, handlerName and the methods name, sorted")
        List<String> serviceImports,
    @Key("the lines of its comment in the IDL, safe in Javadoc") List<String> serviceDoc,
    @Key("what stands in parentheses after it in the IDL") List<AnnotationView> serviceAnnotations,
    @Key("in the order of the IDL, those of services that it extends too")
        List<MethodView> methods) {
  public ServiceView {
    serviceImports = List.copyOf(serviceImports);
    serviceDoc = List.copyOf(serviceDoc);
    serviceAnnotations = List.copyOf(serviceAnnotations);
    methods = List.copyOf(methods);
  }
}
