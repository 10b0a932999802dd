package io.github.kitexjava.idl.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.IdlReader;
import io.github.kitexjava.idl.source.SourceFile;
import org.junit.jupiter.api.Test;

/** The canonical style, and what becomes of comments. */
class ThriftPrinterTest {
  @Test
  void everyConstructHasOneStyle() {
    String text =
        """
        include   'a.thrift'
        cpp_include "<map>"
        namespace * a.b
        namespace java   a.b(k="v",flag)
        typedef list<  i64 (a='b') > Ids (x = "y")
        typedef map cpp_type "M" <string,set<i32>cpp_type'S'> M; const i32 A=0x1F; const double B = -1.50e+3 , (late="1")
        const map<string,list<i32>> C = {"a":[1,2;3],'b':[]}
        enum E{A B=2;C=0x3(k="v")}(e="f")
        struct S xsd_all{1:required i32 a=5(k="v\\d");-2:optional E e=E.A
        string &s xsd_optional xsd_nillable xsd_attrs{1:i32 x} (z)}
        union U{} exception X{1:string m}(message="m")
        service P{} service Q extends P{void a(),oneway void b(1:i32 x;2:S s),async void c()
        list<i32>d(1:i32 x)throws(1:X x,2:X y)(k="v")}
        """;
    assertThat(RoundTrip.check(text))
        .isEqualTo(
            """
            include 'a.thrift'

            cpp_include "<map>"

            namespace * a.b
            namespace java a.b (k = "v", flag)

            typedef list<i64 (a = 'b')> Ids (x = "y")
            typedef map cpp_type "M" <string, set<i32> cpp_type 'S'> M

            const i32 A = 0x1F
            const double B = -1.50e+3 (late = "1")
            const map<string, list<i32>> C = {"a": [1, 2, 3], 'b': []}

            enum E {
              A,
              B = 2,
              C = 0x3 (k = "v"),
            } (e = "f")

            struct S xsd_all {
              1: required i32 a = 5 (k = "v\\d"),
              -2: optional E e = E.A,
              string &s xsd_optional xsd_nillable xsd_attrs {1: i32 x} (z),
            }

            union U {}

            exception X {
              1: string m,
            } (message = "m")

            service P {}

            service Q extends P {
              void a(),
              oneway void b(1: i32 x, 2: S s),
              oneway void c(),
              list<i32> d(1: i32 x) throws (1: X x, 2: X y) (k = "v"),
            }
            """);
  }

  @Test
  void commentsStayWhereTheyAre() {
    String text =
        """
        // Licence.


        namespace java a // the package
        /** About S.
              * More. */
        struct S { // opened
            # above
          1: i32 /* inner */ a // behind

          /* apart */

          2: i32 b /* before */, // after
          3: i32 c // below
            , // the comma
          // last
        }
        // end of S
        service T {
          void f(
            // the first
            1: i32 a
            2: i32 b // the second
          )
          void g(1: i32 a) // of g
        }
        const list<i32> L = [1, // one
          2]
        // end
        """;
    assertThat(RoundTrip.check(text))
        .isEqualTo(
            """
            // Licence.

            namespace java a // the package

            /** About S.
             * More. */
            struct S { // opened
              # above
              1: i32 /* inner */ a, // behind

              /* apart */

              2: i32 b /* before */, // after
              3: i32 c // below
                  , // the comma
              // last
            }

            // end of S
            service T {
              void f(
                // the first
                1: i32 a,
                2: i32 b, // the second
              ),
              void g(1: i32 a), // of g
            }

            const list<i32> L = [
              1, // one
              2,
            ]
            // end
            """);
  }

  @Test
  void whatDoesNotFitIntoALineHasOneItemALine() {
    String name = "aNameThatIsQuiteLong".repeat(3);
    assertThat(RoundTrip.check("const list<string> L = [[\"" + name + "\"], \"" + name + "\"]"))
        .isEqualTo(
            """
            const list<string> L = [
              ["%s"],
              "%s",
            ]
            """
                .formatted(name, name));
  }

  @Test
  void separatorsOfNoUseLeaveDocumentationAlone() {
    RoundTrip.check("struct A {}\n// of nothing\n; struct B {}");
    RoundTrip.check("const i32 a = 1\n; // of a\nconst i32 b = 2");
    RoundTrip.check("const i32 a = 1 // of a\n, // still\nconst i32 b = 2");
    RoundTrip.check("struct A {} /* a\n b */ /* of B */ struct B { 1: i32 a /* x */ /* y */ }");
  }

  @Test
  void commentsCanStandBetweenAnyTwoTokens() {
    RoundTrip.check(
        """
        /*0*/namespace/*1*/java/*2*/a/*3*/(/*4*/k/*5*/=/*6*/"v"/*7*/)/*8*/
        typedef/*9*/map/*10*/</*11*/i32/*12*/,/*13*/i32/*14*/>/*15*/T
        struct//16
        S//17
        {//18
        1//19
        ://20
        required//21
        i32//22
        a//23
        =//24
        5//25
        (//26
        )//27
        }//28
        (//29
        k//30
        )//31
        service/*32*/V/*33*/extends/*34*/W/*35*/{/*36*/oneway/*37*/void/*38*/f/*39*/(/*40*/)/*41*/
        throws/*42*/(/*43*/)/*44*/}/*45*/
        const/*46*/i32/*47*/C/*48*/=/*49*/{/*50*/1/*51*/:/*52*/2/*53*/,/*54*/}/*55*/;/*56*/(/*57*/)
        """);
  }

  @Test
  void wordsOfTheLanguageCanBeNames() {
    RoundTrip.check(
        """
        struct service { i32 a (x = "y") struct b (z = "w"), 1: string string, 2: i32 list }
        service struct { service include(1: service struct), struct f(), void service() }
        enum enum { namespace, const = 1 }
        """);
  }

  @Test
  void aFileOfNothingButCommentsKeepsThem() {
    assertThat(RoundTrip.check("")).isEmpty();
    assertThat(RoundTrip.check("\n\n  // a\r\n\r\n\r\n/* b\r\n   c */"))
        .isEqualTo("// a\n\n/* b\n   c */\n");
  }

  @Test
  void aBrokenFileIsNotPrinted() {
    FileDef broken = IdlReader.read(new SourceFile("main.thrift", "struct {}"), new Diagnostics());
    assertThatThrownBy(() -> ThriftPrinter.print(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("main.thrift");
  }
}
