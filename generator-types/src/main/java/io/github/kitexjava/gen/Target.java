package io.github.kitexjava.gen;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import java.util.List;

/**
 * One shape of generated code: the seam at which a second one, such as classes with Apache's API,
 * is put in. Stateless; safe for use by several threads.
 */
public interface Target {

  /** As {@code -g} names it, such as {@code java}. */
  String name();

  /**
   * Makes every file of the program that the options ask for, in a fixed order. Does not touch the
   * disk.
   *
   * @param diagnostics takes what the user should know, such as a name that had to be changed;
   *     after an error the result is not to be written
   */
  List<GeneratedFile> generate(Program program, TypeOptions options, Diagnostics diagnostics);
}
