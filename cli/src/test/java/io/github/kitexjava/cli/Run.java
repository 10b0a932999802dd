package io.github.kitexjava.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command answered. */
record Run(int exitCode, String out, String err) {
  static Run hz(String... arguments) {
    return of(new Hz(), arguments);
  }

  static Run thriftjava(String... arguments) {
    return of(new ThriftJava(), arguments);
  }

  static Run kitex(String... arguments) {
    return of(new Kitex(), arguments);
  }

  private static Run of(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Shell.run(command, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
