package io.github.kitexjava.template.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.template.Key;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateKeys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MustacheCheckTest {
  /** Public, so that the engine can ask it. */
  public record Group(@Key("a version") String junit) {}

  public record Item(@Key("its name") String name, @Key("words") List<String> words) {}

  public record View(
      @Key("of the class") String className,
      @Key("whether") boolean deprecated,
      @Key("all of them") List<Item> methods,
      @Key("pinned") Group versions) {}

  private static final View VIEW =
      new View("Demo", true, List.of(new Item("a", List.of("x", "y"))), new Group("6"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no tag at all, a brace { and }} too",
        "{{className}} {{{className}}} {{& className}} {{ className }}",
        "{{! a comment about {{nothing}} }}",
        "{{#methods}}{{name}} of {{className}}{{#words}}{{.}}{{^-last}}, {{/-last}}{{/words}}{{/methods}}",
        "{{#methods}}{{#words}}{{#deprecated}}{{this}}{{/deprecated}}{{/words}}{{/methods}}",
        "{{#deprecated}}yes{{/deprecated}}{{^deprecated}}no{{/deprecated}}{{deprecated}}",
        "{{^methods}}none{{/methods}}all",
        "{{versions.junit}}{{#versions}}{{junit}}{{/versions}}",
        "{{=<% %>=}}<% className %> {{className}} <%#deprecated%>{{<%/deprecated%><%={{ }}=%>{{className}}",
      })
  void whatTheEngineCanRenderIsFine(String text) {
    assertThat(check(text)).isEmpty();
    assertThat(new TemplateEngine().renderText("x", text, VIEW)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{{clasName}}|1:3 error TH1002: no key `clasName` is known here (did you mean `className`?)",
        "{{versions.junt}}|1:3 error TH1002: no key `versions.junt` is known here"
            + " (did you mean `versions.junit`?)",
        "{{name}}|1:3 error TH1002: no key `name` is known here"
            + " (it is known between `{{#methods}}` and the end of that section)",
        "{{methods}}|1:3 error TH1002: `methods` is a list, which cannot be printed"
            + " (put what is to be printed of it between `{{#methods}}` and `{{/methods}}`)",
        "{{#className}}{{/className}}|1:4 error TH1002: `className` is a text, and no section can be"
            + " made of it (a section needs a flag or a list)",
        "{{.}}|1:3 error TH1002: no key `.` is known here (it is for sections with a list of texts)",
        "{{-last}}|1:3 error TH1002: no key `-last` is known here (it is for sections with a list)",
        "{{.Name}}|1:3 error TH1002: no key `.Name` is known here (templates are mustache here, not"
            + " Go's: a key alone prints, `{{#key}}` and `{{/key}}` repeat)",
        "{{range .Methods}}|1:3 error TH1002: no key `range .Methods` is known here (templates are"
            + " mustache here, not Go's: a key alone prints, `{{#key}}` and `{{/key}}` repeat)",
        "int[][] a = {{1, 2}, {3}};|1:15 error TH1002: no key `1, 2}, {3` is known here"
            + " (to have `{{` as text, choose other delimiters before it: `{{=<% %>=}}`)",
        "{{className}|1:1 error TH1001: no `}}` closes the tag that begins here"
            + " (to have `{{` as text, choose other delimiters before it: `{{=<% %>=}}`)",
        "a = {{1, 2}};|1:7 error TH1002: no key `1, 2` is known here"
            + " (to have `{{` as text, choose other delimiters before it: `{{=<% %>=}}`)",
        "{{#methods}}|1:1 error TH1001: section `methods` has no end"
            + " (write `{{/methods}}` where it ends)",
        "{{/methods}}|1:4 error TH1001: `methods` ends here, but no section of this name is open",
        "{{#methods}}{{/method}}|1:16 error TH1001: `method` ends here, but no section of this name"
            + " is open (the open one is `methods`)",
        "{{#methods}}{{#words}}{{/methods}}|1:13 error TH1001: section `words` has no end before that"
            + " of `methods` (write `{{/words}}`)",
        "{{#method}}{{name}}{{nothing}}{{/method}}|1:4 error TH1002: no key `method` is known here"
            + " (did you mean `methods`?) + 1:22 error TH1002: no key `nothing` is known here"
            + " (keys: className, deprecated, methods, name, versions, words)",
        "{{#unheardOf}}{{name}}{{/unheardOf}}|1:4 error TH1002: no key `unheardOf` is known here"
            + " (keys: className, deprecated, methods, versions)",
        "{{>other}}|1:1 error TH1001: `>other` asks for another template"
            + " (a template is one file: write here what should come in)",
        "{{=a=}}|1:1 error TH1001: `a` are no delimiters"
            + " (two of one or two characters each, without `=`: `{{=<% %>=}}`)",
        "{{}}|1:1 error TH1001: the tag names nothing"
            + " (to have `{{` as text, choose other delimiters before it: `{{=<% %>=}}`)",
      })
  void aMistakeIsOneMessageAtItsPlace(String text, String expected) {
    assertThat(String.join(" + ", check(text))).isEqualTo(expected);
  }

  @Test
  void allMistakesOfATemplateAreToldWithTheirLines() {
    String text =
        """
        class {{clas}} {
        {{#methods}}
          void {{nam}}() {}
          {{^deprecatd}}x{{/deprecatd}}
        {{/methods}}
        }
        """;
    assertThat(check(text))
        .containsExactly(
            "1:9 error TH1002: no key `clas` is known here"
                + " (keys: className, deprecated, methods, versions)",
            "3:10 error TH1002: no key `nam` is known here (did you mean `name`?)",
            "4:6 error TH1002: no key `deprecatd` is known here (did you mean `deprecated`?)");
  }

  @Test
  void positionsInAListCountFromOne() {
    String text = "{{#methods}}{{#words}}{{-index}}{{.}}{{/words}}{{/methods}}";
    assertThat(check(text)).isEmpty();
    assertThat(new TemplateEngine().renderText("x", text, VIEW)).isEqualTo("1x2y");
  }

  @Test
  void aTagOverSeveralLinesIsTold() {
    assertThat(check("{{class\nName}}"))
        .containsExactly(
            "1:1 error TH1001: the tag goes over several lines"
                + " (to have `{{` as text, choose other delimiters before it: `{{=<% %>=}}`)");
  }

  private static List<String> check(String text) {
    Diagnostics diagnostics = new Diagnostics();
    TemplateText template = TemplateText.of(new SourceFile("x.mustache", text));
    MustacheCheck.check(template, List.of(TemplateKeys.of(View.class)), diagnostics);
    return Found.lines(diagnostics.sorted()).stream()
        .map(line -> line.substring("x.mustache:".length()))
        .toList();
  }
}
