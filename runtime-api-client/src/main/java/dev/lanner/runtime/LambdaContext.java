package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// AWS's context of one invocation. What Lambda did not send is `null`.
///
/// Client context and Cognito identity are parsed at their first use; when they are not what AWS
/// documents they are `null`, and the log says so once. For the threads of one invocation; they may
/// share it.
public final class LambdaContext implements Context {
  private final Invocation invocation;
  private final RuntimeEnvironment environment;
  private final InstantSource clock;
  private final LogSink log;

  private volatile @Nullable CallerFacts callerFacts;

  /// @param clock what the remaining time is measured with
  /// @param log where the logger of the context writes
  public LambdaContext(
      Invocation invocation, RuntimeEnvironment environment, InstantSource clock, LogSink log) {
    this.invocation = invocation;
    this.environment = environment;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public String getAwsRequestId() {
    return invocation.requestId();
  }

  @Override
  public @Nullable String getLogGroupName() {
    return environment.logGroup();
  }

  @Override
  public @Nullable String getLogStreamName() {
    return environment.logStream();
  }

  @Override
  public @Nullable String getFunctionName() {
    return environment.functionName();
  }

  @Override
  public @Nullable String getFunctionVersion() {
    return environment.functionVersion();
  }

  @Override
  public @Nullable String getInvokedFunctionArn() {
    return invocation.invokedFunctionArn();
  }

  @Override
  public @Nullable String getTenantId() {
    return invocation.tenantId();
  }

  @Override
  public @Nullable String getXrayTraceId() {
    return invocation.traceId();
  }

  @Override
  public int getMemoryLimitInMB() {
    return environment.memoryMb();
  }

  @Override
  public LambdaLogger getLogger() {
    return log.lambdaLogger();
  }

  /// When Lambda stops the invocation.
  public Instant deadline() {
    return invocation.deadline();
  }

  /// The time until the deadline, from 0, when it has passed, to the largest `int`.
  @Override
  public int getRemainingTimeInMillis() {
    var now = clock.instant();
    var deadline = invocation.deadline();
    if (deadline.isBefore(now)) {
      return 0;
    }
    // Far deadlines do not fit into an int, nor their milliseconds into a long.
    if (deadline.getEpochSecond() - now.getEpochSecond() > Integer.MAX_VALUE / 1000) {
      return Integer.MAX_VALUE;
    }
    return (int) Math.min(Duration.between(now, deadline).toMillis(), Integer.MAX_VALUE);
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return callerFacts().clientContext();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return callerFacts().identity();
  }

  /// The parts of the context that are JSON, parsed once.
  private CallerFacts callerFacts() {
    var parsed = callerFacts;
    if (parsed == null) {
      synchronized (this) {
        parsed = callerFacts;
        if (parsed == null) {
          parsed = CallerFacts.of(invocation, getLogger());
          callerFacts = parsed;
        }
      }
    }
    return parsed;
  }
}
