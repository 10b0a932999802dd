package io.github.kitexjava.idl.dump;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** The records of a model, found from where it begins. */
final class Nodes {
  private Nodes() {}

  /** All records that a node of these types can have in it, apart from places. */
  static Set<Class<?>> reachableFrom(Class<?>... roots) {
    Set<Class<?>> seen = new LinkedHashSet<>();
    for (Class<?> root : roots) {
      visit(root, seen);
    }
    seen.removeIf(type -> !type.isRecord() || type.getPackageName().endsWith(".source"));
    seen.removeIf(type -> type.getSimpleName().equals("FileId")); // dumped as its path
    return seen;
  }

  private static void visit(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        visit(argument, seen);
      }
    } else if (type instanceof Class<?> node
        && node.getName().startsWith("io.github.kitexjava")
        && seen.add(node)) {
      if (node.isSealed()) {
        for (Class<?> kind : node.getPermittedSubclasses()) {
          visit(kind, seen);
        }
      }
      if (node.isRecord()) {
        for (RecordComponent component : node.getRecordComponents()) {
          visit(component.getGenericType(), seen);
        }
      }
    }
  }

  static Set<String> components(Class<?> node) {
    Set<String> names = new LinkedHashSet<>();
    for (RecordComponent component : node.getRecordComponents()) {
      names.add(component.getName());
    }
    return names;
  }

  /** As in the document. */
  static String name(Class<?> node) {
    return node.getName().substring(node.getPackageName().length() + 1).replace('$', '.');
  }
}
