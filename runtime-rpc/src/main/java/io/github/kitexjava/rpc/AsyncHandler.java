package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.context.Cancellation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Part of the ABI: lets a handler that returns futures serve where one that blocks is expected. The
 * thread that waits is the connection's, whose next message has to wait for this answer anyway, or
 * the call's own.
 *
 * <p>A dynamic proxy, so that a service costs no generated code for a form of its handler that few
 * have.
 */
public final class AsyncHandler implements InvocationHandler {
  private final Object handler;
  private final Map<Method, MethodHandle> calls;

  private AsyncHandler(Object handler, Map<Method, MethodHandle> calls) {
    this.handler = handler;
    this.calls = calls;
  }

  /**
   * A handler each of whose methods calls the one of the same name and parameters and waits. What a
   * future failed with is thrown as it is. The future is cancelled when the call's context is, or
   * when the waiting thread is interrupted.
   *
   * @param service the interface generated for the service
   * @param async its form with futures
   * @throws IllegalArgumentException if these do not belong together
   */
  public static <S, A> S awaiting(Class<S> service, Class<A> async, A handler) {
    requireNonNull(handler, "handler");
    Map<Method, MethodHandle> calls = new HashMap<>();
    for (Method method : service.getMethods()) {
      calls.put(method, call(async, method).bindTo(handler));
    }
    Object proxy =
        Proxy.newProxyInstance(
            service.getClassLoader(), new Class<?>[] {service}, new AsyncHandler(handler, calls));
    return service.cast(proxy);
  }

  private static MethodHandle call(Class<?> async, Method method) {
    try {
      Method later = async.getMethod(method.getName(), method.getParameterTypes());
      MethodHandle handle = MethodHandles.publicLookup().unreflect(later);
      return handle.asSpreader(Object[].class, method.getParameterCount());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "`%s` has no method for `%s`".formatted(async.getName(), method), e);
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object[] given = arguments == null ? new Object[0] : arguments;
    MethodHandle call = calls.get(method);
    if (call == null) {
      return ofObject(proxy, method, given);
    }
    CompletableFuture<?> answer = (CompletableFuture<?>) call.invoke(given);
    try {
      return await(answer);
    } catch (ExecutionException e) {
      throw thrown(e.getCause() == null ? e : e.getCause(), method);
    }
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "awaiting " + handler;
    };
  }

  private static @Nullable Object await(@Nullable CompletableFuture<?> answer)
      throws ExecutionException {
    requireNonNull(answer, "the handler returned null instead of a future");
    Cancellation.Registration registration =
        CallContext.current().onCancel(() -> answer.cancel(true));
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      CancellationException interrupted =
          new CancellationException("interrupted while a handler was at work");
      interrupted.initCause(e);
      throw interrupted;
    } finally {
      registration.close();
    }
  }

  /** A proxy may throw what its interface declares and what is unchecked, nothing else. */
  private static Throwable thrown(Throwable failure, Method method) {
    if (failure instanceof RuntimeException || failure instanceof Error) {
      return failure;
    }
    for (Class<?> declared : method.getExceptionTypes()) {
      if (declared.isInstance(failure)) {
        return failure;
      }
    }
    return new CompletionException(Texts.messageOf(failure), failure);
  }
}
