package io.github.kitexjava.template;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a component of a view, or a method of it without parameters, a key that templates may use,
 * and says what it stands for to those who write templates.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Key {
  /** A phrase without braces. */
  String value();
}
