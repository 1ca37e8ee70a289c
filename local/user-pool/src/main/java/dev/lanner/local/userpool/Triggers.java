package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Calls functions as Cognito does: each has five seconds, three times, and what goes wrong is told
/// in Cognito's words. No lock is held meanwhile, as a function may use the pool.
///
/// @see <a
///   href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html">Customizing
///   user pool workflows with Lambda triggers</a>
record Triggers(TriggerCaller caller, Duration timeout) {
  private static final int TRIES = 3;

  /// Stands for the client where an administrator acts without one.
  static final String NO_CLIENT = "CLIENT_ID_NOT_APPLICABLE";

  /// Who and what a trigger is about.
  ///
  /// @param source such as `PreSignUp_SignUp`
  record Occasion(Pool pool, String clientId, String userName, String source) {}

  /// Calls the function of this trigger.
  ///
  /// @param response as it is before the function fills it in
  /// @return `null` when the pool has no function there
  @Nullable TriggerResponse call(
      Trigger trigger, Occasion occasion, ObjectNode request, ObjectNode response) {
    var settings = occasion.pool().settings();
    var function = settings.functions().get(trigger);
    if (function == null) {
      return null;
    }
    var event = Json.object();
    event.put(
        "version",
        trigger == Trigger.PRE_TOKEN_GENERATION ? settings.preTokenVersion().eventVersion() : "1");
    event.put("region", settings.region());
    event.put("userPoolId", settings.id());
    event.put("triggerSource", occasion.source());
    event.put("userName", occasion.userName());
    event
        .putObject("callerContext")
        .put("awsSdkVersion", "aws-sdk-unknown-unknown")
        .put("clientId", occasion.clientId());
    event.set("request", request);
    event.set("response", response);
    return read(call(trigger, function, event.toString()));
  }

  private static TriggerResponse read(String returned) {
    try {
      if (Json.MAPPER.readTree(returned).get("response") instanceof ObjectNode response) {
        return new TriggerResponse(response);
      }
    } catch (JacksonException _) {
      // Its message may quote what came back.
    }
    throw TriggerResponse.unrecognizable();
  }

  private String call(Trigger trigger, String function, String event) {
    for (int i = 0; i < TRIES; i++) {
      var task = new FutureTask<>(() -> caller.call(function, event));
      Thread.ofVirtual().name("trigger-" + trigger.setting()).start(task);
      try {
        return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException _) {
        task.cancel(true);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof TriggerFailedException failed) {
          throw new AwsJsonException(
              "UserLambdaValidationException",
              "%s failed with error %s.".formatted(trigger.setting(), failed.getMessage()));
        }
        throw unexpected(trigger, e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException e) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        throw unexpected(trigger, e);
      }
    }
    throw new AwsJsonException(
        "UnexpectedLambdaException",
        "%s invocation failed due to error Socket timeout while invoking Lambda function."
            .formatted(trigger.setting()));
  }

  private static AwsJsonException unexpected(Trigger trigger, Throwable cause) {
    return new AwsJsonException(
        "UnexpectedLambdaException",
        "%s invocation failed due to error %s."
            .formatted(trigger.setting(), cause.getClass().getSimpleName()));
  }
}
