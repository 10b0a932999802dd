package io.github.kitexjava.template.custom;

import io.github.kitexjava.template.TemplateKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often a file of a user's own is made: once, for each service, or for each method. */
enum Loop {
  PROJECT,
  SERVICE,
  METHOD;

  /**
   * What one of the files is about.
   *
   * @param values of the keys that its templates may use
   * @param methods that may be appended, each with the values of its keys
   */
  record Unit(Map<String, Object> values, List<Map<String, Object>> methods) {}

  /** The names that templates may use. */
  List<TemplateKeys> keys() {
    return switch (this) {
      case PROJECT -> List.of(TemplateKeys.of(ProjectView.class));
      case SERVICE ->
          List.of(TemplateKeys.of(ProjectView.class), TemplateKeys.of(ServiceView.class));
      case METHOD ->
          List.of(
              TemplateKeys.of(ProjectView.class),
              TemplateKeys.of(ServiceView.class),
              TemplateKeys.of(MethodView.class));
    };
  }

  /** What there is to make a file of. */
  List<Unit> units(ProjectView project) {
    Map<String, Object> ofProject = TemplateKeys.values(project);
    List<Map<String, Object>> all = new ArrayList<>();
    List<Unit> ofServices = new ArrayList<>();
    for (ServiceView service : project.services()) {
      Map<String, Object> ofService = with(ofProject, service);
      List<Map<String, Object>> methods = new ArrayList<>();
      service.methods().forEach(method -> methods.add(with(ofService, method)));
      ofServices.add(new Unit(ofService, methods));
      all.addAll(methods);
    }
    return switch (this) {
      case PROJECT -> List.of(new Unit(ofProject, all));
      case SERVICE -> ofServices;
      case METHOD -> all.stream().map(method -> new Unit(method, List.of(method))).toList();
    };
  }

  private static Map<String, Object> with(Map<String, Object> outer, Object view) {
    Map<String, Object> values = new LinkedHashMap<>(outer);
    values.putAll(TemplateKeys.values(view));
    return values;
  }
}
