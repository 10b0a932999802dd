package io.github.kitexjava.http.gen;

import io.github.kitexjava.http.gen.FieldPlaces.Part;
import io.github.kitexjava.http.gen.FieldPlaces.Place;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** The rules that the fields of a request fit to its routes. */
final class RequestRules {
  private final Diagnostics diagnostics;

  RequestRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Checks one method.
   *
   * @param fields of the request
   */
  void check(RoutedMethod method, List<Field> fields) {
    for (Field field : fields) {
      FieldPlaces places = FieldPlaces.of(field);
      for (Route route : method.routes()) {
        places.place(Part.PATH).ifPresent(place -> inRoute(places, place, route));
        if (!route.verb().hasBody() && places.onlyInBody()) {
          bodyHasNoMeaning(field, route);
        }
      }
    }
  }

  private void inRoute(FieldPlaces places, Place place, Route route) {
    List<String> parameters = route.path().parameters();
    if (route.path().fault().isPresent() || parameters.contains(place.name())) {
      return;
    }
    boolean unfillable =
        places.field().requiredness() == Requiredness.REQUIRED
            && places.places().size() == 1
            && !places.inJson();
    diagnostics.report(
        new Diagnostic(
            unfillable ? Severity.ERROR : Severity.WARNING,
            Code.PATH_PARAMETER_NOT_IN_ROUTE,
            at(places.field(), "api.path"),
            "route `" + route + "` has no parameter `" + place.name() + "`",
            List.of(new Related(route.span(), "the route is declared here")),
            parameters.isEmpty()
                ? "write `:" + place.name() + "` into the path"
                : "its parameters are `" + String.join("`, `", parameters) + "`"));
  }

  private void bodyHasNoMeaning(Field field, Route route) {
    diagnostics.report(
        new Diagnostic(
            Severity.WARNING,
            Code.BODY_WITHOUT_MEANING,
            at(field, "api.body", "api.form", "api.raw_body", "api.file_name"),
            "field `"
                + field.name()
                + "` comes from the body, but a `"
                + route.verb()
                + "` request has none",
            List.of(new Related(route.span(), "the route is declared here")),
            "use `api.query` or another method"));
  }

  private static SourceSpan at(Field field, String... keys) {
    for (String key : keys) {
      Optional<SourceSpan> span = field.annotations().last(key).map(a -> a.span());
      if (span.isPresent()) {
        return span.get();
      }
    }
    return field.span();
  }
}
