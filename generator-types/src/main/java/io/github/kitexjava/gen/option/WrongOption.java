package io.github.kitexjava.gen.option;

/** An option that there is not, or a value that it does not take; the message is for the user. */
public final class WrongOption extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongOption(String message) {
    super(message, null, false, false);
  }
}
