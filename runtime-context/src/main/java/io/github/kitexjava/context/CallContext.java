package io.github.kitexjava.context;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the call that a thread is working on: values, a deadline, cancellation.
 *
 * <p>Immutable but for cancellation: {@code with…} makes a child and leaves this one as it is. A
 * server enters a context before it runs a handler; a client reads the current one, so that the
 * calls a handler makes inherit its deadline. A thread that a user starts has the {@link #root()}
 * context until the work given to it is wrapped:
 *
 * <pre>{@code
 * Executor pool = CallContext.current().wrap(executor);
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class CallContext {
  private static final CallContext ROOT =
      new CallContext(null, null, null, Deadline.NONE, Cancellation.NEVER);
  private static final ThreadLocal<CallContext> CURRENT = new ThreadLocal<>();

  private final @Nullable CallContext parent;
  private final @Nullable Key<?> key;
  private final @Nullable Object value;
  private final Deadline deadline;
  private final Cancellation cancellation;

  private CallContext(
      @Nullable CallContext parent,
      @Nullable Key<?> key,
      @Nullable Object value,
      Deadline deadline,
      Cancellation cancellation) {
    this.parent = parent;
    this.key = key;
    this.value = value;
    this.deadline = deadline;
    this.cancellation = cancellation;
  }

  /**
   * Names a value of a context. Two keys are never the same, even with equal names, so that
   * libraries cannot read or replace each other's values by accident.
   *
   * @param <T> the type of the value
   */
  @SuppressWarnings("UnusedTypeParameter") // used by with() and value(), which is the point of it
  public static final class Key<T> {
    private final String name;

    private Key(String name) {
      this.name = name;
    }

    /** The name is for people who read logs and debuggers only. */
    public static <T> Key<T> named(String name) {
      return new Key<>(requireNonNull(name, "name"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The part of a thread's work that runs in a context; closing it brings the former one back. */
  public static final class Scope implements AutoCloseable {
    private final @Nullable CallContext former;

    private Scope(@Nullable CallContext former) {
      this.former = former;
    }

    /** Must be called by the thread that entered, in reverse order of entering. */
    @Override
    public void close() {
      if (former == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(former);
      }
    }
  }

  /** No values, no deadline, never cancelled. */
  public static CallContext root() {
    return ROOT;
  }

  /** The context this thread has entered; {@link #root()} outside of any call. */
  public static CallContext current() {
    CallContext context = CURRENT.get();
    return context == null ? ROOT : context;
  }

  /** A child that also has this value; it hides one with the same key. */
  public <T> CallContext with(Key<T> key, T value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    return new CallContext(this, key, value, deadline, cancellation);
  }

  /** Empty when neither this context nor one it was made from has the key. */
  public <T> Optional<T> value(Key<T> key) {
    requireNonNull(key, "key");
    for (CallContext at = this; at != null; at = at.parent) {
      if (at.key == key) {
        @SuppressWarnings("unchecked") // with() stores under a key only what the key is for
        T found = (T) at.value;
        return Optional.ofNullable(found);
      }
    }
    return Optional.empty();
  }

  /** A child that ends after this time, or with its parent if that ends sooner. */
  public CallContext withTimeout(Duration timeout) {
    return new CallContext(
        this, null, null, deadline.orSooner(Deadline.after(timeout)), cancellation);
  }

  /** When the work should be done; {@link Deadline#NONE} when nobody said. */
  public Deadline deadline() {
    return deadline;
  }

  /** A child that can be cancelled without touching its parent; it ends when its parent does. */
  public CallContext cancellable() {
    return new CallContext(this, null, null, deadline, cancellation.child());
  }

  /**
   * Tells everyone who works in this context, or in a child of it, to stop, and makes its parent
   * forget it. Cancelling twice is cancelling once.
   *
   * @throws IllegalStateException if neither this nor a parent was made by {@link #cancellable()}
   */
  public void cancel(String reason) {
    cancellation.cancel(new CancellationException(requireNonNull(reason, "reason")));
  }

  public boolean isCancelled() {
    return cancellation.cause().isPresent();
  }

  /** Why it was cancelled; empty while it is not. */
  public Optional<CancellationException> cancellationCause() {
    return cancellation.cause();
  }

  /**
   * Runs the action once, when this context is cancelled, at once if it is already; on the thread
   * that cancels. What is returned must be closed when nobody waits any more, or the action is kept
   * as long as the context.
   */
  public Cancellation.Registration onCancel(Runnable action) {
    return cancellation.register(requireNonNull(action, "action"));
  }

  /** Makes this the context of the current thread until the scope is closed. */
  public Scope enter() {
    Scope scope = new Scope(CURRENT.get());
    CURRENT.set(this);
    return scope;
  }

  public void run(Runnable task) {
    wrap(task).run();
  }

  public <T> T call(Callable<T> task) throws Exception {
    return wrap(task).call();
  }

  /** The task, run in this context by whichever thread runs it. */
  public Runnable wrap(Runnable task) {
    requireNonNull(task, "task");
    return () -> {
      Scope scope = enter();
      try {
        task.run();
      } finally {
        scope.close();
      }
    };
  }

  /** The task, called in this context by whichever thread calls it. */
  public <T> Callable<T> wrap(Callable<T> task) {
    requireNonNull(task, "task");
    return () -> {
      Scope scope = enter();
      try {
        return task.call();
      } finally {
        scope.close();
      }
    };
  }

  /** For {@code CompletableFuture.supplyAsync} and its like. */
  public <T> Supplier<T> wrapSupplier(Supplier<T> task) {
    requireNonNull(task, "task");
    return () -> {
      Scope scope = enter();
      try {
        return task.get();
      } finally {
        scope.close();
      }
    };
  }

  /** An executor whose tasks all run in this context. */
  public Executor wrap(Executor executor) {
    requireNonNull(executor, "executor");
    return task -> executor.execute(wrap(task));
  }
}
