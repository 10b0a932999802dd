package io.github.kitexjava.bench;

import java.io.IOException;

/** One thing to measure, such as the front end. */
public interface Subject {
  /** By which the command line chooses it. */
  String name();

  /**
   * Measures and prints its tables to the report.
   *
   * @throws IOException if a process cannot be started or a file not be written
   */
  void measure(Setup setup, Report report) throws IOException;
}
