package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake, one message: place, code and words. */
class MistakesTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      textBlock =
          """
          struct S { 1: i32 }                     ~ ERROR TH0101 main.thrift:1:19 expected a field name, found `}` while parsing field 1 of struct `S`
          strcut S {}                             ~ ERROR TH0101 main.thrift:1:1 expected a definition such as `struct` or `service`, found `strcut`
          senum E { "a" }                         ~ ERROR TH0104 main.thrift:1:1 `senum` is no longer part of Thrift
          struct S extends T {}                   ~ ERROR TH0101 main.thrift:1:10 expected `{`, found `extends` while parsing struct `S`
          struct S { 1: i32[] a }                 ~ ERROR TH0101 main.thrift:1:18 expected a field name, found `[` while parsing field 1 of struct `S`
          struct S { 1: Required i32 a }          ~ ERROR TH0101 main.thrift:1:15 unknown word `Required` before a type
          struct A-B {}                           ~ ERROR TH0013 main.thrift:1:8 name `A-B` has character `-` in it
          struct A.B {}                           ~ ERROR TH0303 main.thrift:1:8 declared name `A.B` has a dot
          struct 1A {}                            ~ ERROR TH0101 main.thrift:1:8 expected a name, found `1A` while parsing a struct
          const i32 A = 0o17                      ~ ERROR TH0014 main.thrift:1:15 `0o17` is not a number
          const i32 A = 089                       ~ ERROR TH0014 main.thrift:1:15 number `089` begins with 0, so it is octal, and has a digit above 7
          const i64 A = 9223372036854775808       ~ ERROR TH0015 main.thrift:1:15 number `9223372036854775808` does not fit into 64 bits
          const string A = "\\q"                  ~ ERROR TH0017 main.thrift:1:19 unknown escape `\\q`
          const i32 A = A                         ~ ERROR TH0424 main.thrift:1:11 constant `A` needs its own value: A -> A
          struct S { 1: optional S s = {} }       ~ ERROR TH0424 main.thrift:1:26 the default of field `s` of `S` contains itself
          union U { 1: i32 a } const U X = {}     ~ ERROR TH0422 main.thrift:1:34 a value of union `U` has no field set (expected one)
          const i8 A = 300                        ~ ERROR TH0423 main.thrift:1:14 value 300 is out of range for `i8`
          const bool A = 2                        ~ ERROR TH0422 main.thrift:1:16 expected a value of type `bool`, found the integer 2
          const list<i32> A = {1: 2}              ~ ERROR TH0422 main.thrift:1:21 expected a value of type `list<i32>`, found a map
          const uuid A = "abc"                    ~ ERROR TH0422 main.thrift:1:16 expected a value of type `uuid`, found another string
          const i32 A = nope.X                    ~ ERROR TH0421 main.thrift:1:15 cannot find a value named `nope.X`
          typedef list<A> A                       ~ ERROR TH0307 main.thrift:1:17 typedef `A` stands for itself: A -> A
          typedef i32 string                      ~ ERROR TH0304 main.thrift:1:13 `string` is built into Thrift and cannot be declared
          struct S {} service S {}                ~ ERROR TH0302 main.thrift:1:21 service `S` is declared twice
          struct S { 32768: i32 a }               ~ ERROR TH0403 main.thrift:1:12 field id 32768 is out of range
          struct S { 1: i32 a, 2: i32 a }         ~ ERROR TH0405 main.thrift:1:29 field name `a` is used twice in `S`
          struct S { 1: required S s }            ~ ERROR TH0308 main.thrift:1:26 required field `s` makes a struct contain itself: S -> S
          union U { 1: i32 a = 1, 2: i32 b = 2 }  ~ ERROR TH0407 main.thrift:1:32 union `U` has a second default, for `b`
          enum E { A, A }                         ~ ERROR TH0411 main.thrift:1:13 enum `E` has two members named `A`
          enum E { A = 2147483647, B }            ~ ERROR TH0413 main.thrift:1:26 value 2147483648 of enum member `B` does not fit into 32 bits
          service S { oneway i32 f() }            ~ ERROR TH0504 main.thrift:1:24 oneway method `f` returns a value (expected `void`)
          service S { void f() throws (1: i32 x) } ~ ERROR TH0505 main.thrift:1:37 the type of `x` is no exception, so it cannot be thrown
          service S extends S {}                  ~ ERROR TH0502 main.thrift:1:9 service `S` extends itself: S -> S
          service S extends T {}                  ~ ERROR TH0501 main.thrift:1:19 cannot find service `T`
          service S { void f(1: i32 a) throw (1: E e) } exception E {} ~ ERROR TH0101 main.thrift:1:30 unexpected `throw`
          service S { void f() i32 f() }          ~ ERROR TH0503 main.thrift:1:26 service `S` has two methods named `f`
          service S { i32 f(1: i32 a) (streaming.mode="x") } ~ ERROR TH0506 main.thrift:1:30 unknown streaming mode `x`
          namespace java a.class.b                ~ ERROR TH0207 main.thrift:1:16 `class` in this namespace is a word of Java, so no Java package can be named so
          include "nope.thrift"                   ~ ERROR TH0201 main.thrift:1:9 cannot find include `nope.thrift`
          struct S {} namespace java x            ~ ERROR TH0102 main.thrift:1:13 a header stands behind the first definition
          struct S {};                            ~ WARNING TH0103 main.thrift:1:12 `;` separates nothing
          struct S { i32 a }                      ~ WARNING TH0401 main.thrift:1:16 field `a` has no id and gets 1
          struct S { -1: i32 a }                  ~ WARNING TH0404 main.thrift:1:12 field id -1 of `a` is not positive
          union U { 1: required i32 a }           ~ WARNING TH0406 main.thrift:1:14 `required` is ignored for fields of a union
          enum E { A = 1, B = 1 }                 ~ WARNING TH0412 main.thrift:1:17 `B` has the value of `A`, 1, and becomes another name for it
          const i32 A = 017                       ~ WARNING TH0016 main.thrift:1:15 number `017` is read as octal: 15
          const i8 A = 200                        ~ WARNING TH0423 main.thrift:1:14 value 200 is out of range for `i8` and becomes -56
          /* a /* b */ struct A {}                ~ WARNING TH0012 main.thrift:1:6 `/*` inside a comment
          """)
  void isToldOnceAtItsPlace(String idl, String headline) {
    Compilation compilation = new Idl(folder).file("main.thrift", idl).compile("main.thrift");
    assertThat(Idl.headlines(compilation)).containsExactly(headline);
  }

  @Test
  void severalMistakesGiveSeveralMessages() {
    String idl =
        """
        struct A { 1 i32 x; 2: i32 ; 3: list<> y; 4: i32 good }
        enum E { A = , B }
        service S {
          void f(1: i32 ) throws (1: X)
          i32 g( )
          h()
        }
        const i32 = 5
        struct Z { 1: E e = E.B }
        """;
    assertThat(Idl.headlines(new Idl(folder).file("main.thrift", idl).compile("main.thrift")))
        .containsExactly(
            "ERROR TH0101 main.thrift:1:14 expected `:`, found `i32` while parsing field 1 of struct"
                + " `A`",
            "ERROR TH0101 main.thrift:1:28 expected a field name, found `;` while parsing field 2 of"
                + " struct `A`",
            "ERROR TH0101 main.thrift:1:38 expected a type, found `>` while parsing field 3 of struct"
                + " `A`",
            "ERROR TH0101 main.thrift:2:14 expected a value, found `,` while parsing member 1 of enum"
                + " `E`",
            "ERROR TH0101 main.thrift:4:17 expected an argument name, found `)` while parsing"
                + " argument 1 of method `f`",
            "ERROR TH0101 main.thrift:4:31 expected an exception name, found `)` while parsing exception 1"
                + " of method `f`",
            "ERROR TH0101 main.thrift:6:3 method `h` has no type",
            "ERROR TH0101 main.thrift:8:11 expected a name, found `=` while parsing a constant");
  }

  @Test
  void whatALostDefinitionWouldHaveNamedIsNoSecondMistake() {
    Compilation compilation =
        new Idl(folder)
            .file("main.thrift", "strcut User {}\nstruct S { 1: User user }\n")
            .compile("main.thrift");
    assertThat(compilation.diagnostics()).hasSize(1);
  }
}
