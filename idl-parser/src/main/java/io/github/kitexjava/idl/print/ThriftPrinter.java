package io.github.kitexjava.idl.print;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.ast.ConstDef;
import io.github.kitexjava.idl.ast.CppIncludeDef;
import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.ast.EnumDef;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.ast.HeaderDef;
import io.github.kitexjava.idl.ast.IncludeDef;
import io.github.kitexjava.idl.ast.NamespaceDef;
import io.github.kitexjava.idl.ast.ServiceDef;
import io.github.kitexjava.idl.ast.StructDef;
import io.github.kitexjava.idl.ast.TypedefDef;
import java.util.Locale;

/**
 * Prints a file in canonical style; reading the result gives the same AST and the same comments.
 *
 * <p>The style: an indentation of two spaces; one field, member or method a line with a comma
 * behind it and nothing aligned; no separator behind headers, constants and typedefs. Parameters,
 * annotations, lists and maps stand in one line if it is not wider than 100 characters and no
 * comment is among them, else one item a line. Structs, unions, exceptions, enums and services are
 * parted by an empty line from what is around them, as are headers and definitions of different
 * kinds; elsewhere an empty line stays where one or more were. Names, numbers and literals are
 * printed as written.
 *
 * <p>Comments stay where they are: in the line of what they follow, above what they precede, or
 * between the tokens they part. Only their line ends and the indentation of their lines change.
 */
public final class ThriftPrinter {
  private final Layout layout;
  private final NodePrinter nodes;
  private final MemberPrinter members;

  private ThriftPrinter(FileDef file) {
    this.layout = new Layout(file);
    this.nodes = new NodePrinter(layout);
    this.members = new MemberPrinter(layout, nodes);
  }

  /**
   * Prints a file.
   *
   * @param file as it was read, without errors: of what could not be read nothing would be left
   * @return with {@code \n} as line end, also of the last line; empty when the file has nothing
   * @throws IllegalArgumentException if the file is not complete
   */
  public static String print(FileDef file) {
    requireNonNull(file, "file");
    if (!file.complete()) {
      throw new IllegalArgumentException(
          "`" + file.source() + "` is not complete (expected a file without syntax errors)");
    }
    return new ThriftPrinter(file).printAll(file);
  }

  private String printAll(FileDef file) {
    HeaderDef before = null;
    for (HeaderDef header : file.headers()) {
      part(before != null && before.getClass() == header.getClass());
      print(header);
      before = header;
    }
    Definition last = null;
    for (Definition definition : file.definitions()) {
      part(last != null && isLine(last) && last.getClass() == definition.getClass());
      print(definition);
      last = definition;
    }
    return layout.finish();
  }

  private void part(boolean close) {
    if (close) {
      layout.line();
    } else {
      layout.paragraph();
    }
  }

  private static boolean isLine(Definition definition) {
    return definition instanceof ConstDef || definition instanceof TypedefDef;
  }

  private void print(HeaderDef header) {
    if (header instanceof IncludeDef include) {
      layout.first("include", header.span()).space().word(include.path().span());
    } else if (header instanceof CppIncludeDef include) {
      layout.first("cpp_include", header.span()).space().word(include.path().span());
    } else if (header instanceof NamespaceDef namespace) {
      layout.first("namespace", header.span()).space().word(namespace.language().span());
      layout.space().word(namespace.name().span());
      nodes.annotations(namespace.annotations());
    }
  }

  private void print(Definition definition) {
    if (definition instanceof StructDef struct) {
      print(struct);
    } else if (definition instanceof EnumDef enumeration) {
      begin("enum", definition);
      layout.space().open("{");
      members.enumValues(enumeration.values());
      layout.close("}");
    } else if (definition instanceof ServiceDef service) {
      print(service);
    } else if (definition instanceof TypedefDef typedef) {
      layout.first("typedef", definition.span()).space();
      nodes.type(typedef.type());
      layout.space().word(typedef.name().span());
    } else if (definition instanceof ConstDef constant) {
      layout.first("const", definition.span()).space();
      nodes.type(constant.type());
      layout.space().word(constant.name().span()).space().mark("=").space();
      nodes.value(constant.value());
    }
    nodes.annotations(definition.annotations());
  }

  private void print(StructDef struct) {
    begin(struct.kind().name().toLowerCase(Locale.ROOT), struct);
    if (struct.xsdAll()) {
      layout.space().mark("xsd_all");
    }
    layout.space().open("{");
    members.fields(struct.fields());
    layout.close("}");
  }

  private void print(ServiceDef service) {
    begin("service", service);
    service.base().ifPresent(base -> layout.space().mark("extends").space().word(base.span()));
    layout.space().open("{");
    members.methods(service.methods());
    layout.close("}");
  }

  private void begin(String keyword, Definition definition) {
    layout.first(keyword, definition.span()).space().word(definition.name().span());
  }
}
