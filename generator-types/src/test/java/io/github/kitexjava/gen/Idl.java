package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Namespace;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One Thrift file, built by hand: tests of generators need no parser, and can ask for anything. */
final class Idl {
  private final FileId id;
  private final String path;
  private final SourceFile source;
  private final List<Namespace> namespaces = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();

  private Idl(String path) {
    this.id = new FileId("/idl/" + path);
    this.path = path;
    this.source = new SourceFile(path, "\n".repeat(100));
  }

  static Idl file(String path) {
    return new Idl(path);
  }

  Idl namespace(String language, String name) {
    namespaces.add(new Namespace(language, name, Annotations.NONE, span()));
    return this;
  }

  /** Declares a struct and returns a use of it. */
  NamedType struct(String name, Field... fields) {
    return declare(Symbol.Kind.STRUCT, name, Doc.NONE, fields);
  }

  NamedType union(String name, Field... fields) {
    return declare(Symbol.Kind.UNION, name, Doc.NONE, fields);
  }

  NamedType exception(String name, Field... fields) {
    return declare(Symbol.Kind.EXCEPTION, name, Doc.NONE, fields);
  }

  NamedType declare(Symbol.Kind kind, String name, Doc doc, Field... fields) {
    NamedType type = named(kind, name);
    declarations.add(new StructType(type.symbol(), List.of(fields), doc, Annotations.NONE, span()));
    return type;
  }

  /** A use of a struct that is declared elsewhere in this file. */
  NamedType named(Symbol.Kind kind, String name) {
    return new NamedType(new Symbol(id, name, kind));
  }

  /** Declares an enum whose constants are numbered from 0. */
  NamedType enumeration(String name, String... constants) {
    List<EnumType.Constant> list = new ArrayList<>();
    for (String constant : constants) {
      list.add(constant(constant, list.size(), Doc.NONE));
    }
    return enumeration(name, Doc.NONE, list);
  }

  NamedType enumeration(String name, Doc doc, List<EnumType.Constant> constants) {
    NamedType type = named(Symbol.Kind.ENUM, name);
    declarations.add(new EnumType(type.symbol(), constants, doc, Annotations.NONE, span()));
    return type;
  }

  EnumType.Constant constant(String name, int value, Doc doc) {
    return new EnumType.Constant(name, value, doc, Annotations.NONE, span());
  }

  AliasType typedef(String name, Type target) {
    return new AliasType(new Symbol(id, name, Symbol.Kind.TYPEDEF), target);
  }

  Idl constant(String name, Type type, ConstantValue value) {
    Symbol symbol = new Symbol(id, name, Symbol.Kind.CONST);
    declarations.add(new ConstantType(symbol, type, value, Doc.NONE, Annotations.NONE, span()));
    return this;
  }

  Idl service(String name, Optional<Symbol> base, ServiceType.Method... methods) {
    Symbol symbol = new Symbol(id, name, Symbol.Kind.SERVICE);
    declarations.add(
        new ServiceType(symbol, base, List.of(methods), Doc.NONE, Annotations.NONE, span()));
    return this;
  }

  ServiceType.Method method(String name, Field... arguments) {
    return new ServiceType.Method(
        name,
        false,
        Optional.empty(),
        List.of(arguments),
        List.of(),
        Doc.NONE,
        Annotations.NONE,
        span());
  }

  Field required(int id, Type type, String name) {
    return field(id, Requiredness.REQUIRED, type, name);
  }

  Field optional(int id, Type type, String name) {
    return field(id, Requiredness.OPTIONAL, type, name);
  }

  Field plain(int id, Type type, String name) {
    return field(id, Requiredness.DEFAULT, type, name);
  }

  Field field(int fieldId, Requiredness requiredness, Type type, String name) {
    return new Field(
        fieldId, name, type, requiredness, Optional.empty(), Doc.NONE, Annotations.NONE, span());
  }

  static Field withDefault(Field field, ConstantValue value) {
    return new Field(
        field.id(),
        field.name(),
        field.type(),
        field.requiredness(),
        Optional.of(value),
        field.doc(),
        field.annotations(),
        field.span());
  }

  static Field withDoc(Field field, String doc) {
    return new Field(
        field.id(),
        field.name(),
        field.type(),
        field.requiredness(),
        field.defaultValue(),
        new Doc(doc),
        field.annotations(),
        field.span());
  }

  ThriftFile build() {
    return new ThriftFile(id, path, List.of(), namespaces, Doc.NONE, declarations);
  }

  /** A program of this file alone. */
  Program program() {
    return programOf(this);
  }

  static Program programOf(Idl... files) {
    List<ThriftFile> built = Stream.of(files).map(Idl::build).toList();
    return new Program(built, built);
  }

  private SourceSpan span() {
    int place = declarations.size();
    return new SourceSpan(source, place, place);
  }
}
