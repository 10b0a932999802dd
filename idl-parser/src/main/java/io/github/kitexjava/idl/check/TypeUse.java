package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.model.TypedefType;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where a type is written.
 *
 * @param at the name of what has the type
 * @param name that name
 */
record TypeUse(SourceSpan at, String name, Type type) {

  /** Every place of a program, file by file; what a typedef stands for only at the typedef. */
  static List<TypeUse> in(Program program) {
    List<TypeUse> uses = new ArrayList<>();
    for (ThriftFile file : program.files()) {
      for (StructType struct : file.declarations(StructType.class)) {
        add(struct.fields(), uses);
      }
      for (TypedefType typedef : file.declarations(TypedefType.class)) {
        uses.add(new TypeUse(typedef.span(), typedef.name(), typedef.target()));
      }
      for (ConstantType constant : file.declarations(ConstantType.class)) {
        uses.add(new TypeUse(constant.span(), constant.name(), constant.type()));
      }
      for (ServiceType service : file.declarations(ServiceType.class)) {
        service.methods().forEach(method -> add(method, uses));
      }
    }
    return uses;
  }

  private static void add(ServiceType.Method method, List<TypeUse> uses) {
    method.result().ifPresent(type -> uses.add(new TypeUse(method.span(), method.name(), type)));
    add(method.arguments(), uses);
  }

  private static void add(List<Field> fields, List<TypeUse> uses) {
    fields.forEach(field -> uses.add(new TypeUse(field.span(), field.name(), field.type())));
  }

  /** The type itself and those inside it, as far as they are written here. */
  List<Type> all() {
    List<Type> all = new ArrayList<>();
    collect(type, all);
    return all;
  }

  private static void collect(Type type, List<Type> all) {
    all.add(type);
    if (type instanceof ListType list) {
      collect(list.element(), all);
    } else if (type instanceof SetType set) {
      collect(set.element(), all);
    } else if (type instanceof MapType map) {
      collect(map.key(), all);
      collect(map.value(), all);
    }
  }
}
