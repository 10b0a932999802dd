package io.github.kitexjava.thrift;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the wire and generic code need to know of one method of a service. Immutable.
 *
 * <p>Part of the ABI: generated code makes one as a constant for each method, {@code runtime-rpc}
 * calls and serves with it.
 *
 * @param <S> the service's interface
 * @param <R> what the method returns, boxed; {@link Void} if nothing
 */
public final class MethodDescriptor<S, R> {
  private final String name;
  private final boolean oneway;
  private final List<Argument> arguments;
  private final boolean anyNumber;
  private final ArgumentCodec codec;
  private final @Nullable ResultCodec<R> result;
  private final List<DeclaredException> exceptions;
  private final Handler<S, R> handler;

  private MethodDescriptor(Builder<S, R> builder, Handler<S, R> handler) {
    name = builder.name;
    oneway = builder.oneway;
    arguments = List.copyOf(builder.arguments);
    anyNumber = arguments.stream().anyMatch(argument -> argument.kind().isNumber());
    codec = builder.codec;
    result = builder.result;
    exceptions = List.copyOf(builder.exceptions);
    this.handler = handler;
  }

  /** Starts the descriptor of a method that is answered, if only by the news that it is done. */
  public static <S, R> Builder<S, R> call(String name) {
    return new Builder<>(name, false);
  }

  /** Starts the descriptor of a method that is never answered. */
  public static <S> Builder<S, Void> oneway(String name) {
    return new Builder<>(name, true);
  }

  /**
   * Calls the method of a service with arguments from the wire.
   *
   * @param <S> the service's interface
   * @param <R> what the method returns
   */
  @FunctionalInterface
  public interface Handler<S, R> {
    R invoke(S service, Arguments arguments) throws Exception;
  }

  /**
   * Calls a method that returns nothing.
   *
   * @param <S> the service's interface
   */
  @FunctionalInterface
  public interface Procedure<S> {
    void invoke(S service, Arguments arguments) throws Exception;
  }

  /** One argument as the IDL declares it. */
  public static final class Argument {
    private final int id;
    private final String name;
    private final ThriftType type;
    private final Requiredness requiredness;
    private final Arguments.Kind kind;
    private final @Nullable Object valueWhenNotSet;
    private final long numberWhenNotSet;

    private Argument(
        int id,
        String name,
        ThriftType type,
        Requiredness requiredness,
        @Nullable Object defaultValue) {
      this.id = id;
      this.name = requireNonNull(name, "name");
      this.type = requireNonNull(type, "type");
      this.requiredness = requireNonNull(requiredness, "requiredness");
      this.kind = Arguments.Kind.of(type);
      this.valueWhenNotSet = defaultValue == null ? kind.empty() : defaultValue;
      this.numberWhenNotSet = bits(defaultValue);
    }

    private static long bits(@Nullable Object number) {
      if (number instanceof Boolean bool) {
        return bool ? 1 : 0;
      }
      if (number instanceof Double decimal) {
        return Double.doubleToRawLongBits(decimal);
      }
      return number instanceof Number integer ? integer.longValue() : 0;
    }

    public int id() {
      return id;
    }

    public String name() {
      return name;
    }

    public ThriftType type() {
      return type;
    }

    public Requiredness requiredness() {
      return requiredness;
    }

    Arguments.Kind kind() {
      return kind;
    }

    @Nullable Object valueWhenNotSet() {
      return valueWhenNotSet;
    }

    long numberWhenNotSet() {
      return numberWhenNotSet;
    }
  }

  /**
   * An exception that the IDL declares for the method.
   *
   * @param id of its field in the result struct
   */
  public record DeclaredException(
      int id,
      String name,
      Class<? extends Exception> type,
      ThriftCodec<? extends Exception> codec) {}

  /** As on the wire: the IDL's spelling. */
  public String name() {
    return name;
  }

  public boolean oneway() {
    return oneway;
  }

  /** In IDL order, which is the order of indexes in {@link Arguments}. */
  public List<Argument> arguments() {
    return arguments;
  }

  /** Empty if the method returns nothing. */
  public Optional<ResultCodec<R>> result() {
    return Optional.ofNullable(result);
  }

  public boolean hasResult() {
    return result != null;
  }

