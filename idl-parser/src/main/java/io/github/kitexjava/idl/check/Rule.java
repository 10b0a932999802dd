package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;

/** One rule that every file of a program must keep. */
interface Rule {
  /** Reports what breaks the rule in this file. */
  void check(ThriftFile file, Program program, Diagnostics diagnostics);
}
