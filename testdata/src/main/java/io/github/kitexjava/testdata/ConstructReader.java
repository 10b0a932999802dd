package io.github.kitexjava.testdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code constructs.txt}: a line {@code = group}, then for each construct a line {@code -
 * title}, lines {@code compiler: verdict}, perhaps {@code remark: text}, and files, each as a line
 * {@code name.thrift:} and its text, indented by four.
 */
final class ConstructReader {
  private static final String INDENTATION = "    ";
  private static final String REMARK = "remark";

  private final List<Construct> all = new ArrayList<>();
  private String group = "";
  private String title = "";
  private String file = "";
  private final Map<String, String> verdicts = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  private ConstructReader() {}

  static List<Construct> read(String text) {
    ConstructReader reader = new ConstructReader();
    text.lines().forEach(reader::line);
    reader.finish();
    return List.copyOf(reader.all);
  }

  private void line(String line) {
    if (line.startsWith("= ")) {
      finish();
      group = line.substring(2);
    } else if (line.startsWith("- ")) {
      finish();
      title = line.substring(2);
    } else if (line.startsWith(INDENTATION)) {
      String text = line.substring(INDENTATION.length());
      files.merge(file, text, (before, next) -> before.isEmpty() ? next : before + "\n" + next);
    } else if (line.endsWith(".thrift:")) {
      file = line.substring(0, line.length() - 1);
      files.put(file, "");
    } else if (!line.isEmpty()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("constructs.txt: unexpected line `" + line + "`");
      }
      verdicts.put(line.substring(0, colon), line.substring(colon + 2));
    }
  }

  private void finish() {
    if (!title.isEmpty()) {
      String remark = verdicts.getOrDefault(REMARK, "");
      verdicts.remove(REMARK);
      all.add(new Construct(group, title, verdicts, remark, files));
    }
    title = "";
    verdicts.clear();
    files.clear();
  }
}
