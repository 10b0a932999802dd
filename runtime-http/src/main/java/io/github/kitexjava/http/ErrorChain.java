package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The errors of one request, in the order in which they were added. */
public final class ErrorChain implements Iterable<RequestError> {
  private final List<RequestError> errors;

  ErrorChain(List<RequestError> errors) {
    this.errors = List.copyOf(errors);
  }

  /** The errors of one type; {@link ErrorType#ANY} gives all. */
  public ErrorChain byType(ErrorType type) {
    return type == ErrorType.ANY
        ? this
        : new ErrorChain(errors.stream().filter(error -> error.type() == type).toList());
  }

  /** The error that was added last. */
  public Optional<RequestError> last() {
    return errors.isEmpty() ? Optional.empty() : Optional.of(errors.get(errors.size() - 1));
  }

  /** The message of each error. */
  public List<String> messages() {
    return errors.stream().map(RequestError::message).toList();
  }

  /** Each error as a map, for {@link RequestContext#json(int, Object)}. */
  public List<Map<String, Object>> asJson() {
    List<Map<String, Object>> json = new ArrayList<>();
    errors.forEach(error -> json.add(error.asJson()));
    return json;
  }

  /** How many errors there are. */
  public int size() {
    return errors.size();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  @Override
  public Iterator<RequestError> iterator() {
    return errors.iterator();
  }

  /** One numbered line for each error, and one for its meta entries. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (RequestError error : errors) {
      text.append(String.format("Error #%02d: %s\n", number++, error.message()));
      if (!error.meta().isEmpty()) {
        text.append("     Meta: ").append(new java.util.TreeMap<>(error.meta())).append('\n');
      }
    }
    return text.toString();
  }
}
