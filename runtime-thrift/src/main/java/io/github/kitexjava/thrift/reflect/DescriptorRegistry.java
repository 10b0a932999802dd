package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.StructDescriptor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what several Thrift files declare, by file and name. Immutable; safe for use by several
 * threads.
 *
 * <p>There is no global one: whoever wants to find types names the files, so that two versions of
 * an IDL can live in one process, and nothing has to be found on the class path.
 *
 * <pre>{@code
 * DescriptorRegistry registry = DescriptorRegistry.of(UserReflection.file());
 * StructDescriptor<?> user = registry.struct("user.User").orElseThrow();
 * }</pre>
 */
public final class DescriptorRegistry {
  private final Map<String, FileDescriptor> files = new LinkedHashMap<>();

  private DescriptorRegistry() {}

  /** Of these files and those that they include. */
  public static DescriptorRegistry of(FileDescriptor... files) {
    return of(List.of(files));
  }

  /**
   * Of these files and those that they include.
   *
   * @throws IllegalArgumentException if two of them have one path
   */
  public static DescriptorRegistry of(Collection<FileDescriptor> files) {
    DescriptorRegistry registry = new DescriptorRegistry();
    files.forEach(registry::add);
    return registry;
  }

  private void add(FileDescriptor file) {
    FileDescriptor known = files.putIfAbsent(file.path(), file);
    if (known == null) {
      file.includes().forEach(this::add);
    } else if (known != file) {
      throw new IllegalArgumentException(
          "two files have the path `" + file.path() + "`: make a registry for each of them");
    }
  }

  /** The files that were given, each before those that it includes. */
  public List<FileDescriptor> files() {
    return List.copyOf(files.values());
  }

  /**
   * A file by its path, or by its name where only one has it.
   *
   * @param name {@code user.thrift} or {@code shared/user.thrift}
   * @throws IllegalArgumentException if several files have the name
   */
  public Optional<FileDescriptor> file(String name) {
    FileDescriptor exact = files.get(name);
    return exact != null
        ? Optional.of(exact)
        : only(name, files.values().stream().filter(each -> each.name().equals(name)).toList());
  }

  /**
   * A declaration by its qualified name, as an IDL has it that includes the file.
   *
   * @param qualified {@code user.User}, for {@code User} of {@code user.thrift}
   * @throws IllegalArgumentException if several files have the name before the dot, or there is no
   *     dot in it
   */
  public Optional<Declaration> find(String qualified) {
    int dot = qualified.lastIndexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException(
          "`" + qualified + "` does not say its file (expected: as in `user.User`)");
    }
    String prefix = qualified.substring(0, dot);
    List<FileDescriptor> found =
        files.values().stream().filter(each -> prefix(each).equals(prefix)).toList();
    return only(prefix, found).flatMap(file -> file.declaration(qualified.substring(dot + 1)));
  }

  /** A struct, union or exception by its qualified name, {@code user.User}. Loads its class. */
  public Optional<StructDescriptor<?>> struct(String qualified) {
    return find(qualified)
        .filter(StructDeclaration.class::isInstance)
        .map(found -> ((StructDeclaration) found).descriptor());
  }

  /** An enum by its qualified name, {@code user.Level}. */
  public Optional<EnumDeclaration> enumeration(String qualified) {
    return find(qualified)
        .filter(EnumDeclaration.class::isInstance)
        .map(EnumDeclaration.class::cast);
  }

  private static String prefix(FileDescriptor file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Optional<FileDescriptor> only(String name, List<FileDescriptor> found) {
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "several files are called `" + name + "` (expected: the path of one of " + found + ")");
    }
    return found.stream().findFirst();
  }
}
