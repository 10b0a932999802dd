package io.github.kitexjava.template;

/**
 * A rendered file.
 *
 * @param path relative to the project's folder, with {@code /}
 * @param content with {@code \n} as line end
 * @param executable whether it is a script
 */
public record TemplateFile(String path, String content, boolean executable) {}
