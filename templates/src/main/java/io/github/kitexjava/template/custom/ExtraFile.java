package io.github.kitexjava.template.custom;

import java.util.List;

/** A file of a user's own that a project is to have, as a YAML file describes it. */
record ExtraFile(TemplateText path, TemplateText body, Loop loop, Update update) {

  /** What happens when the file is there already. */
  sealed interface Update {
    /** It is kept. */
    record Skip() implements Update {}

    /** It is written again. */
    record Cover() implements Update {}

    /**
     * It gets what it lacks of each method.
     *
     * @param key what tells that a method is there
     * @param imports each of any number of class names, one a line
     */
    record Append(TemplateText key, TemplateText text, List<TemplateText> imports)
        implements Update {
      public Append {
        imports = List.copyOf(imports);
      }
    }
  }
}
