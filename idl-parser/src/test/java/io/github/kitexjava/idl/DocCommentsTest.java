package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which comment documents what, and what is left of its marks. */
class DocCommentsTest {
  @TempDir Path folder;

  @Test
  void commentsOfEveryKindDocumentWhatStandsBelow() {
    ThriftFile file =
        Idl.resolved(
            folder,
            """
            // Licence.

            /**
             * A user.
             *
             *   - indented
             */
            struct User {
              # The id.
              1: i64 id, // not this
              /* one
                 two */
              2: string name
              3: i32 age, // In years.
              4: i32 bare
            }
            // First line,
            // second line.
            enum E {
              A = 1 // About A.
              B // About B.
            }
            service S {
              // Pings.
              void ping()
            }
            """);
    StructType user = file.declarations(StructType.class).get(0);
    assertThat(user.doc().text()).isEqualTo("A user.\n\n  - indented");
    assertThat(user.fields())
        .extracting(f -> f.doc().text())
        .containsExactly("The id.", "one\ntwo", "In years.", "");
    EnumType type = file.declarations(EnumType.class).get(0);
    assertThat(type.doc().text()).isEqualTo("First line,\nsecond line.");
    assertThat(type.constants())
        .extracting(c -> c.doc().text())
        .containsExactly("About A.", "About B.");
    assertThat(file.declarations(ServiceType.class).get(0).methods().get(0).doc().text())
        .isEqualTo("Pings.");
    assertThat(file.doc().text()).isEqualTo("Licence.");
  }

  @Test
  void aCommentAtTheTopOfHeadersIsTheFiles() {
    ThriftFile file = Idl.resolved(folder, "/* About all. */\nnamespace java a\nstruct S {}\n");
    assertThat(file.doc().text()).isEqualTo("About all.");
    assertThat(file.declarations().get(0).doc().isEmpty()).isTrue();
  }

  @Test
  void aCommentBesideNothingButASeparatorThatIsTooMuchIsTheFiles() {
    ThriftFile above = Idl.resolved(folder, "// About all.\n; struct S {}\n");
    assertThat(above.doc().text()).isEqualTo("About all.");
    assertThat(Idl.resolved(folder, "; // About all.").doc().text()).isEqualTo("About all.");
  }

  /** Once one with a blank behind it stayed, and went when the file was printed. */
  @Test
  void starsAloneSayNothing() {
    for (String comment : List.of("/* * */", "/* * \n*/", "/***\n * \n ***/", "/**/")) {
      ThriftFile file = Idl.resolved(folder, "struct A {}\n" + comment + "\nstruct B {}");
      assertThat(file.declarations().get(1).doc().text()).as(comment).isEmpty();
    }
  }
}
