package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;

/** One rule that a program must keep. */
interface Rule {
  /** Reports whatever breaks the rule. */
  void check(Program program, Diagnostics diagnostics);
}
