package io.github.kitexjava.idl;

import static io.github.kitexjava.idl.diagnostic.Compatibility.APACHE;
import static io.github.kitexjava.idl.diagnostic.Compatibility.DEFAULT;
import static io.github.kitexjava.idl.diagnostic.Compatibility.STRICT;
import static io.github.kitexjava.idl.diagnostic.Compatibility.THRIFTGO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Namespace;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compilers read differently, under each profile. */
class CompatibilityTest {
  private static final List<String> SILENT = List.of();

  @TempDir Path folder;

  @Test
  void fieldsWithoutIdsCountUpAsThriftgoDoesAndDownAsApacheDoes() {
    String idl = "struct S { i32 a, 5: i32 b, i32 c }";
    assertThat(ids(DEFAULT, idl)).containsExactly(1, 5, 6);
    assertThat(codes(DEFAULT, idl)).containsExactly("WARNING TH0401");
    assertThat(ids(THRIFTGO, idl)).containsExactly(1, 5, 6);
    assertThat(codes(THRIFTGO, idl)).isEqualTo(SILENT);
    assertThat(ids(APACHE, idl)).containsExactly(-1, 5, -2);
    assertThat(codes(APACHE, idl)).isEqualTo(SILENT);
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0401");
  }

  @Test
  void whereCountingUpCollidesOnlyThriftgoRefuses() {
    String idl = "struct S { i32 a, 1: i32 b }";
    assertThat(ids(DEFAULT, idl)).containsExactly(-1, 1);
    assertThat(codes(DEFAULT, idl)).containsExactly("WARNING TH0401");
    assertThat(codes(THRIFTGO, idl)).containsExactly("ERROR TH0402");
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0401");
    assertThat(ids(APACHE, idl)).containsExactly(-1, 1);
    assertThat(codes(APACHE, idl)).isEqualTo(SILENT);
  }

  @Test
  void idsThatAreNotPositiveStayExceptForApache() {
    String idl = "struct S { -7: i32 a, 0: i32 b, 3: i32 c }";
    assertThat(ids(DEFAULT, idl)).containsExactly(-7, 0, 3);
    assertThat(codes(DEFAULT, idl)).containsExactly("WARNING TH0404", "WARNING TH0404");
    assertThat(ids(THRIFTGO, idl)).containsExactly(-7, 0, 3);
    assertThat(codes(THRIFTGO, idl)).isEqualTo(SILENT);
    assertThat(ids(APACHE, idl)).containsExactly(-1, -2, 3);
    assertThat(codes(APACHE, idl)).isEqualTo(SILENT);
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0404", "ERROR TH0404");
  }

  @Test
  void apacheCountsReplacedAndMissingIdsTogether() {
    assertThat(ids(APACHE, "struct S { -9: i32 a, i32 b, 0: i32 c }")).containsExactly(-1, -2, -3);
  }

  @Test
  void argumentsAndThrownExceptionsFollowTheSameRules() {
    String idl =
        "exception X {} exception Y {}\nservice S { void m(i32 a, -5: i32 b) throws (X x, 4: Y y) }";
    ServiceType.Method apache = service(APACHE, idl);
    assertThat(apache.arguments()).extracting(Field::id).containsExactly(-1, -2);
    assertThat(apache.exceptions()).extracting(Field::id).containsExactly(-1, 4);
    ServiceType.Method thriftgo = service(THRIFTGO, idl);
    assertThat(thriftgo.arguments()).extracting(Field::id).containsExactly(1, -5);
    assertThat(thriftgo.exceptions()).extracting(Field::id).containsExactly(1, 4);
  }

  @Test
  void leadingZerosAreOctalExceptForApache() {
    String idl = "const i32 A = -017";
    assertThat(constant(DEFAULT, idl)).isEqualTo(new ConstantValue.Int(-15));
    assertThat(codes(DEFAULT, idl)).containsExactly("WARNING TH0016");
    assertThat(constant(THRIFTGO, idl)).isEqualTo(new ConstantValue.Int(-15));
    assertThat(codes(THRIFTGO, idl)).isEqualTo(SILENT);
    assertThat(constant(APACHE, idl)).isEqualTo(new ConstantValue.Int(-17));
    assertThat(codes(APACHE, idl)).isEqualTo(SILENT);
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0016");
  }

  @Test
  void leadingZerosInAnEnumFollowTheSameRule() {
    String idl = "enum E { A = 010 }";
    assertThat(member(DEFAULT, idl)).isEqualTo(8);
    assertThat(member(APACHE, idl)).isEqualTo(10);
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0016");
  }

  @ParameterizedTest
  @EnumSource(Compatibility.class)
  void aLeadingZeroThatChangesNothingIsFineForAll(Compatibility compatibility) {
    assertThat(constant(compatibility, "const i32 A = 007")).isEqualTo(new ConstantValue.Int(7));
    assertThat(codes(compatibility, "const i32 A = 007")).isEqualTo(SILENT);
  }

  @Test
  void digitsAboveSevenBehindAZeroAreANumberOnlyForApache() {
    String idl = "const i32 A = 089";
    assertThat(constant(APACHE, idl)).isEqualTo(new ConstantValue.Int(89));
    assertThat(codes(APACHE, idl)).isEqualTo(SILENT);
    for (Compatibility other : List.of(DEFAULT, THRIFTGO, STRICT)) {
      assertThat(codes(other, idl)).containsExactly("ERROR TH0014");
    }
  }

