package io.github.kitexjava.template;

/**
 * A rendered file.
 *
 * @param path relative to the project's folder, with {@code /}
 * @param content with {@code \n} as line end
 * @param executable whether it is a script
 */
public record TemplateFile(String path, String content, boolean executable) {

  static TemplateFile text(TemplateEngine engine, String template, Record view, String path) {
    return new TemplateFile(path, engine.render(template, view), false);
  }

  static TemplateFile script(TemplateEngine engine, String template, Record view, String path) {
    return new TemplateFile(path, engine.render(template, view), true);
  }
}
