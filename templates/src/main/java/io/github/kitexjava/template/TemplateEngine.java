package io.github.kitexjava.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Renders mustache templates, and fails where mustache would print nothing.
 *
 * <p>A name or a section that the view does not have is an exception, not an empty string; nothing
 * is escaped, because the output is Java, XML and shell: strings in a view have to be legal where
 * the template puts them. Not thread-safe.
 */
public final class TemplateEngine {
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(false)
          .strictSections(true)
          .withLoader(
              name -> {
                throw new IllegalArgumentException(
                    "partial: `" + name + "` (expected: none, a template is one file)");
              });
  private final Map<String, Template> compiled = new HashMap<>();
  private final Map<String, String> overrides;

  /** With the templates of this package. */
  public TemplateEngine() {
    this(Map.of());
  }

  /**
   * With texts of a user's in place of some templates.
   *
   * @param overrides by the names of the templates
   */
  public TemplateEngine(Map<String, String> overrides) {
    this.overrides = Map.copyOf(overrides);
  }

  /**
   * Renders one of the templates of this package.
   *
   * @param name without the ending, such as {@code http/Main.java}
   * @param view a record or a map; its components are the names that the template may use
   * @throws IllegalArgumentException if there is no such template, or it asks for a name that the
   *     view does not have; the message tells template and name
   */
  public String render(String name, Object view) {
    return execute(name, compiled.computeIfAbsent(name, this::load), view);
  }

  /**
   * Renders a text that is a template itself.
   *
   * @param name for messages
   * @throws IllegalArgumentException if it is no template, or as {@link #render} does
   */
  public String renderText(String name, String text, Object view) {
    return execute(name, compile(name, text), view);
  }

  private static String execute(String name, Template template, Object view) {
    try {
      return template.execute(view);
    } catch (MustacheException e) {
      throw new IllegalArgumentException("template `" + name + "`: " + e.getMessage(), e);
    }
  }

  private Template load(String name) {
    String own = overrides.get(name);
    return compile(name, own == null ? defaultText(name) : own);
  }

  private Template compile(String name, String text) {
    try {
      return compiler.compile(text);
    } catch (MustacheException e) {
      throw new IllegalArgumentException("template `" + name + "`: " + e.getMessage(), e);
    }
  }

  /**
   * The text of one of the templates of this package.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static String defaultText(String name) {
    try (InputStream bytes = TemplateEngine.class.getResourceAsStream(name + ".mustache")) {
      if (bytes == null) {
        throw new IllegalArgumentException("template `" + name + "` does not exist");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template `" + name + "`", e);
    }
  }
}
