package io.github.kitexjava.thrift.reflect;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.thrift.StructDescriptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What one Thrift file declares. Immutable. */
public final class FileDescriptor {
  private final String path;
  private final List<Supplier<FileDescriptor>> includes;
  private final Map<String, Declaration> declarations = new LinkedHashMap<>();

  FileDescriptor(
      String path, List<Supplier<FileDescriptor>> includes, List<Declaration> declarations) {
    this.path = path;
    this.includes = List.copyOf(includes);
    declarations.forEach(each -> this.declarations.put(each.name(), each));
  }

  /**
   * Starts a descriptor; for generated code.
   *
   * @param path with {@code /}
   * @param loader gives what stands behind a declaration, by its index; called when somebody asks
   */
  public static FileDescriptorBuilder named(String path, IntFunction<Object> loader) {
    return new FileDescriptorBuilder(requireNonNull(path), requireNonNull(loader));
  }

  /** Relative to the folder of the first file of the run that generated it, with {@code /}. */
  public String path() {
    return path;
  }

  /** The last part of the path, {@code user.thrift}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Those of the included files of which the same run made Java. */
  public List<FileDescriptor> includes() {
    return includes.stream().map(Supplier::get).toList();
  }

  /** In the order of the IDL. */
  public List<Declaration> declarations() {
    return List.copyOf(declarations.values());
  }

  /** The declarations of one kind, in the order of the IDL. */
  public <D extends Declaration> List<D> declarations(Class<D> kind) {
    return declarations.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** By its name in the IDL. */
  public Optional<Declaration> declaration(String name) {
    return Optional.ofNullable(declarations.get(name));
  }

  /** By its name in the IDL, if it is of this kind. */
  public <D extends Declaration> Optional<D> declaration(String name, Class<D> kind) {
    return declaration(name).filter(kind::isInstance).map(kind::cast);
  }

  /** A struct, union or exception by its name in the IDL. Loads its class. */
  public Optional<StructDescriptor<?>> struct(String name) {
    return declaration(name, StructDeclaration.class).map(StructDeclaration::descriptor);
  }

  /** An enum by its name in the IDL. */
  public Optional<EnumDeclaration> enumeration(String name) {
    return declaration(name, EnumDeclaration.class);
  }

  @Override
  public String toString() {
    return path;
  }
}
