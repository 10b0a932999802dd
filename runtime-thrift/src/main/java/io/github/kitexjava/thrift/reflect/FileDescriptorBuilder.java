package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.ServiceDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftEnum;
import io.github.kitexjava.thrift.ThriftType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Collects what a file declares, in the order of the IDL; for generated code. Annotations,
 * constants and methods belong to what came last. Not safe for use by several threads.
 */
public final class FileDescriptorBuilder {
  private final String path;
  private final IntFunction<Object> loader;
  private final List<Supplier<FileDescriptor>> includes = new ArrayList<>();
  private final List<Declared> declared = new ArrayList<>();

  FileDescriptorBuilder(String path, IntFunction<Object> loader) {
    this.path = path;
    this.loader = loader;
  }

  public FileDescriptorBuilder include(Supplier<FileDescriptor> file) {
    includes.add(file);
    return this;
  }

  /** The loader gives its {@link StructDescriptor}. */
  public FileDescriptorBuilder struct(String name) {
    return add(Kind.STRUCT, name);
  }

  /** The loader gives a function from numbers to its values. */
  public FileDescriptorBuilder enumeration(String name) {
    return add(Kind.ENUM, name);
  }

  /** Adds a constant to the enum that came last. */
  public FileDescriptorBuilder constant(String name, int number) {
    return addMember(name, number);
  }

  /** The loader gives the {@link ThriftType} that it stands for. */
  public FileDescriptorBuilder typedef(String name) {
    return add(Kind.TYPEDEF, name);
  }

  /** The loader gives a {@link ConstantDeclaration.Content}. */
  public FileDescriptorBuilder constant(String name) {
    return add(Kind.CONSTANT, name);
  }

  /** The loader gives an {@link Optional} with or without a {@link ServiceDescriptor}. */
  public FileDescriptorBuilder service(String name) {
    return add(Kind.SERVICE, name);
  }

  /** Adds a method to the service that came last. */
  public FileDescriptorBuilder method(String name) {
    return addMember(name, 0);
  }

  /** Adds to the declaration, the enum's constant or the method that came last. */
  public FileDescriptorBuilder annotation(String key, String value) {
    declared.get(declared.size() - 1).annotate(key, value);
    return this;
  }

  public FileDescriptor build() {
    List<Declaration> declarations = new ArrayList<>();
    for (Declared each : declared) {
      declarations.add(each.declaration(loader, declarations.size()));
    }
    return new FileDescriptor(path, includes, declarations);
  }

  private FileDescriptorBuilder add(Kind kind, String name) {
    declared.add(new Declared(kind, name));
    return this;
  }

  private FileDescriptorBuilder addMember(String name, int number) {
    declared.get(declared.size() - 1).members.add(new Member(name, number, Annotations.NONE));
    return this;
  }

  private enum Kind {
    STRUCT,
    ENUM,
    TYPEDEF,
    CONSTANT,
    SERVICE
  }

  private record Member(String name, int number, Annotations annotations) {}

  /** A declaration that may still get members and annotations. */
  private static final class Declared {
    private final Kind kind;
    private final String name;
    private final List<Member> members = new ArrayList<>();
    private Annotations annotations = Annotations.NONE;

    Declared(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    void annotate(String key, String value) {
      if (members.isEmpty()) {
        annotations = annotations.with(key, value);
        return;
      }
      int last = members.size() - 1;
      Member member = members.get(last);
      members.set(
          last, new Member(member.name, member.number, member.annotations.with(key, value)));
    }

    /** The loader of generated code gives what the methods above say. */
    @SuppressWarnings("unchecked")
    Declaration declaration(IntFunction<Object> loader, int index) {
      return switch (kind) {
        case STRUCT -> new StructDeclaration(name, () -> (StructDescriptor<?>) loader.apply(index));
        case ENUM ->
            new EnumDeclaration(
                name,
                annotations,
                members.stream()
                    .map(
                        each ->
                            new EnumDeclaration.Constant(each.name, each.number, each.annotations))
                    .toList(),
                () -> (IntFunction<? extends ThriftEnum>) loader.apply(index));
        case TYPEDEF ->
            new TypedefDeclaration(name, annotations, () -> (ThriftType) loader.apply(index));
        case CONSTANT ->
            new ConstantDeclaration(
                name, annotations, () -> (ConstantDeclaration.Content) loader.apply(index));
        case SERVICE ->
            new ServiceDeclaration(
                name,
                annotations,
                members.stream()
                    .map(each -> new ServiceDeclaration.Method(each.name, each.annotations))
                    .toList(),
                () -> (Optional<ServiceDescriptor<?>>) loader.apply(index));
      };
    }
  }
}
