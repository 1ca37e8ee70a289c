package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// A method that can be a handler, and what it takes, in this order.
///
/// @param takesInput whether it takes the event as a stream
/// @param takesOutput whether it takes a stream for the response
/// @param event the type that the event is read as, or `null`; never with a stream
/// @param takesContext whether it takes the context
record HandlerMethod(
    Method method,
    boolean takesInput,
    boolean takesOutput,
    @Nullable Type event,
    boolean takesContext) {

  /// The method of that name which AWS documents to be called.
  static HandlerMethod select(Class<?> type, String name) {
    var best = new ArrayList<HandlerMethod>();
    boolean isThere = false;
    for (var method : type.getMethods()) {
      if (!method.getName().equals(name)) {
        continue;
      }
      isThere = true;
      var candidate = of(method);
      if (candidate == null) {
        continue;
      }
      int rank = best.isEmpty() ? 1 : Integer.compare(candidate.rank(), best.getFirst().rank());
      if (rank > 0) {
        best.clear();
      }
      if (rank >= 0) {
        best.add(candidate);
      }
    }
    if (best.size() == 1) {
      return best.getFirst();
    }
    var where = "The class " + type.getName() + " of the handler has ";
    if (!best.isEmpty()) {
      throw LaunchErrors.unusable(
          where + "several methods " + name + " to choose from: " + best + ". Rename all but one.");
    }
    if (isThere) {
      throw LaunchErrors.unusable(
          where
              + "no method "
              + name
              + " with parameters that Lambda can fill in. It may take one event and the context,"
              + " or an InputStream, an OutputStream and the context, each or not, in this order.");
    }
    throw LaunchErrors.notFound(
        where + "no public method " + name + ". Add it, or name another one.");
  }

  private static @Nullable HandlerMethod of(Method method) {
    var types = method.getGenericParameterTypes();
    int end = types.length;
    boolean context = end > 0 && types[end - 1] == Context.class;
    if (context) {
      end--;
    }
    int next = 0;
    boolean input = next < end && types[next] == InputStream.class;
    if (input) {
      next++;
    }
    boolean output = next < end && types[next] == OutputStream.class;
    if (output) {
      next++;
    }
    Type event = null;
    if (next == 0 && end == 1 && types[0] != Context.class) {
      event = types[0];
      next++;
    }
    return next == end ? new HandlerMethod(method, input, output, event, context) : null;
  }

  /// Bridges, which the compiler adds for erased types, come last; then the number of parameters
  /// counts, then the context.
  private int rank() {
    int parameters = 2 * method.getParameterCount() + (takesContext ? 1 : 0);
    return method.isBridge() ? parameters : 100 + parameters;
  }

  boolean isStatic() {
    return Modifier.isStatic(method.getModifiers());
  }

  boolean isStream() {
    return takesInput || takesOutput;
  }

  /// Whether an interface may declare it: it has this name, is of an object, takes the context.
  boolean is(String name) {
    return takesContext && !isStatic() && method.getName().equals(name);
  }

  int parameters() {
    return method.getParameterCount();
  }

  Type result() {
    return method.getGenericReturnType();
  }

  /// @param target what it is called on; `null` when it is static
  void requireAccess(@Nullable Object target) {
    if (!method.canAccess(target)) {
      throw LaunchErrors.unusable(
          "The method "
              + this
              + " of the handler is in a class that cannot be used from outside of its package."
              + " Make the class public, and export its package if it is in a module.");
    }
  }

  @Nullable Object call(@Nullable Object target, @Nullable Object[] arguments) throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw thrownInside(e);
    }
  }

  /// What the handler's own code has thrown, to be thrown again. It may be an `Error`, which is
  /// thrown from here.
  static Exception thrownInside(Throwable wrapped) throws Exception {
    var thrown = wrapped;
    while (thrown.getCause() != null
        && (thrown instanceof InvocationTargetException
            || thrown instanceof ExceptionInInitializerError)) {
      thrown = thrown.getCause();
    }
    return HandlerMethod.<Exception>same(thrown);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X same(Throwable thrown) throws X {
    throw (X) thrown;
  }

  /// As messages show it: `shop.Orders.place(java.lang.String, Context)`.
  @Override
  public String toString() {
    var text = new StringBuilder(method.getDeclaringClass().getName());
    text.append('.').append(method.getName()).append('(');
    var separator = "";
    for (var type : method.getGenericParameterTypes()) {
      text.append(separator).append(type == Context.class ? "Context" : type.getTypeName());
      separator = ", ";
    }
    return text.append(')').toString();
  }
}
