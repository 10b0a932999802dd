package io.github.kitexjava.idl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WarningPolicyTest {
  private static final Code VALUE = Code.DUPLICATE_ENUM_VALUE;
  private static final Code NAME = Code.RENAMED;
  private static final SourceSpan AT = new SourceSpan(new SourceFile("a.thrift", "x"), 0, 1);

  private final List<Diagnostic> found =
      List.of(
          diagnostic(Severity.ERROR, Code.SYNTAX),
          diagnostic(Severity.WARNING, VALUE),
          diagnostic(Severity.NOTE, NAME));

  @Test
  void withoutWishesNothingChanges() {
    assertThat(WarningPolicy.DEFAULT.apply(found)).isEqualTo(found);
  }

  @Test
  void allowedCodesAreNotShown() {
    assertThat(told(false, Set.of(VALUE), false, Set.of()))
        .containsExactly("ERROR TH0101", "NOTE TH0701");
    assertThat(told(false, Set.of(NAME), false, Set.of()))
        .containsExactly("ERROR TH0101", "WARNING TH0412");
  }

  @Test
  void onlyErrorsAreShownWhenAllIsAllowed() {
    assertThat(told(true, Set.of(), false, Set.of())).containsExactly("ERROR TH0101");
  }

  @Test
  void deniedCodesAreErrors() {
    assertThat(told(false, Set.of(), false, Set.of(VALUE, NAME)))
        .containsExactly("ERROR TH0101", "ERROR TH0412", "ERROR TH0701");
  }

  @Test
  void notesStayWhenAllWarningsAreDenied() {
    assertThat(told(false, Set.of(), true, Set.of()))
        .containsExactly("ERROR TH0101", "ERROR TH0412", "NOTE TH0701");
  }

  @Test
  void whatIsSaidAboutOneCodeGoesBeforeWhatIsSaidAboutAll() {
    assertThat(told(true, Set.of(), false, Set.of(VALUE)))
        .containsExactly("ERROR TH0101", "ERROR TH0412");
    assertThat(told(false, Set.of(VALUE), true, Set.of()))
        .containsExactly("ERROR TH0101", "NOTE TH0701");
  }

  @Test
  void anErrorOfAnAllowedCodeStaysAndItsHelpTellsWhy() {
    List<Diagnostic> rest =
        new WarningPolicy(false, Set.of(Code.SYNTAX), false, Set.of()).apply(found.subList(0, 1));
    assertThat(rest)
        .extracting(Diagnostic::help)
        .containsExactly("try again; an error cannot be allowed");
    assertThat(new WarningPolicy(true, Set.of(), false, Set.of()).apply(found.subList(0, 1)))
        .isEqualTo(found.subList(0, 1));
  }

  @Test
  void theSameCannotBeAllowedAndDenied() {
    assertThatThrownBy(() -> new WarningPolicy(true, Set.of(), true, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WarningPolicy(false, Set.of(VALUE), false, Set.of(VALUE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> told(
      boolean allowAll, Set<Code> allowed, boolean denyAll, Set<Code> denied) {
    return new WarningPolicy(allowAll, allowed, denyAll, denied)
        .apply(found).stream().map(d -> d.severity() + " " + d.code().id()).toList();
  }

  private static Diagnostic diagnostic(Severity severity, Code code) {
    return new Diagnostic(severity, code, AT, "m", List.of(), "try again");
  }
}
