package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Initializer;
import dev.lanner.runtime.LambdaRuntime;
import dev.lanner.runtime.RuntimeEnvironment;
import dev.lanner.runtime.json.JsonCodec;

/// Launches handlers as they were written for AWS's Java runtime: by name, as the main class of a
/// function, or from a `main` method that has made the handler.
///
/// By name, the handler is the first argument or else `_HANDLER`, as `shop.Orders` or
/// `shop.Orders::place`; a nested class is written `shop.Orders$Place`. The class is public and has
/// a public constructor without parameters, unless the method is static. Without a method it
/// implements {@link Handler}, {@link RequestStreamHandler} or {@link RequestHandler}; when it
/// implements several, the first of these counts. A method is public and takes one of
///
/// - nothing, an event, the context, or an event and the context;
/// - `InputStream`, `OutputStream` or both, and the context or not.
///
/// Of several methods with that name, the one with the most parameters is called, and among those
/// the one that takes the context last. When that leaves more than one, the function is not
/// started.
///
/// Events and results are JSON. `String` is read and written by the runtime, any other type by a
/// {@link com.amazonaws.services.lambda.runtime.CustomPojoSerializer} of the function or else by
/// `com.amazonaws:aws-lambda-java-serialization`, which has to be on the class path then. Nothing
/// and `null` are sent as `null`.
///
/// From a `main` method no class is looked up, so that a native image needs no configuration:
///
/// {@snippet class="dev.lanner.bootstrap.BootstrapSnippets" region="main"}
///
/// What the constructor of such a handler throws ends `main` before the runtime is there to report
/// it. Work that can fail belongs into an {@link Initializer}.
///
/// None of these methods return; they are {@link LambdaRuntime#run(Initializer)} with an
/// initializer of their own. A handler that is {@link AutoCloseable} stays so.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Handlers in
///   Java</a>
public final class Bootstrap {
  private Bootstrap() {}

  /// Runs the handler that the first argument names, or else `_HANDLER`.
  public static void main(String[] arguments) {
    LambdaRuntime.run(new HandlerLoader(arguments.length == 0 ? null : arguments[0]));
  }

  /// Runs this handler.
  public static void run(Handler handler) {
    LambdaRuntime.run(new Ready(handler));
  }

  /// Runs this handler. Its streams read the event where it was received, and hand over the array
  /// that they have collected.
  public static void run(RequestStreamHandler handler) {
    run(StreamAdapter.of(handler));
  }

  /// Runs this handler with JSON codecs, for example generated ones.
  ///
  /// @param event reads the event; a `null` in JSON reaches the handler as `null`
  /// @param result writes what the handler returns; `null` is written without it
  public static <I, O> void run(
      RequestHandler<I, O> handler, JsonCodec<I> event, JsonCodec<O> result) {
    run(PojoAdapter.of(handler, new CodecConversion<>(event), new CodecConversion<>(result)));
  }

  /// Runs this handler with the types that it was declared with: at run time, nothing is left of
  /// them in the object. They are read and written as those of a handler that is launched by name.
  ///
  /// @param event the type of the event
  /// @param result the type of what the handler returns; `Void.class` when it returns nothing
  public static <I, O> void run(RequestHandler<I, O> handler, Class<I> event, Class<O> result) {
    LambdaRuntime.run(new Typed(handler, event, result));
  }

  /// A class, as linking a first lambda expression costs milliseconds in every cold start.
  private record Ready(Handler handler) implements Initializer {
    @Override
    public Handler initialize(RuntimeEnvironment environment) {
      return handler;
    }
  }

  /// Finds the conversions in the init phase, which reports their failures.
  private record Typed(RequestHandler<?, ?> handler, Class<?> event, Class<?> result)
      implements Initializer {
    @Override
    public Handler initialize(RuntimeEnvironment environment) {
      var conversions = new Conversions(HandlerLoader.functionLoader());
      return PojoAdapter.of(handler, conversions.of(event), conversions.of(result));
    }
  }
}
