package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartParserTest {
  /** A tilde stands for a line break. */
  private static final String FORM =
      ("preamble~--XX~Content-Disposition: form-data; name=\"a\"~~first~line~"
              + "--XX~content-disposition: form-data; name=a~~~"
              + "--XX~Content-Disposition: form-data; name=\"f\"; filename=\"a; \\\"b\\\".txt\"~"
              + "Content-Type: text/x~~--X~-~--XX--~epilogue")
          .replace("~", "\r\n");

  @Test
  void fieldsAndFilesAreKeptByName() {
    FormBody form = parse(FORM);
    assertThat(form.fields().get("a")).containsExactly("first\r\nline", "");
    FormFile file = form.files().getOrDefault("f", List.of()).get(0);
    assertThat(file.fileName()).isEqualTo("a; \"b\".txt");
    assertThat(file.contentType()).isEqualTo("text/x");
    assertThat(new String(file.content(), UTF_8)).isEqualTo("--X\r\n-");
  }

  @Test
  void aPathInAFileNameKeepsItsBackslashes() {
    FormBody form =
        parse(
            "--XX\r\nContent-Disposition: form-data; name=f; filename=\"C:\\tmp\\x.txt\"\r\n\r\n\r\n--XX--");
    assertThat(form.files().getOrDefault("f", List.of()).get(0).fileName())
        .isEqualTo("C:\\tmp\\x.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--XX",
        "--XX\r\n",
        "--YY\r\n\r\n--YY--",
        "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
        "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--XX",
        "--XX\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XX--",
        "--XX\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--XX--",
        "--XX\r\nno colon\r\n\r\nx\r\n--XX--",
        "--XX\r\n\r\nx\r\n--XX--",
      })
  void aBrokenBodyIsABadRequest(String body) {
    assertThatThrownBy(() -> parse(body)).isInstanceOf(BadRequestException.class);
  }

  @Test
  void whateverIsCutOrChangedOnlyBadRequestsComeOut() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      byte[] body = FORM.getBytes(UTF_8);
      body[random.nextInt(body.length)] = (byte) "\r\n-X;:=\" a".charAt(random.nextInt(10));
      int length = random.nextInt(4) == 0 ? random.nextInt(body.length) : body.length;
      try {
        MultipartParser.parse(type(), java.util.Arrays.copyOf(body, length));
      } catch (BadRequestException expected) {
        assertThat(expected.getMessage()).startsWith("multipart body ");
      }
    }
  }

  private static FormBody parse(String body) {
    return MultipartParser.parse(type(), body.getBytes(UTF_8));
  }

  private static MediaType type() {
    return MediaType.parse("multipart/form-data; boundary=\"XX\"");
  }
}
