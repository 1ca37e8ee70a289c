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
/// Classes and not records: the text of a record shows what is in it, and this does not belong into
/// a log.
final class CallerFacts {
  private final @Nullable ClientContext clientContext;
  private final @Nullable CognitoIdentity identity;

  private CallerFacts(@Nullable ClientContext clientContext, @Nullable CognitoIdentity identity) {
    this.clientContext = clientContext;
    this.identity = identity;
  }

  /// `null` when absent, JSON `null` or not parsable.
  @Nullable ClientContext clientContext() {
    return clientContext;
  }

  /// `null` when absent, JSON `null` or not parsable.
  @Nullable CognitoIdentity identity() {
    return identity;
  }

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

  private static final class Identity implements CognitoIdentity {
    private final @Nullable String id;
    private final @Nullable String poolId;

    Identity(@Nullable String id, @Nullable String poolId) {
      this.id = id;
      this.poolId = poolId;
    }

    @Override
    public @Nullable String getIdentityId() {
      return id;
    }

    @Override
    public @Nullable String getIdentityPoolId() {
      return poolId;
    }
  }

  private static final class Caller implements ClientContext {
    private final @Nullable Client client;
    private final @Nullable Map<String, String> custom;
    private final @Nullable Map<String, String> environment;

    Caller(
        @Nullable Client client,
        @Nullable Map<String, String> custom,
        @Nullable Map<String, String> environment) {
      this.client = client;
      this.custom = custom;
      this.environment = environment;
    }

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

  private static final class Device implements Client {
    private final Map<String, String> members;

    Device(Map<String, String> members) {
      this.members = members;
    }

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
