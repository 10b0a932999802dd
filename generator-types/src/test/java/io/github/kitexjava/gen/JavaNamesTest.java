package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @CsvSource({
    "user, User",
    "user_name, UserName",
    "User_Name, User_Name",
    "a__b, A_B",
    "a_1, A_1",
    "URL_id, URLId",
    "_x, _X",
    "NewUser, NewUser_",
    "newest, Newest_",
    "newx, Newx_",
    "NEWX, NEWX",
    "GetArgs, GetArgs_",
    "get_result, GetResult_",
    "Arguments, Arguments",
    "String, String_",
    "Object, Object_",
    "Override, Override_",
    "Error, Error",
    "Record, Record",
    "con, Con_",
    "Lpt1, Lpt1_",
    "Builder, Builder_",
    "Codec, Codec_",
    "_, __"
  })
  void aTypeIsNamedAsTheOriginalsDo(String idlName, String javaName) {
    Idl idl = Idl.file("a.thrift").namespace("java", "x");
    NamedType type = idl.struct(idlName);
    assertThat(names(idl.program()).className(type.symbol()))
        .isEqualTo(ClassName.get("x", javaName));
  }

  @ParameterizedTest
  @CsvSource({
    "user_name, userName",
    "UserName, userName",
    "USER_NAME, userName",
    "ID, id",
    "userID, userID",
    "URLId, urlId",
    "HTMLPage, htmlPage",
    "_leading, leading",
    "trailing_, trailing",
    "a__b, aB",
    "_, __",
    "___, __",
    "v1_2, v1_2",
    "x1y_2z, x1y2z",
    "_1, _1",
    "class, class_",
    "hashCode, hashCode_",
    "wait, wait_",
    "get_class, getClass_",
    "builder, builder_",
    "newArgs, newArgs",
    "result, result"
  })
  void aFieldIsNamedInLowerCamelCase(String idlName, String javaName) {
    Idl idl = Idl.file("a.thrift");
    NamedType type = idl.struct("S", idl.plain(1, BaseType.I32, idlName));
    Program program = idl.program();
    StructType struct = program.struct(type.symbol());
    assertThat(names(program).accessor(struct, struct.fields().get(0))).isEqualTo(javaName);
  }

  @ParameterizedTest
  @CsvSource({
    "Ping, ping",
    "get_user, getUser",
    "newUser, newUser_",
    "calcResult, calcResult_",
    "sendArgs, sendArgs_",
    "toString, toString_",
    "delete, delete",
    "default, default_"
  })
  void aMethodIsNamedInLowerCamelCaseWithTheUnderscoreRule(String idlName, String javaName) {
    Idl idl = Idl.file("a.thrift");
    idl.service("S", Optional.empty(), idl.method(idlName, idl.plain(1, BaseType.I32, "newArgs")));
    Program program = idl.program();
    ServiceType service = program.roots().get(0).declarations(ServiceType.class).get(0);
    ServiceType.Method method = service.methods().get(0);
    JavaNames names = names(program);
    assertThat(names.method(service, method)).isEqualTo(javaName);
    assertThat(names.parameter(service, method, method.arguments().get(0))).isEqualTo("newArgs");
  }

  @Test
  void aMethodKeepsClearOfTheOnesItsServiceInherits() {
    Idl idl = Idl.file("a.thrift");
    idl.service("Base", Optional.empty(), idl.method("get_user"));
    Symbol base = new Symbol(new FileId("/idl/a.thrift"), "Base", Symbol.Kind.SERVICE);
    idl.service("Derived", Optional.of(base), idl.method("getUser"));
    Program program = idl.program();
    ServiceType derived = program.roots().get(0).declarations(ServiceType.class).get(1);
    assertThat(names(program).method(derived, derived.methods().get(0))).isEqualTo("getUser_");
  }

  @ParameterizedTest
  @CsvSource({
    "java, com.acme.user, com.acme.user",
    "go, hello.world, hello.world",
    "*, any.thing, any.thing",
    "java, a.class, a.class_",
    "java, a.1b, a._1b",
    "java, a-b.c, a_b.c",
    "java, a.aux, a.aux_",
    "java, java.util, java_.util",
    "go, github.com/acme/demo, github.com.acme.demo",
    "py, other, my_file"
  })
  void aPackageIsMadeOfTheNamespace(String language, String namespace, String expected) {
    Idl idl = Idl.file("dir/my-file.thrift").namespace(language, namespace);
    Program program = idl.program();
    assertThat(names(program).javaPackage(program.roots().get(0).id())).isEqualTo(expected);
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void theNamespaceForJavaWinsOverThatForGoAndThatOverAll() {
    Idl idl = Idl.file("a.thrift").namespace("*", "all").namespace("go", "go.x");
    Program program = idl.program();
    assertThat(names(program).javaPackage(program.roots().get(0).id())).isEqualTo("go.x");
    program = idl.namespace("java", "java_x").program();
    assertThat(names(program).javaPackage(program.roots().get(0).id())).isEqualTo("java_x");
  }

  @Test
  void theFirstPrefixOfAllPackagesIsAnOption() {
    Program program = Idl.file("a.thrift").namespace("java", "x").program();
    JavaNames names =
        JavaNames.of(program, TypeOptions.DEFAULT.withPackagePrefix("com.acme"), diagnostics);
    assertThat(names.javaPackage(program.roots().get(0).id())).isEqualTo("com.acme.x");
  }

  @Test
  void aPackageCanBeMappedToAnotherOneWhichGetsNoPrefix() {
    Idl shared = Idl.file("shared.thrift").namespace("java", "shared.v1");
    Idl own = Idl.file("own.thrift").namespace("java", "own");
    Program program = Idl.programOf(shared, own);
    TypeOptions options =
        TypeOptions.DEFAULT.withPackagePrefix("p").withImport("shared.v1", "com.acme.shared");
    JavaNames names = JavaNames.of(program, options, diagnostics);
    assertThat(program.files().stream().map(file -> names.javaPackage(file.id())))
        .containsExactly("com.acme.shared", "p.own");
  }

  @Test
  void aMappedPackageThatNoFileHasIsAWarning() {
    Idl idl = Idl.file("own.thrift").namespace("java", "shared.v1");
    TypeOptions options = TypeOptions.DEFAULT.withImport("shared.v2", "a").withImport("x", "b");
    JavaNames.of(idl.program(), options, diagnostics);
    assertThat(diagnostics.sorted())
        .allMatch(d -> d.severity() == Severity.WARNING && d.code() == Code.UNUSED_IMPORT)
        .extracting(d -> d.message() + ": " + d.help())
        .containsExactlyInAnyOrder(
            "`import_map` names the Java package `shared.v2`, which no file has:"
                + " did you mean `shared.v1`?",
            "`import_map` names the Java package `x`, which no file has:"
                + " expected one of `shared.v1`");
  }

  @Test
  void underscoresOfTheOriginalsCanBeTurnedOff() {
    Idl idl = Idl.file("a.thrift");
    NamedType user = idl.struct("NewUser");
    NamedType args = idl.struct("loginArgs");
    TypeOptions options = TypeOptions.DEFAULT.withCompatibleNames(false);
    JavaNames names = JavaNames.of(idl.program(), options, diagnostics);
    assertThat(names.className(user.symbol()).simpleName()).isEqualTo("NewUser");
    assertThat(names.className(args.symbol()).simpleName()).isEqualTo("LoginArgs");
    assertThat(messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"../../x, x", "a..b, a.b", "/etc/passwd, etc.passwd", "., a"})
  void emptyPartsOfANamespaceAreLeftOutWithANote(String namespace, String better) {
    Program program = Idl.file("a.thrift").namespace("java", namespace).program();
    assertThat(names(program).javaPackage(program.roots().get(0).id())).isEqualTo(better);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.RENAMED);
  }

  @Test
  void typesThatDifferOnlyByCaseGetNamesThatDifferOnEveryFileSystem() {
    Idl idl = Idl.file("a.thrift");
    NamedType first = idl.struct("FOO");
    NamedType second = idl.struct("Foo");
    JavaNames names = names(idl.program());
    assertThat(names.className(first.symbol()).simpleName()).isEqualTo("FOO");
    assertThat(names.className(second.symbol()).simpleName()).isEqualTo("Foo_");
    assertThat(messages())
        .containsExactly(
            "class `Foo` is named `Foo_` in Java: Java, the generated code or a file system needs"
                + " that name for something else");
  }

  @Test
  void aClassThatTwoFilesWantIsAnErrorWithBothPlaces() {
    Idl one = Idl.file("one.thrift").namespace("java", "x");
    Idl two = Idl.file("two.thrift").namespace("java", "x");
    one.struct("User");
    two.struct("user");
    names(Idl.programOf(one, two));
    Diagnostic error = diagnostics.sorted().get(0);
    assertThat(error.code()).isEqualTo(Code.CLASS_CLASH);
    assertThat(error.at().path()).isEqualTo("two.thrift");
    assertThat(error.related().get(0).at().path()).isEqualTo("one.thrift");
  }

  @Test
  void aVeryLongNameIsCutAndStaysUnique() {
    Idl idl = Idl.file("a.thrift");
    NamedType first = idl.struct("A".repeat(400) + "1");
    NamedType second = idl.struct("A".repeat(400) + "2");
    JavaNames names = names(idl.program());
    String one = names.className(first.symbol()).simpleName();
    String two = names.className(second.symbol()).simpleName();
    assertThat(one).hasSizeLessThan(200).isNotEqualTo(two);
  }

  @Test
  void aClassNeverHasTheNameOfAPackage() {
    Idl inner = Idl.file("inner.thrift").namespace("java", "demo.User");
    Idl outer = Idl.file("outer.thrift").namespace("java", "demo");
    inner.struct("X");
    NamedType user = outer.struct("User");
    assertThat(names(Idl.programOf(inner, outer)).className(user.symbol()).simpleName())
        .isEqualTo("User_");
  }

  @Test
  void fieldsLeaveTheNamesOfHelpersToTheHelpers() {
    Idl idl = Idl.file("a.thrift");
    NamedType type =
        idl.struct(
            "S",
            idl.plain(1, BaseType.BOOL, "has_name"),
            idl.plain(2, BaseType.STRING, "name"),
            idl.plain(3, BaseType.STRING, "Name"));
    Program program = idl.program();
    StructType struct = program.struct(type.symbol());
    JavaNames names = names(program);
    assertThat(struct.fields().stream().map(f -> names.accessor(struct, f)))
        .containsExactly("hasName_", "name", "name_");
    assertThat(struct.fields().stream().map(f -> names.has(struct, f)))
        .containsExactly("hasHasName_", "hasName", "hasName__");
  }

  @Test
  void aCompanionStepsAsideForTypesOfTheIdl() {
    Idl idl = Idl.file("a.thrift");
    NamedType user = idl.struct("User");
    idl.struct("userJson");
    JavaNames names = names(idl.program());
    assertThat(names.companion(user.symbol(), "Json").simpleName()).isEqualTo("UserJson_");
    assertThat(names.companion(user.symbol(), "Binder").simpleName()).isEqualTo("UserBinder");
  }

  @Test
  void typesAndValuesAreRendered() {
    Idl idl = Idl.file("a.thrift").namespace("java", "x");
    NamedType level = idl.enumeration("Level", "LOW", "HIGH");
    JavaNames names = names(idl.program());
    Type list = new ListType(idl.typedef("Number", BaseType.I64));
    assertThat(names.typeName(list)).hasToString("java.util.List<java.lang.Long>");
    assertThat(names.typeName(BaseType.BOOL)).hasToString("boolean");
    assertThat(names.boxed(BaseType.BOOL)).hasToString("java.lang.Boolean");
    assertThat(names.value(new ConstantValue.Elements(List.of(new ConstantValue.Int(7))), list))
        .hasToString("java.util.List.of(7L)");
    assertThat(names.value(new ConstantValue.EnumNumber(level.symbol(), 1), level))
        .hasToString("x.Level.HIGH");
    assertThat(names.value(new ConstantValue.EnumNumber(level.symbol(), 9), level))
        .hasToString("x.Level.forValue(9)");
    assertThat(names.value(new ConstantValue.Real(Double.NaN), BaseType.DOUBLE))
        .hasToString("java.lang.Double.NaN");
    assertThat(names.value(new ConstantValue.Int(-1), BaseType.I8)).hasToString("(byte) -1");
  }

  @Test
  void nothingIsSaidAboutFilesThatAreNotGenerated() {
    Idl root = Idl.file("root.thrift");
    Idl included = Idl.file("included.thrift");
    included.struct("NewThing");
    Program both = Idl.programOf(included, root);
    Program program = new Program(List.of(both.files().get(1)), both.files());
    JavaNames.of(program, TypeOptions.DEFAULT.withRecursive(false), diagnostics);
    assertThat(messages()).isEmpty();
    JavaNames.of(program, TypeOptions.DEFAULT, diagnostics);
    assertThat(messages()).hasSize(1);
  }

  private JavaNames names(Program program) {
    return JavaNames.of(program, TypeOptions.DEFAULT, diagnostics);
  }

  private List<String> messages() {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }
}
