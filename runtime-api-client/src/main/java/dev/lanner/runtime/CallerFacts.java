package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a caller through AWS's mobile SDK has told about itself: the JSON headers of an invocation.
///
/// @param clientContext `null` when absent, JSON `null` or not parsable
/// @param identity `null` when absent, JSON `null` or not parsable
record CallerFacts(@Nullable ClientContext clientContext, @Nullable CognitoIdentity identity) {

  /// Parses both headers, and warns of each that is not what AWS documents.
  static CallerFacts of(Invocation invocation, LambdaLogger logger) {
    return new CallerFacts(
        clientContext(invocation.clientContext(), logger),
        identity(invocation.cognitoIdentity(), logger));
  }

  private static @Nullable ClientContext clientContext(@Nullable String text, LambdaLogger logger) {
    if (text == null) {
      return null;
    }
    try {
      var json = JsonReader.of(Payload.ofUtf8(text));
      var context = readClientContext(json);
      json.end();
      return context;
    } catch (JsonException e) {
      warn(logger, "Lambda-Runtime-Client-Context", "getClientContext()", e);
      return null;
    }
  }

  private static @Nullable CognitoIdentity identity(@Nullable String text, LambdaLogger logger) {
    if (text == null) {
      return null;
    }
    try {
      var json = JsonReader.of(Payload.ofUtf8(text));
      var members = readTexts(json);
      json.end();
      return members == null
          ? null
          : new Identity(members.get("cognitoIdentityId"), members.get("cognitoIdentityPoolId"));
    } catch (JsonException e) {
      warn(logger, "Lambda-Runtime-Cognito-Identity", "getIdentity()", e);
      return null;
    }
  }

  private static void warn(LambdaLogger logger, String header, String accessor, JsonException e) {
    // Neither text nor path: both come from the caller.
    logger.log(
        header
            + " is not the JSON object that AWS documents (byte "
            + e.offset()
            + "), so "
            + accessor
            + " is null.",
        LogLevel.WARN);
  }

  private static @Nullable ClientContext readClientContext(JsonReader json) {
    if (json.readNull()) {
      return null;
    }
    Map<String, String> client = null;
    Map<String, String> custom = null;
    Map<String, String> environment = null;
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "client" -> client = readTexts(json);
        case "custom" -> custom = readTexts(json);
        case "env" -> environment = readTexts(json);
        default -> json.skipValue();
      }
    }
    return new Caller(client == null ? null : new Device(client), custom, environment);
  }

  /// The members of an object in their order. Other values than strings are kept as their JSON
  /// text: some clients send numbers and objects.
  private static @Nullable Map<String, String> readTexts(JsonReader json) {
    if (json.readNull()) {
      return null;
    }
    var texts = new LinkedHashMap<String, String>();
    json.beginObject();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      if (json.readNull()) {
        continue;
      }
      if (json.peek() == JsonKind.STRING) {
        texts.put(name, json.readString());
      } else {
        texts.put(name, json.readRaw().utf8());
      }
    }
    return Collections.unmodifiableMap(texts);
  }

  private record Identity(@Nullable String id, @Nullable String poolId) implements CognitoIdentity {
    @Override
    public @Nullable String getIdentityId() {
      return id;
    }

    @Override
    public @Nullable String getIdentityPoolId() {
      return poolId;
    }
  }

  private record Caller(
      @Nullable Client client,
      @Nullable Map<String, String> custom,
      @Nullable Map<String, String> environment)
      implements ClientContext {
    @Override
    public @Nullable Client getClient() {
      return client;
    }

    @Override
    public @Nullable Map<String, String> getCustom() {
      return custom;
    }

    @Override
    public @Nullable Map<String, String> getEnvironment() {
      return environment;
    }
  }

  private record Device(Map<String, String> members) implements Client {
    @Override
    public @Nullable String getInstallationId() {
      return members.get("installation_id");
    }

    @Override
    public @Nullable String getAppTitle() {
      return members.get("app_title");
    }

    @Override
    public @Nullable String getAppVersionName() {
      return members.get("app_version_name");
    }

    @Override
    public @Nullable String getAppVersionCode() {
      return members.get("app_version_code");
    }

    @Override
    public @Nullable String getAppPackageName() {
      return members.get("app_package_name");
    }
  }
}
