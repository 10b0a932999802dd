package io.github.kitexjava.http.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import org.junit.jupiter.api.Test;

/** The same with structs that have setters: every answer is the same. */
class RunningBeansTest extends RunningProjectTest {
  @Override
  TypeOptions types() {
    return TypeOptions.DEFAULT.with(TypeChoice.BEANS, true);
  }

  @Override
  String handler(String standard) {
    return standard
        .replace("req.id()", "req.getId()")
        .replace("Address::city", "Address::getCity")
        .replace("r.text()", "r.getText()")
        .replace("r.bytes()", "r.getBytes()")
        .replace("upload.file()", "upload.getFile()")
        .replace("upload.note()", "upload.getNote()")
        .replace("upload.more()", "upload.getMore()")
        .replace(
            "    return all;",
            "    return all.getPlain().equals(\"incomplete\") ? new NeedsAll() : all;");
  }

  @Test
  void anAnswerWithoutWhatIsRequiredIsAFaultOfTheServer() throws Exception {
    String body = "{\"plain\": \"%s\", \"b\": \"b\", \"home\": {\"city\": \"c\"}}";
    assertThat(json("POST", "/need?q=q", body.formatted("complete")).statusCode()).isEqualTo(201);
    assertThat(json("POST", "/need?q=q", body.formatted("incomplete")).statusCode()).isEqualTo(500);
  }
}
