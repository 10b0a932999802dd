package io.github.kitexjava.bench.merge;

/** A service that grows, and what its user has written by then. */
final class LargeService {
  /** As the generator leaves it in a stub. */
  private static final String STUB = "    // TODO: your code here\n";

  private LargeService() {}

  /** The Thrift file. */
  static String idl(int methods) {
    StringBuilder text =
        new StringBuilder(
            """
            namespace java com.acme.large
            struct Question { 1: string text, 2: list<i64> ids, 3: map<string, string> labels }
            struct Answer { 1: string text, 2: i64 id }
            service Large {
            """);
    for (int i = 0; i < methods; i++) {
      text.append("  /** Answers question ").append(i).append(". */\n");
      text.append("  list<Answer> ask").append(i).append("(1: Question question, 2: i64 id)\n");
    }
    return text.append("}\n").toString();
  }

  /** A handler whose stubs somebody has filled: 20 lines each, with all that makes reading hard. */
  static String written(String generated) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    int method = 0;
    for (int at = generated.indexOf(STUB); at >= 0; at = generated.indexOf(STUB, from)) {
      text.append(generated, from, at).append(body(method++));
      from = at + STUB.length();
    }
    return text.append(generated, from, generated.length()).toString();
  }

  private static String body(int number) {
    return """
            // What is asked here } is not what is answered, see ask%d(
            long start = System.nanoTime();
            String pattern =
                \"""
                { "number": %d, "braces": "}}{" }
                \""";
            char quote = '"';
            if (question == null || question.text().isEmpty()) {
              throw new IllegalArgumentException("question: `" + question + "` {expected: a text}");
            }
            /* for (int i = 0; i < 10; i++) { */
            for (long one : question.ids()) {
              Runnable again =
                  new Runnable() {
                    @Override public void run() { System.out.println(pattern + quote + one); }
                  };
              again.run();
            }
            System.out.println("took " + (System.nanoTime() - start));
        """
        .formatted(number + 1, number);
  }
}
