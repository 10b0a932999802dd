package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.testdata.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names as written, and names with capitals for initialisms. */
class NamingStyleTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "user_id, userId, userID, user_id",
    "userId, userId, userID, userId",
    "id, id, id, id",
    "ID, id, id, ID",
    "URL, url, url, URL",
    "URLId, urlId, urlID, URLId",
    "http_url_id, httpUrlId, httpURLID, http_url_id",
    "utf8_text, utf8Text, utf8Text, utf8_text",
    "to_utf8, toUtf8, toUTF8, to_utf8",
    "identity_idea, identityIdea, identityIdea, identity_idea",
    "USER_ID, userId, userID, USER_ID",
    "v1_2, v1_2, v1_2, v1_2",
    "_, __, __, __",
    "a.b, a_b, a_b, a_b",
    "Echo, echo, echo, Echo",
  })
  void membersAreSpelled(String name, String java, String initialisms, String raw) {
    assertThat(new NamingStyle(false, false).member(name)).isEqualTo(java);
    assertThat(new NamingStyle(false, true).member(name)).isEqualTo(initialisms);
    assertThat(new NamingStyle(true, false).member(name)).isEqualTo(raw);
    assertThat(new NamingStyle(true, true).member(name)).isEqualTo(raw);
    assertThat(new NamingStyle(true, false).variable(name)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "user_info, UserInfo, UserInfo, User_info",
    "user_id, UserId, UserID, User_id",
    "HttpClient, HttpClient, HTTPClient, HttpClient",
    "http_api, HttpApi, HTTPAPI, Http_api",
    "User_Id, User_Id, User_ID, User_Id",
    "_x, _X, _X, _x",
  })
  void typesAreSpelled(String name, String java, String initialisms, String raw) {
    assertThat(new NamingStyle(false, false).type(name)).isEqualTo(java);
    assertThat(new NamingStyle(false, true).type(name)).isEqualTo(initialisms);
    assertThat(new NamingStyle(true, false).type(name)).isEqualTo(raw);
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMES_AS_WRITTEN", "INITIALISMS"})
  void hostileNamesCompile(TypeChoice style) throws IOException {
    List<Path> files = Samples.copy(folder, "names.thrift", "everything.thrift", "shared.thrift");
    Program program =
        IdlCompiler.compile(new CompileRequest(files, List.of(), folder)).program().orElseThrow();
    TypeOptions options = TypeOptions.DEFAULT.with(style, true);
    Generation.of(program, options).compile(folder.resolve("out"));
    TypeOptions beans = options.with(TypeChoice.BEANS, true).with(TypeChoice.REFLECTION, true);
    Generation.of(program, beans).compile(folder.resolve("beans"));
  }

  @Test
  void namesThatDifferInSpellingOnlyStayApart() throws Exception {
    Files.writeString(
        folder.resolve("raw.thrift"),
        """
        namespace java raw
        enum color { red = 1 }
        struct com { 1: i32 java, 2: string List, 3: list<string> lists }
        struct value { 1: com com, 2: color in, 3: value out, 4: bool hasIn, 5: i32 inValue }
        struct object { 1: i32 user_id, 2: i32 userId, 3: i32 UserId, 4: i32 set, 5: i32 CODEC,
          6: i32 Builder, 7: i32 Types, 8: i32 Fields, 9: i32 Codec, 10: binary Bytes = "a",
          11: map<i32, list<color>> Containers, 12: i32 has_user_id, 13: i32 hasUser_id }
        union choice { 1: com com, 2: color color, 3: string Codec, 4: i32 CODEC, 5: i32 visit }
        exception broken { 1: string message, 2: string getMessage, 3: i32 cause }
        """);
    Program program =
        IdlCompiler.compile(new CompileRequest(List.of(Path.of("raw.thrift")), List.of(), folder))
            .program()
            .orElseThrow();
    String user =
        """
        package raw;

        public final class User {
          private User() {}

          public static String run() {
            Object_ object = Object_.builder().user_id(1).userId(2).UserId(3).has_user_id(4).build();
            Value value = Value.builder().com(Com.builder().List("l").build()).in(Color.red).build();
            return object + " " + Value.CODEC.fromBytes(Value.CODEC.toBytes(value))
                + object.hasUser_id() + Choice.com(value.com());
          }
        }
        """;
    ClassLoader classes =
        Generation.of(program, TypeOptions.DEFAULT.with(TypeChoice.NAMES_AS_WRITTEN, true))
            .compileWith(folder.resolve("out"), Map.of("raw/User.java", user));
    assertThat(classes.loadClass("raw.User").getMethod("run").invoke(null))
        .asString()
        .startsWith("object{user_id=1, userId=2, UserId=3, Bytes=1 byte 61, has_user_id=4} value{")
        .endsWith("trueCom[value=com{List=\"l\"}]");
  }
}
