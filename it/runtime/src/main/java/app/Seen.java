package app;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers with all that a handler can see of its invocation.
public final class Seen implements RequestStreamHandler {
  private static final int HOUR_MILLIS = 3_600_000;

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    Mark.begin(context);
    var seen = new TreeMap<String, @Nullable Object>();
    seen.put("requestId", seen(context::getAwsRequestId));
    seen.put("functionName", seen(context::getFunctionName));
    seen.put("functionVersion", seen(context::getFunctionVersion));
    seen.put("arn", seen(context::getInvokedFunctionArn));
    seen.put("logGroup", seen(context::getLogGroupName));
    seen.put("logStream", seen(context::getLogStreamName));
    seen.put("memory", seen(context::getMemoryLimitInMB));
    seen.put("tenant", seen(context::getTenantId));
    seen.put("trace", seen(context::getXrayTraceId));
    seen.put("traceProperty", System.getProperty("com.amazonaws.xray.traceHeader"));
    seen.put("remaining", seen(() -> remaining(context.getRemainingTimeInMillis())));
    seen.put("identity", seen(() -> identity(context.getIdentity())));
    seen.put("client", seen(() -> client(context.getClientContext())));
    seen.put("eventBytes", event.readAllBytes().length);
    seen.put("interrupted", Thread.currentThread().isInterrupted());
    response.write(json(seen).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Object seen(Supplier<? extends @Nullable Object> fact) {
    try {
      return fact.get();
    } catch (RuntimeException | LinkageError e) {
      return "threw " + e.getClass().getName();
    }
  }

  private static String remaining(int millis) {
    if (millis == 0) {
      return "none";
    }
    return millis < 0 ? "negative" : millis < HOUR_MILLIS ? "less than an hour" : "more";
  }

  private static @Nullable Object identity(@Nullable CognitoIdentity identity) {
    if (identity == null) {
      return null;
    }
    var members = new TreeMap<String, @Nullable Object>();
    members.put("id", identity.getIdentityId());
    members.put("pool", identity.getIdentityPoolId());
    return members;
  }

  private static @Nullable Object client(@Nullable ClientContext context) {
    if (context == null) {
      return null;
    }
    var members = new TreeMap<String, @Nullable Object>();
    members.put("custom", context.getCustom());
    members.put("environment", context.getEnvironment());
    members.put("device", device(context.getClient()));
    return members;
  }

  private static @Nullable Object device(@Nullable Client client) {
    if (client == null) {
      return null;
    }
    var members = new TreeMap<String, @Nullable Object>();
    members.put("installation", client.getInstallationId());
    members.put("title", client.getAppTitle());
    members.put("versionName", client.getAppVersionName());
    members.put("versionCode", client.getAppVersionCode());
    members.put("package", client.getAppPackageName());
    return members;
  }

  private static String json(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      var object = new StringBuilder("{");
      for (var member : members.entrySet()) {
        object.append(object.length() == 1 ? "" : ",");
        object.append(json(String.valueOf(member.getKey())));
        object.append(':').append(json(member.getValue()));
      }
      return object.append('}').toString();
    }
    if (value instanceof CharSequence text) {
      return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    return String.valueOf(value);
  }
}
