package io.github.kitexjava.template;

import io.github.kitexjava.template.TemplateKey.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a template may use at one place, as a record with {@link Key}s declares them: its
 * components in their order, then its other methods in that of the alphabet. Immutable.
 */
public final class TemplateKeys {
  private final Map<String, TemplateKey> byName;

  private TemplateKeys(Map<String, TemplateKey> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /**
   * Reads a view.
   *
   * @throws IllegalArgumentException if a component has no {@link Key}, or a type that no template
   *     can use
   */
  public static TemplateKeys of(Class<?> view) {
    Map<String, TemplateKey> keys = new LinkedHashMap<>();
    for (Method method : accessors(view)) {
      Key key = method.getAnnotation(Key.class);
      if (key == null) {
        throw new IllegalArgumentException(method + " (expected: a @Key)");
      }
      keys.put(method.getName(), key(method, key.value()));
    }
    return new TemplateKeys(keys);
  }

  private static List<Method> accessors(Class<?> view) {
    List<Method> accessors = new ArrayList<>();
    for (RecordComponent component : view.getRecordComponents()) {
      accessors.add(component.getAccessor());
    }
    Arrays.stream(view.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Key.class) && !accessors.contains(method))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(accessors::add);
    return accessors;
  }

  private static TemplateKey key(Method method, String meaning) {
    Class<?> type = method.getReturnType();
    String name = method.getName();
    if (type == String.class) {
      return new TemplateKey(name, Kind.TEXT, meaning, Optional.empty());
    }
    if (type == boolean.class) {
      return new TemplateKey(name, Kind.FLAG, meaning, Optional.empty());
    }
    if (type == List.class) {
      Type element =
          ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
      Optional<TemplateKeys> inside =
          element == String.class ? Optional.empty() : Optional.of(of((Class<?>) element));
      return new TemplateKey(name, Kind.LIST, meaning, inside);
    }
    if (type.isRecord()) {
      return new TemplateKey(name, Kind.GROUP, meaning, Optional.of(of(type)));
    }
    throw new IllegalArgumentException(
        method + " (expected: String, boolean, List or a record as type)");
  }

  /** Unmodifiable, in the order of the declaration. */
  public Map<String, TemplateKey> byName() {
    return byName;
  }

  /** The one of a name. */
  public Optional<TemplateKey> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * What the keys of a public view stand for in it, by name, ready to be put together with more.
   */
  public static Map<String, Object> values(Object view) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Method method : accessors(view.getClass())) {
      try {
        Object value = method.invoke(view);
        if (value != null) {
          values.put(method.getName(), value);
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalArgumentException(method + " cannot be called", e);
      }
    }
    return values;
  }
}
