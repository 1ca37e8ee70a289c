package dev.lanner.bootstrap;

import static java.util.Objects.requireNonNullElse;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Initializer;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/// Loads a handler by its name and adapts it: the one place where a class is looked up at run time.
///
/// A failure inside the handler's own code is thrown as it was thrown there, without the exceptions
/// that reflection and class initialization wrap around it.
final class HandlerLoader implements Initializer {
  private final @Nullable String argument;

  /// @param argument the name of the handler, or `null` to take `_HANDLER`
  HandlerLoader(@Nullable String argument) {
    this.argument = argument;
  }

  /// The loader of the function's classes, which is also made the context class loader of this
  /// thread, and so of those that it starts.
  static ClassLoader functionLoader() {
    var thread = Thread.currentThread();
    var loader =
        requireNonNullElse(thread.getContextClassLoader(), ClassLoader.getSystemClassLoader());
    thread.setContextClassLoader(loader);
    return loader;
  }

  @Override
  public Handler initialize(RuntimeEnvironment environment) throws Exception {
    var name = argument == null ? environment.handler() : argument;
    return AllHandlers.NAME.equals(name) ? new AllHandlers() : load(name);
  }

  /// The handler with this name, as it is configured.
  static Handler load(@Nullable String configured) throws Exception {
    var name = HandlerName.of(configured);
    var loader = functionLoader();
    var type = type(name.type(), loader);
    return name.method() == null
        ? implementation(type, loader)
        : method(type, HandlerMethod.select(type, name.method()), loader);
  }

  private static Class<?> type(String name, ClassLoader loader) throws Exception {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw LaunchErrors.notFound(
          "The class "
              + name
              + " of the handler was not found on the class path. Add it to what is deployed, or"
              + " name the handler as "
              + HandlerName.FORMS
              + hintInImages(name),
          e);
    } catch (ExceptionInInitializerError e) {
      throw HandlerMethod.thrownInside(e);
    }
  }

  /// The class as the handler.
  private static Handler implementation(Class<?> type, ClassLoader loader) throws Exception {
    if (Handler.class.isAssignableFrom(type)) {
      return (Handler) construct(type);
    }
    if (RequestStreamHandler.class.isAssignableFrom(type)) {
      return StreamAdapter.of((RequestStreamHandler) construct(type));
    }
    if (RequestHandler.class.isAssignableFrom(type)) {
      var types = new HandlerTypes(type);
      var conversions = new Conversions(loader);
      var event = conversions.of(types.ofRequestHandler(0));
      var result = conversions.of(types.ofRequestHandler(1));
      return PojoAdapter.of((RequestHandler<?, ?>) construct(type), event, result);
    }
    throw LaunchErrors.unusable(
        "The class "
            + type.getName()
            + " implements none of RequestStreamHandler, RequestHandler and "
            + Handler.class.getName()
            + ". Let it implement one, or name a method of it as "
            + type.getName()
            + "::method.");
  }

  /// A method as the handler. The one of a handler interface is called through it: that is the
  /// usual case, and the faster one.
  private static Handler method(Class<?> type, HandlerMethod method, ClassLoader loader)
      throws Exception {
    var target = method.isStatic() ? null : construct(type);
    method.requireAccess(target);
    if (target instanceof Handler handler
        && method.event() == Payload.class
        && method.is("handle")) {
      return handler;
    }
    if (target instanceof RequestStreamHandler stream
        && method.takesInput()
        && method.takesOutput()
        && method.is("handleRequest")) {
      return StreamAdapter.of(stream);
    }
    var types = new HandlerTypes(type);
    var conversions = new Conversions(loader);
    var event = method.event() == null ? null : conversions.of(types.resolve(method.event()));
    var result = method.isStream() ? null : conversions.of(types.resolve(method.result()));
    if (target instanceof RequestHandler<?, ?> pojo
        && method.event() != null
        && method.is("handleRequest")) {
      return PojoAdapter.of(pojo, event, result);
    }
    return MethodAdapter.of(method, target, event, result);
  }

  private static Object construct(Class<?> type) throws Exception {
    if (Modifier.isAbstract(type.getModifiers())) {
      throw LaunchErrors.unusable(
          "The class "
              + type.getName()
              + " of the handler is abstract, so no object can be made of it. Name a class that"
              + " extends it, or a static method.");
    }
    try {
      return type.getConstructor().newInstance();
    } catch (NoSuchMethodException e) {
      boolean isInner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
      throw LaunchErrors.unusable(
          "The class "
              + type.getName()
              + " of the handler "
              + (isInner
                  ? "is an inner class, which needs an object of the outer one. Make it static."
                  : "has no public constructor without parameters. Add one.")
              + hintInImages(type.getName()),
          e);
    } catch (IllegalAccessException e) {
      throw LaunchErrors.unusable(
          "The class "
              + type.getName()
              + " of the handler cannot be used from outside of its package. Make it public, and"
              + " export its package if it is in a module.",
          e);
    } catch (InvocationTargetException e) {
      throw HandlerMethod.thrownInside(e);
    }
  }

  /// What else may be missing in a native image, where the analysis does not see names.
  private static String hintInImages(String type) {
    return System.getProperty("org.graalvm.nativeimage.imagecode") == null
        ? ""
        : " In a native image it also needs an entry in reachability-metadata.json: {\"type\": \""
            + type
            + "\", \"methods\": [{\"name\": \"<init>\", \"parameterTypes\": []}]}.";
  }
}
