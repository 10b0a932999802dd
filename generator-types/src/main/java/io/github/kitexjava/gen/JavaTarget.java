package io.github.kitexjava.gen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Java of this project's own runtime: immutable classes with builders, sealed unions, binary
 * codecs. Services are for other generators, which share the names.
 */
public final class JavaTarget implements Target {
  /** Constructors reach 64 KiB of code at about 8,000 fields, with defaults sooner. */
  private static final int MAX_FIELDS = 5000;

  private final String tool;
  private final ServiceDescriptors services;

  /** For {@code thriftjava}. */
  public JavaTarget() {
    this("thriftjava");
  }

  /**
   * For a command that makes more than types.
   *
   * @param tool its name, which the first line of each file gives
   */
  public JavaTarget(String tool) {
    this(tool, ServiceDescriptors.NONE);
  }

  /**
   * For a command that makes more than types.
   *
   * @param tool its name, which the first line of each file gives
   * @param services what it makes of services
   */
  public JavaTarget(String tool, ServiceDescriptors services) {
    this.tool = tool;
    this.services = services;
  }

  @Override
  public String name() {
    return "java";
  }

  @Override
  public List<GeneratedFile> generate(Program whole, TypeOptions asked, Diagnostics diagnostics) {
    Trimmed trimmed = Trimmed.of(whole, asked, diagnostics);
    Program program = trimmed.program();
    TypeOptions options = trimmed.options();
    JavaNames names = JavaNames.of(program, options, diagnostics);
    List<GeneratedFile> files = new ArrayList<>();
    for (ThriftFile file : JavaNames.generated(program, options)) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof StructType struct) {
          if (isTooLarge(struct, diagnostics)) {
            continue;
          }
          files.add(file(file, names, struct(program, names, struct)));
        } else if (declaration instanceof EnumType type) {
          files.add(file(file, names, enumeration(names, type, diagnostics)));
        }
      }
      if (!file.declarations(ConstantType.class).isEmpty()) {
        files.add(file(file, names, new ConstantsGenerator(program, names).generate(file)));
      }
    }
    files.addAll(reflection(JavaNames.generated(program, options), names));
    return files;
  }

  private List<GeneratedFile> reflection(List<ThriftFile> generated, JavaNames names) {
    if (!names.hasReflection()) {
      return List.of();
    }
    List<ThriftFile> described =
        generated.stream().filter(file -> !file.declarations().isEmpty()).toList();
    Set<FileId> ids = described.stream().map(ThriftFile::id).collect(Collectors.toSet());
    ReflectionGenerator generator = new ReflectionGenerator(names, ids, services);
    return described.stream().map(file -> file(file, names, generator.generate(file))).toList();
  }

  private static boolean isTooLarge(StructType struct, Diagnostics diagnostics) {
    int count = struct.fields().size();
    if (count <= MAX_FIELDS) {
      return false;
    }
    diagnostics.error(
        Code.STRUCT_TOO_LARGE,
        struct.span(),
        "`"
            + struct.name()
            + "` has "
            + count
            + " fields, more than a Java class can hold (expected at most "
            + MAX_FIELDS
            + ")",
        "move fields that belong together to a struct of their own");
    return true;
  }

  private static TypeSpec struct(Program program, JavaNames names, StructType struct) {
    StructShape shape = StructShape.of(struct, names);
    if (struct.symbol().kind() == Symbol.Kind.UNION) {
      return new UnionGenerator(shape, names).generate();
    }
    return shape.bean()
        ? new BeanGenerator(program, names).generate(shape)
        : new StructGenerator(program, names).generate(shape);
  }

  private static TypeSpec enumeration(JavaNames names, EnumType type, Diagnostics diagnostics) {
    if (EnumGenerator.isTooLarge(type)) {
      diagnostics.note(
          Code.ENUM_TOO_LARGE,
          type.span(),
          "enum `"
              + type.name()
              + "` has "
              + type.constants().size()
              + " constants, Java ends at about "
              + EnumGenerator.MAX_CONSTANTS
              + ": it becomes a class that takes any number",
          "");
    }
    return names.isOpen(type)
        ? new OpenEnumGenerator(names).generate(type)
        : new EnumGenerator(names).generate(type);
  }

  private GeneratedFile file(ThriftFile file, JavaNames names, TypeSpec type) {
    String javaPackage = names.javaPackage(file.id());
    JavaFile java =
        JavaFile.builder(javaPackage, type)
            .addFileComment(
                "Generated by $L from $L. Changes are lost when it is generated again.",
                tool,
                shown(file.displayPath()))
            .indent("  ")
            .skipJavaLangImports(true)
            .build();
    String path = javaPackage.replace('.', '/') + "/" + type.name() + ".java";
    return new GeneratedFile(path, SourceLayout.apply(java.toString()));
  }

  /** A path may hold anything, and Java reads Unicode escapes in comments too. */
  private static String shown(String path) {
    StringBuilder result = new StringBuilder();
    path.codePoints()
        .forEach(c -> result.appendCodePoint(c < ' ' || c == '\\' || c == 127 ? '?' : c));
    return result.toString();
  }
}