  /** In IDL order. */
  public List<DeclaredException> exceptions() {
    return exceptions;
  }

  /** The declaration this exception falls under. */
  public Optional<DeclaredException> declarationOf(Throwable thrown) {
    for (DeclaredException exception : exceptions) {
      if (exception.type().isInstance(thrown)) {
        return Optional.of(exception);
      }
    }
    return Optional.empty();
  }

  /**
   * Where the argument of this name is in {@link Arguments}.
   *
   * @throws IllegalArgumentException if the method has no such argument
   */
  public int indexOf(String argument) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).name().equals(argument)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "method `%s` has no argument `%s`".formatted(name, argument));
  }

  /** None of them set. */
  public Arguments newArguments() {
    return new Arguments(this, anyNumber);
  }

  /** Writes the struct of arguments. */
  public void writeArguments(BinaryWriter out, Arguments values) {
    codec.write(out, values);
    out.fieldStop();
  }

  /**
   * Reads the struct of arguments.
   *
   * @throws DecodeException if the bytes are no such struct
   * @throws MissingFieldException if a required argument did not come
   */
  public Arguments readArguments(BinaryReader in) {
    Arguments values = newArguments();
    in.structBegin(name);
    for (int field = in.field(); field != Types.STOP; field = in.field()) {
      codec.readField(in, field, values);
    }
    in.structEnd();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).requiredness() == Requiredness.REQUIRED && !values.isSet(i)) {
        throw new MissingFieldException(name, arguments.get(i).name());
      }
    }
    return values;
  }

  /**
   * Calls the method.
   *
   * @throws Exception whatever the service throws
   */
  public R invoke(S service, Arguments values) throws Exception {
    return handler.invoke(service, values);
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * Makes a descriptor; {@link #handler} or {@link #procedure} comes last. Used once, by one
   * thread.
   *
   * @param <S> the service's interface
   * @param <R> what the method returns
   */
  public static final class Builder<S, R> {
    private final String name;
    private final boolean oneway;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<DeclaredException> exceptions = new ArrayList<>();
    private ArgumentCodec codec = ArgumentCodec.NONE;
    private @Nullable ResultCodec<R> result;

    private Builder(String name, boolean oneway) {
      this.name = requireNonNull(name, "name");
      this.oneway = oneway;
    }

    /** The next argument in IDL order. */
    public Builder<S, R> argument(int id, String name, ThriftType type) {
      return argument(id, name, type, Requiredness.DEFAULT);
    }

    /** The next argument in IDL order. */
    public Builder<S, R> argument(int id, String name, ThriftType type, Requiredness requiredness) {
      arguments.add(new Argument(id, name, type, requiredness, null));
      return this;
    }

    /**
     * The next argument in IDL order, with the IDL's default.
     *
     * @param defaultValue as {@link Arguments#get(int)} would return it
     */
    public Builder<S, R> argument(
        int id, String name, ThriftType type, Requiredness requiredness, Object defaultValue) {
      requireNonNull(defaultValue, "defaultValue");
      arguments.add(new Argument(id, name, type, requiredness, defaultValue));
      return this;
    }

    /** How the arguments are written and read; left out if there are none. */
    public Builder<S, R> arguments(ArgumentCodec codec) {
      this.codec = requireNonNull(codec, "codec");
      return this;
    }

    /** What the method returns; left out if nothing. */
    public Builder<S, R> result(ResultCodec<R> result) {
      this.result = requireNonNull(result, "result");
      return this;
    }

    /** The next declared exception in IDL order. */
    public <E extends Exception> Builder<S, R> exception(
        int id, String name, Class<E> type, ThriftCodec<E> codec) {
      exceptions.add(new DeclaredException(id, name, type, codec));
      return this;
    }

    /** For methods that return something. */
    public MethodDescriptor<S, R> handler(Handler<S, R> handler) {
      return new MethodDescriptor<>(this, requireNonNull(handler, "handler"));
    }

    /** For methods that return nothing. */
    @SuppressWarnings("NullAway") // Void has no other value
    public MethodDescriptor<S, R> procedure(Procedure<S> procedure) {
      requireNonNull(procedure, "procedure");
      return new MethodDescriptor<>(
          this,
          (service, arguments) -> {
            procedure.invoke(service, arguments);
            return null;
          });
    }
  }
}
