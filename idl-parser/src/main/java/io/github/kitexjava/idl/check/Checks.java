package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs all rules. */
public final class Checks {
  private static final List<Rule> RULES =
      List.of(
          new NamespaceRule(),
          new EnumRule(),
          new FieldNameRule(),
          new UnionRule(),
          new RecursionRule(),
          new DefaultCycleRule(),
          new MethodNameRule(),
          new OnewayRule(),
          new ThrowsRule(),
          new ExceptionUseRule(),
          new StreamingRule());

  /** Rules that many good programs break; each runs only when it is asked for. */
  private static final Map<Code, Rule> ADVICE =
      Map.of(
          Code.UNSUITABLE_KEY, new KeyAdvice(),
          Code.EXCEPTION_AS_FIELD, new ExceptionFieldAdvice(),
          Code.LIST_OF_BYTES, new BytesAdvice(),
          Code.REQUIRED_WITH_DEFAULT, DefaultAdvice.REQUIRED,
          Code.OPTIONAL_WITH_DEFAULT, DefaultAdvice.OPTIONAL,
          Code.FIELD_ORDER, new FieldOrderAdvice(),
          Code.FIRST_ENUM_VALUE, new FirstValueAdvice(),
          Code.REPEATED_ANNOTATION, new RepeatedAnnotationAdvice());

  private Checks() {}

  /**
   * Reports whatever breaks a rule.
   *
   * @param advice the codes of those rules that run on request only
   */
  public static void run(Program program, Set<Code> advice, Diagnostics diagnostics) {
    RULES.forEach(rule -> rule.check(program, diagnostics));
    for (Code code : advice) {
      Rule rule = ADVICE.get(code);
      if (rule != null) {
        rule.check(program, diagnostics);
      }
    }
  }
}
