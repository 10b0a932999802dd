package io.github.kitexjava.idl.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All files of one run, resolved. Immutable; safe for use by several threads.
 *
 * <p>The look-ups take symbols that come from this program and throw {@link
 * IllegalArgumentException} for others: a resolved program has no dangling names.
 */
public final class Program {
  private final List<ThriftFile> roots;
  private final List<ThriftFile> files;
  private final Map<FileId, ThriftFile> filesById = new HashMap<>();
  private final Map<Symbol, Declaration> declarations = new HashMap<>();

  /**
   * Makes a program.
   *
   * @param roots the files that the user named, in that order
   * @param files the roots and everything they include; a file stands after those it includes
   */
  public Program(List<ThriftFile> roots, List<ThriftFile> files) {
    this.roots = List.copyOf(roots);
    this.files = List.copyOf(files);
    for (ThriftFile file : files) {
      filesById.put(file.id(), file);
      for (Declaration declaration : file.declarations()) {
        declarations.put(declaration.symbol(), declaration);
      }
    }
  }

  /** The files that the user named. */
  public List<ThriftFile> roots() {
    return roots;
  }

  /** Every file; one stands after those it includes. */
  public List<ThriftFile> files() {
    return files;
  }

  public ThriftFile file(FileId id) {
    ThriftFile file = filesById.get(id);
    if (file == null) {
      throw new IllegalArgumentException("no file " + id + " in this program");
    }
    return file;
  }

  public StructType struct(Symbol symbol) {
    return find(symbol, StructType.class);
  }

  public EnumType enumeration(Symbol symbol) {
    return find(symbol, EnumType.class);
  }

  public TypedefType typedef(Symbol symbol) {
    return find(symbol, TypedefType.class);
  }

  public ConstantType constant(Symbol symbol) {
    return find(symbol, ConstantType.class);
  }

  public ServiceType service(Symbol symbol) {
    return find(symbol, ServiceType.class);
  }

  private <D extends Declaration> D find(Symbol symbol, Class<D> kind) {
    Declaration found = declarations.get(symbol);
    if (!kind.isInstance(found)) {
      throw new IllegalArgumentException("no " + kind.getSimpleName() + " for " + symbol);
    }
    return kind.cast(found);
  }
}
