package io.github.kitexjava.context;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Whether work was cancelled, and whom to tell; made and used through {@link CallContext}. */
public final class Cancellation {
  /** A handle to take an action back; closing it twice is closing it once. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  static final Cancellation NEVER = new Cancellation(false);

  private static final Registration NOTHING = () -> {};

  private final boolean possible;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Action> actions = new LinkedHashSet<>();
  private @Nullable Registration withParent;
  private volatile @Nullable CancellationException cause;

  private Cancellation(boolean possible) {
    this.possible = possible;
  }

  /**
   * A child stays in its parent's list until it is cancelled: parents are the calls of a server and
   * end soon, and their list with them.
   */
  Cancellation child() {
    Cancellation child = new Cancellation(true);
    child.withParent = register(() -> cause().ifPresent(child::cancel));
    return child;
  }

  Optional<CancellationException> cause() {
    return Optional.ofNullable(cause);
  }

  void cancel(CancellationException reason) {
    if (!possible) {
      throw new IllegalStateException("this context cannot be cancelled, only a cancellable() one");
    }
    List<Action> toRun;
    lock.lock();
    try {
      if (cause != null) {
        return;
      }
      cause = reason;
      toRun = List.copyOf(actions);
      actions.clear();
    } finally {
      lock.unlock();
    }
    if (withParent != null) {
      withParent.close();
    }
    toRun.forEach(action -> action.task.run());
  }

  Registration register(Runnable task) {
    if (!possible) {
      return NOTHING;
    }
    Action action = new Action(task);
    lock.lock();
    try {
      if (cause == null) {
        actions.add(action);
        return () -> remove(action);
      }
    } finally {
      lock.unlock();
    }
    task.run();
    return NOTHING;
  }

  private void remove(Action action) {
    lock.lock();
    try {
      actions.remove(action);
    } finally {
      lock.unlock();
    }
  }

  /** One registration; by identity, since one task may be registered twice. */
  private static final class Action {
    final Runnable task;

    Action(Runnable task) {
      this.task = task;
    }
  }
}
