package io.github.kitexjava.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A route that was found.
 *
 * @param values what its parameters matched, in the order of the pattern's names
 */
record RouteMatch(RouteChain chain, List<String> values) {
  Map<String, String> params() {
    Map<String, String> params = new LinkedHashMap<>();
    List<String> names = chain.pattern().names();
    for (int i = 0; i < names.size(); i++) {
      params.put(names.get(i), values.get(i));
    }
    return params;
  }
}
