package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that cannot become the value a handler asks for. {@link BindingProblems} answers it;
 * middleware may catch it first and answer in another way.
 */
public final class BindException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<BindingError> errors;

  /**
   * Makes an exception.
   *
   * @param errors everything that is wrong, one at least
   */
  public BindException(List<BindingError> errors) {
    super(errors.stream().map(BindingError::toString).collect(Collectors.joining("; ")));
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("errors: none (expected one at least)");
    }
    this.errors = new ArrayList<>(errors);
  }

  /** Everything that is wrong, in the order it was found; unmodifiable. */
  public List<BindingError> errors() {
    return List.copyOf(errors);
  }
}