  @Test
  void fieldIdsWithLeadingZerosAreDecimalForAllAndWrongOnlyForStrict() {
    String idl = "struct S { 010: i32 a }";
    for (Compatibility lenient : List.of(DEFAULT, THRIFTGO, APACHE)) {
      assertThat(ids(lenient, idl)).containsExactly(10);
      assertThat(codes(lenient, idl)).isEqualTo(SILENT);
    }
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0016");
  }

  @Test
  void whatThriftgoMisreadsIsNotFollowedAndToldUnlessApacheIs() {
    for (String idl :
        List.of("struct S { 0x10: i32 a }", "const double A = 1e10", "const double A = -1.5E-3")) {
      assertThat(codes(DEFAULT, idl)).as(idl).containsExactly("WARNING TH0016");
      assertThat(codes(THRIFTGO, idl)).as(idl).containsExactly("WARNING TH0016");
      assertThat(codes(APACHE, idl)).as(idl).isEqualTo(SILENT);
      assertThat(codes(STRICT, idl)).as(idl).containsExactly("ERROR TH0016");
    }
    assertThat(ids(THRIFTGO, "struct S { 0x10: i32 a }")).containsExactly(16);
    assertThat(constant(THRIFTGO, "const double A = 1e10")).isEqualTo(new ConstantValue.Real(1e10));
  }

  @Test
  void aCapitalXIsHexadecimalThoughOthersSplitTheNumberThere() {
    String idl = "enum E { A = 0XFF }";
    for (Compatibility lenient : List.of(DEFAULT, THRIFTGO, APACHE)) {
      assertThat(member(lenient, idl)).isEqualTo(255);
      assertThat(codes(lenient, idl)).containsExactly("WARNING TH0016");
    }
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0016");
  }

  @Test
  void theFirstNamespaceOfALanguageCountsExceptForApache() {
    String idl = "namespace java a\nnamespace go g\nnamespace java b\nstruct S {}";
    assertThat(namespaces(DEFAULT, idl)).containsExactly("java a", "go g");
    assertThat(codes(DEFAULT, idl)).containsExactly("WARNING TH0206");
    assertThat(namespaces(THRIFTGO, idl)).containsExactly("java a", "go g");
    assertThat(codes(THRIFTGO, idl)).isEqualTo(SILENT);
    assertThat(namespaces(APACHE, idl)).containsExactly("java b", "go g");
    assertThat(codes(APACHE, idl)).isEqualTo(SILENT);
    assertThat(codes(STRICT, idl)).containsExactly("ERROR TH0206");
  }

  @Test
  void anIncludeThatTheWorkingDirectoryHasTooIsTakenFromBesideTheFile() {
    new Idl(folder)
        .file("common.thrift", "struct Wrong {}")
        .file("idl/common.thrift", "struct Right {}")
        .file("idl/main.thrift", "include \"common.thrift\"\nstruct S { 1: common.Right r }");
    assertThat(codesOf(DEFAULT, "idl/main.thrift")).containsExactly("WARNING TH0205");
    assertThat(codesOf(THRIFTGO, "idl/main.thrift")).containsExactly("WARNING TH0205");
    assertThat(codesOf(APACHE, "idl/main.thrift")).isEqualTo(SILENT);
    assertThat(codesOf(STRICT, "idl/main.thrift")).containsExactly("ERROR TH0205");
  }

  private Compilation compile(Compatibility compatibility, String root) {
    return IdlCompiler.compile(
        new CompileRequest(List.of(Path.of(root)), List.of(), folder, compatibility));
  }

  private ThriftFile file(Compatibility compatibility, String text) {
    new Idl(folder).file("main.thrift", text);
    Compilation compilation = compile(compatibility, "main.thrift");
    return compilation
        .program()
        .orElseThrow(() -> new AssertionError(Idl.print(compilation)))
        .roots()
        .get(0);
  }

  private List<String> codes(Compatibility compatibility, String text) {
    new Idl(folder).file("main.thrift", text);
    return codesOf(compatibility, "main.thrift");
  }

  private List<String> codesOf(Compatibility compatibility, String root) {
    return compile(compatibility, root).diagnostics().stream()
        .map(d -> d.severity() + " " + d.code().id())
        .toList();
  }

  private List<Integer> ids(Compatibility compatibility, String text) {
    StructType struct = (StructType) file(compatibility, text).declarations().get(0);
    return struct.fields().stream().map(Field::id).toList();
  }

  private ServiceType.Method service(Compatibility compatibility, String text) {
    ThriftFile file = file(compatibility, text);
    return ((ServiceType) file.declarations().get(2)).methods().get(0);
  }

  private ConstantValue constant(Compatibility compatibility, String text) {
    return ((ConstantType) file(compatibility, text).declarations().get(0)).value();
  }

  private int member(Compatibility compatibility, String text) {
    EnumType type = (EnumType) file(compatibility, text).declarations().get(0);
    return type.constants().get(0).value();
  }

  private List<String> namespaces(Compatibility compatibility, String text) {
    return file(compatibility, text).namespaces().stream()
        .map((Namespace n) -> n.language() + " " + n.name())
        .toList();
  }
}
