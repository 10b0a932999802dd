package io.github.kitexjava.idl.diagnostic;

/** Prints a diagnostic as a workflow command of GitHub Actions. */
final class GithubPrinter implements DiagnosticPrinter {
  @Override
  public String print(Diagnostic diagnostic) {
    String command =
        switch (diagnostic.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "notice";
        };
    String help = diagnostic.help().isEmpty() ? "" : "\nhelp: " + diagnostic.help();
    return "::"
        + command
        + " file="
        + property(diagnostic.at().path())
        + ",line="
        + diagnostic.at().line()
        + ",col="
        + diagnostic.at().column()
        + ",title="
        + property(diagnostic.code().id())
        + "::"
        + data(diagnostic.at() + ": " + diagnostic.message() + help)
        + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
