package io.github.kitexjava.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateEngineTest {
  private final TemplateEngine engine = new TemplateEngine();

  record Method(String name, String doc) {}

  record Handler(String className, List<Method> methods) {}

  @Test
  void namesOfRecordsAreFilledIn() {
    Handler view = new Handler("Demo", List.of(new Method("a", "1"), new Method("b", "2")));
    String text =
        engine.renderText(
            "x",
            """
            {{! a comment on its own line leaves none }}
            class {{className}} {
            {{#methods}}
              void {{name}}() {} // {{doc}} of {{className}}
            {{/methods}}
            }
            """,
            view);
    assertThat(text)
        .isEqualTo(
            """
            class Demo {
              void a() {} // 1 of Demo
              void b() {} // 2 of Demo
            }
            """);
  }

  @Test
  void aMissingNameIsAnException() {
    assertThatThrownBy(() -> engine.renderText("handler", "class {{clasName}}", Map.of("a", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`handler`")
        .hasMessageContaining("clasName");
  }

  @Test
  void aMissingSectionIsAnException() {
    assertThatThrownBy(() -> engine.renderText("x", "{{#methods}}a{{/methods}}", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("methods");
    assertThatThrownBy(() -> engine.renderText("x", "{{^methods}}a{{/methods}}", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsEscaped() {
    String text = engine.renderText("x", "{{type}}", Map.of("type", "List<String> & \"x\""));
    assertThat(text).isEqualTo("List<String> & \"x\"");
  }

  @Test
  void partialsAreRefused() {
    assertThatThrownBy(() -> engine.renderText("x", "{{>other}}", Map.of()))
        .hasStackTraceContaining("other");
  }

  @Test
  void anUnknownTemplateIsNamed() {
    assertThatThrownBy(() -> engine.render("http/Nothing", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("template `http/Nothing` does not exist");
  }
}
