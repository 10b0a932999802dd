package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.parse.IdlReader;
import io.github.kitexjava.idl.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names come to stand for. */
class ResolutionTest {
  @TempDir Path folder;

  @Test
  void orderOfDefinitionsDoesNotMatter() {
    ThriftFile file =
        Idl.resolved(
            folder,
            """
            service A extends B { Names f(1: S s) }
            service B {}
            typedef list<Name> Names
            typedef string Name
            struct S { 1: optional S next, 2: E e = E.Y }
            enum E { X, Y }
            """);
    ServiceType service = file.declarations(ServiceType.class).get(0);
    assertThat(service.base().map(Symbol::name)).contains("B");
    AliasType names = (AliasType) service.methods().get(0).result().orElseThrow();
    assertThat(names.typedef().name()).isEqualTo("Names");
    assertThat(((ListType) names.target()).element().resolved()).isEqualTo(BaseType.STRING);
    Field argument = service.methods().get(0).arguments().get(0);
    assertThat(((NamedType) argument.type()).symbol().kind()).isEqualTo(Symbol.Kind.STRUCT);
  }

  /** Once taken for the type of the constant behind it. */
  @Test
  void aNamespaceMayBeNamedAsAKeyword() {
    String idl = "namespace go const\nconst struct A = {}\nstruct struct {}";
    assertThat(Idl.resolved(folder, idl).namespaces().get(0).name()).isEqualTo("const");
    idl = "namespace * typedef\ntypedef service A\nstruct service {}";
    assertThat(Idl.resolved(folder, idl).namespaces().get(0).name()).isEqualTo("typedef");
  }

  /** Once the name of the field was taken for the beginning of a header. */
  @Test
  void aFieldMayBeNamedNamespaceBeforeAConstantOfATypeNamedAsAKeyword() {
    String idl = "struct service {} struct S { 1: i16 namespace } const service K = {}";
    assertThat(Idl.resolved(folder, idl).declarations(ConstantType.class)).hasSize(1);
  }

  @Test
  void keywordsAreNamesWhereverANameIsAskedFor() {
    Program program =
        Idl.program(
            folder,
            """
            struct service { 1: string string, 2: i32 required, 3: required i32 struct }
            enum union { list, i32, const }
            struct S { 1: service exception, 2: optional union enum, 3: list<union> map (set = "x") }
            service namespace { void include(1: i32 throws) service typedef() }
            struct uuid { 1: i32 uuid }
            struct U { 1: uuid id }
            """);
    StructType struct = program.roots().get(0).declarations(StructType.class).get(1);
    assertThat(struct.fields()).extracting(Field::name).containsExactly("exception", "enum", "map");
    StructType last = program.roots().get(0).declarations(StructType.class).get(3);
    assertThat(last.fields().get(0).type()).isInstanceOf(NamedType.class);
  }

  /**
   * Once taken behind a field named {@code const} or {@code required} only, so that the printed
   * file had a mistake.
   */
  @Test
  void aFieldWithoutAnIdHasNoTypeNamedAsAKeyword() {
    for (String fields :
        List.of("const o", "i32 const, const o", "i32 const const o", "i32 required enum o")) {
      Diagnostics diagnostics = new Diagnostics();
      IdlReader.read(new SourceFile("a.thrift", "struct S { " + fields + " }"), diagnostics);
      assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.SYNTAX);
    }
  }

  @Test
  void fieldsWithoutIdsAreCountedAsThriftgoDoes() {
    assertThat(ids("struct S { i32 a, i32 b, 7: i32 c, i32 d }")).containsExactly(1, 2, 7, 8);
  }

  @Test
  void fieldsWhoseCountWouldCollideGetTheIdsThatApacheGives() {
    assertThat(ids("struct S { i32 a, 1: i32 b, i32 c }")).containsExactly(-1, 1, -2);
  }

  @Test
  void idsAreDecimalOrHexadecimal() {
    assertThat(ids("struct S { 010: i32 a, 0x10: i32 b, +3: i32 c }")).containsExactly(10, 16, 3);
  }

  @Test
  void requirednessIsThatOfTheRole() {
    ThriftFile file =
        Idl.resolved(
            folder,
            """
            union U { 1: i32 a }
            exception X {}
            service S { void f(1: optional i32 a, 2: required i32 b) throws (1: X x) }
            """);
    StructType union = file.declarations(StructType.class).get(0);
    assertThat(union.fields().get(0).requiredness()).isEqualTo(Requiredness.OPTIONAL);
    ServiceType.Method method = file.declarations(ServiceType.class).get(0).methods().get(0);
    assertThat(method.arguments())
        .extracting(Field::requiredness)
        .containsExactly(Requiredness.DEFAULT, Requiredness.REQUIRED);
    assertThat(method.exceptions().get(0).requiredness()).isEqualTo(Requiredness.OPTIONAL);
  }

  @Test
  void membersOfAnEnumCountOn() {
    EnumType type =
        Idl.resolved(folder, "enum E { A, B = 0x10, C, D = -2, F; G = 16 }")
            .declarations(EnumType.class)
            .get(0);
    assertThat(type.constants())
        .extracting(EnumType.Constant::value)
        .containsExactly(0, 16, 17, -2, -1, 16);
    assertThat(type.constant(16).map(EnumType.Constant::name)).contains("B");
  }

  @Test
  void annotationsKeepOrderRepetitionAndMissingValues() {
    StructType struct =
        Idl.resolved(folder, "struct S { 1: i32 a (k = \"1\", flag; k = 'a\\\"\\d') }")
            .declarations(StructType.class)
            .get(0);
    Field field = struct.fields().get(0);
    assertThat(field.annotations().all("K")).hasSize(2);
    assertThat(field.annotations().last("k").orElseThrow().value()).isEqualTo("a\"\\d");
    assertThat(field.annotations().last("flag").orElseThrow().value()).isEqualTo("1");
  }

  @Test
  void oddButAcceptedWritingIsAccepted() {
    String idl =
        "\uFEFFnamespace * a.b (x = 'y');\r\ncpp_include \"<vector>\"\r"
            + "const i32 A = 1; (late = \"annotation\")\n"
            + "typedef map cpp_type \"m\" <string (a = \"b\"), list<i32> cpp_type \"v\"> M;\n"
            + "struct S xsd_all { 1: S & s xsd_optional; 2: i32 a,, } () ;\n"
            + "const string MULTI = 'two\nlines' service T { async void f() }\u000B\f";
    Compilation compilation = new Idl(folder).file("main.thrift", idl).compile("main.thrift");
    assertThat(compilation.program()).as(Idl.print(compilation)).isPresent();
  }

  @Test
  void placesAreThoseOfNames() {
    ThriftFile file = Idl.resolved(folder, "\n  struct S {\n  1: i32 abc\n}\n");
    StructType struct = file.declarations(StructType.class).get(0);
    assertThat(struct.span()).hasToString("main.thrift:2:10");
    assertThat(struct.fields().get(0).span()).hasToString("main.thrift:3:10");
  }

  private List<Integer> ids(String idl) {
    return Idl.resolved(folder, idl).declarations(StructType.class).get(0).fields().stream()
        .map(Field::id)
        .toList();
  }
}
