package io.github.kitexjava.rpc;

import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Which kind of thread each connection of a server gets. */
public enum ConnectionThreads {
  /** Virtual where the JVM has them (21 and later), else platform. */
  BEST,
  /** Thousands of connections for the memory of a few threads; Java 21 and later. */
  VIRTUAL,
  /** A thread of the operating system; for hundreds of connections. */
  PLATFORM;

  boolean isVirtual() {
    return this == VIRTUAL || (this == BEST && virtualThreadsExist());
  }

  /**
   * Makes daemon threads.
   *
   * @throws IllegalStateException for {@link #VIRTUAL} before Java 21
   */
  ThreadFactory factory(String namePrefix) {
    if (!isVirtual()) {
      AtomicLong count = new AtomicLong();
      return task -> {
        Thread thread = new Thread(task, namePrefix + count.getAndIncrement());
        thread.setDaemon(true);
        return thread;
      };
    }
    if (!virtualThreadsExist()) {
      throw new IllegalStateException(
          "virtual threads need Java 21 or later, this is Java " + Runtime.version().feature());
    }
    return virtualFactory(namePrefix);
  }

  /**
   * Runs each task on a daemon thread of its own. Platform threads wait a minute for further work.
   *
   * @throws IllegalStateException for {@link #VIRTUAL} before Java 21
   */
  Executor executor(String namePrefix) {
    ThreadFactory threads = factory(namePrefix);
    return isVirtual()
        ? task -> threads.newThread(task).start()
        : Executors.newCachedThreadPool(threads);
  }

  /** In 19 and 20 they are a preview and cannot be used without a flag. */
  static boolean virtualThreadsExist() {
    return Runtime.version().feature() >= 21;
  }

  /**
   * By reflection, since this is compiled for 17: {@code Thread.ofVirtual().name(p, 0).factory()}.
   */
  private static ThreadFactory virtualFactory(String namePrefix) {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> builderType = Class.forName("java.lang.Thread$Builder");
      Method name = builderType.getMethod("name", String.class, long.class);
      Object named = name.invoke(builder, namePrefix, 0L);
      return (ThreadFactory) builderType.getMethod("factory").invoke(named);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java has virtual threads but no way to make them", e);
    }
  }
}
