/// Runs a function on AWS Lambda, from launch to the last event.
///
/// ```java
/// static void main() {
///   LambdaRuntime.run(environment -> {
///     var table = environment.get("TABLE_NAME");          // init phase, once
///     return (event, context) -> Payload.ofUtf8("{}");    // invocations, one after the other
///   });
/// }
/// ```
///
/// The layers, each with one job, from the outside in:
///
/// - {@link dev.lanner.runtime.LambdaRuntime} is the process: the init phase by the {@link
///   dev.lanner.runtime.Initializer}, its failures as init errors, the exit status.
/// - `InvocationLoop` takes one {@link dev.lanner.runtime.Invocation} after the other; where
///   `AWS_LAMBDA_MAX_CONCURRENCY` is set, `Workers` do so at once.
/// - `Service` serves one: calls the {@link dev.lanner.runtime.Handler} with a {@link
///   dev.lanner.runtime.LambdaContext}, and turns what it throws into an {@link
///   dev.lanner.runtime.ErrorReport}.
/// - {@link dev.lanner.runtime.RuntimeApi} is the protocol as calls; {@link
///   dev.lanner.runtime.HttpRuntimeApi} makes them over one kept connection, and tells by {@link
///   dev.lanner.runtime.Delivery} what became of an answer. Below it are the parts of HTTP/1.1 that
///   this takes.
///
/// A {@link dev.lanner.runtime.StreamingHandler} writes to a {@link
/// dev.lanner.runtime.ResponseStream} and sends its response while it makes it. Below that is a
/// {@link dev.lanner.runtime.StreamedResponse} of the API; none of it is loaded for other handlers.
///
/// Beside them, {@link dev.lanner.runtime.LogSink} writes every log record, with the request id
/// that {@link dev.lanner.runtime.InvocationScope} holds for the current thread: to standard
/// output, or where Lambda has a channel for the log. In that case `LambdaRuntime.run(Initializer)`
/// also sends there what is printed on `System.out` and `System.err`, so that all of it keeps its
/// order.
///
/// Environment, clock, API and log are arguments everywhere, so all of it runs in a test as it does
/// on Lambda. Only `LambdaRuntime.run(Initializer)` and `LogSink.standard()` take those of the
/// process.
///
/// On the way to the first event there is no lambda expression, no regular expression, no
/// `String.format` and no reflection: each costs milliseconds at its first use in every cold start.
/// Handlers that are named by a string are launched by the artifact `lanner-bootstrap`.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
@NullMarked
package dev.lanner.runtime;

import org.jspecify.annotations.NullMarked;
