package dev.lanner.benchmarks.echo;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Initializer;
import dev.lanner.runtime.LambdaRuntime;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.RuntimeEnvironment;

/// Answers each event with itself. A class and no lambda expression, which would add milliseconds
/// to the cold start: as the guide advises.
public final class Echo implements Initializer, Handler {
  private Echo() {}

  public static void main(String[] arguments) {
    LambdaRuntime.run(new Echo());
  }

  @Override
  public Handler initialize(RuntimeEnvironment environment) {
    return this;
  }

  @Override
  public Payload handle(Payload event, Context context) {
    return event;
  }
}
