package io.github.kitexjava.cli;

import io.github.kitexjava.template.ModuleName;

/** The value of {@code -module}. */
final class ModuleFlag {
  private ModuleFlag() {}

  /**
   * Takes it apart.
   *
   * @throws Refused if it is no name
   */
  static ModuleName parse(String module) {
    try {
      return ModuleName.of(module);
    } catch (IllegalArgumentException e) {
      throw Refused.wrongCommandLine(String.valueOf(e.getMessage()));
    }
  }
}
