package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads after a mistake, to the letter. */
class MessagesTest {
  @TempDir Path folder;

  @Test
  void aMissingColonNamesTheFieldAndTheRemedy() {
    assertMessage(
        """
        struct User {
          1: i64 id
          2 string name
        }
        """,
        """
        error[TH0101]: expected `:`, found `string` while parsing field 2 of struct `User`
         --> main.thrift:3:5
          |
        3 |   2 string name
          |     ^^^^^^
          = help: a field id is followed by a colon: `2: type name`

        """);
  }

  @Test
  void anUnknownTypeComesWithTheNearestName() {
    assertMessage(
        """
        struct User {}
        service S { Usr get() }
        """,
        """
        error[TH0301]: cannot find type `Usr`
         --> main.thrift:2:13
          |
        2 | service S { Usr get() }
          |             ^^^
          = help: did you mean `User`?

        """);
  }

  @Test
  void anIdUsedTwiceShowsBothPlaces() {
    assertMessage(
        "struct B { 1: i32 x, 1: i32 y }\n",
        """
        error[TH0402]: field id 1 is used twice in struct `B`
         --> main.thrift:1:22
          |
        1 | struct B { 1: i32 x, 1: i32 y }
          |                      ^
          = help: the next free id is 2
        note: first used here
         --> main.thrift:1:12
          |
        1 | struct B { 1: i32 x, 1: i32 y }
          |            ^

        """);
  }

  @Test
  void aMissingBraceIsSeenAtTheNextDefinition() {
    assertMessage(
        """
        struct S { 1: i32 a
        struct T { 1: i32 b }
        """,
        """
        error[TH0101]: expected a field or `}`, found `struct` while parsing struct `S`
         --> main.thrift:2:1
          |
        2 | struct T { 1: i32 b }
          | ^^^^^^
          = help: add `}` before it
        note: this `{` is not closed
         --> main.thrift:1:10
          |
        1 | struct S { 1: i32 a
          |          ^

        """);
  }

  @Test
  void marksStandUnderTheRightPlaceBehindTabsAndEmoji() {
    assertMessage(
        "struct S {\n\t1: string a = \"\uD83D\uDE00\", 2: Nope b\n}\n",
        """
        error[TH0301]: cannot find type `Nope`
         --> main.thrift:2:24
          |
        2 |     1: string a = "\uD83D\uDE00", 2: Nope b
          |                           ^^^^

        """);
  }

  @Test
  void aValueThatDoesNotFitShowsWhereItComesFrom() {
    assertMessage(
        """
        const string S = "x"
        const i32 B = S
        """,
        """
        error[TH0422]: expected a value of type `i32`, found a string
         --> main.thrift:2:15
          |
        2 | const i32 B = S
          |               ^
        note: the value comes from here
         --> main.thrift:1:14
          |
        1 | const string S = "x"
          |              ^

        """);
  }

  @Test
  void anOpenCommentIsShownWhereItBegins() {
    assertMessage(
        "struct A {}\n  /* never\nclosed\n",
        """
        error[TH0011]: this comment is not closed before the end of the file
         --> main.thrift:2:3
          |
        2 |   /* never
          |   ^^
          = help: add `*/`

        """);
  }

  private void assertMessage(String idl, String expected) {
    assertThat(Idl.messages(folder, idl)).isEqualTo(expected);
  }
}
