package dev.lanner.local.runtimeapi;

import dev.lanner.local.runtimeapi.Extensions.Result;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Serves the calls of extensions that come in on one connection.
final class ExtensionCalls {
  static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final String NAME = "Lambda-Extension-Name";
  private static final String FEATURE = "Lambda-Extension-Accept-Feature";
  private static final String ERROR_TYPE = "Lambda-Extension-Function-Error-Type";
  private static final int MOST_BYTES = 1 << 20;

  private final Connection connection;
  private final Extensions extensions;

  ExtensionCalls(Connection connection, Extensions extensions) {
    this.connection = connection;
    this.extensions = extensions;
  }

  /// Serves one.
  ///
  /// @return whether to read on
  boolean serve(RequestHead head, ExtensionCall call) throws IOException, MalformedRequest {
    var body = connection.optionalBody(head).collect(MOST_BYTES);
    if (connection.refusesByFault()) {
      return connection.staysOpen();
    }
    var result =
        switch (call) {
          case ExtensionCall.Register _ -> register(head, body);
          case ExtensionCall.EventNext _ -> {
            connection.requireNoBody(head);
            var refusal = identifierRefusal(head.headers());
            yield refusal != null
                ? new Result.Refused(refusal)
                : extensions.next(identifier(head.headers()), connection);
          }
          case ExtensionCall.InitError _, ExtensionCall.ExitError _ -> fail(head, call);
        };
    switch (result) {
      case Result.Registered(var identifier) -> {
        var feature = head.headers().first(FEATURE);
        connection.write(
            Replies.registered(
                identifier,
                feature != null && feature.contains("accountId"),
                !connection.staysOpen()));
      }
      case Result.Deliver(var event) ->
          connection.write(Replies.extensionEvent(event, !connection.staysOpen()));
      case Result.Open _ -> {
        return true;
      }
      case Result.Accepted _ -> connection.accept();
      case Result.Refused(var refusal) -> {
        if (call instanceof ExtensionCall.EventNext && connection.isAtEnd()) {
          // A poll that broke off and that the next one, on a new connection, has overtaken.
          return false;
        }
        connection.refuse(refusal);
      }
    }
    return connection.staysOpen();
  }

  private Result register(RequestHead head, Payload body) {
    var name = head.headers().first(NAME);
    if (name == null || name.isBlank()) {
      return refused(
          "InvalidExtensionName", "register came without a Lambda-Extension-Name. Expected one.");
    }
    Set<String> events;
    try {
      events = events(Json.parse(body.bytes()));
    } catch (IllegalArgumentException e) {
      return new Result.Refused(
          Refusal.extensionFormat(
              "register came for the extension "
                  + name
                  + " with a body that is no registration: "
                  + e.getMessage()
                  + ". Expected {\"events\": [\"INVOKE\", \"SHUTDOWN\"]}, or fewer."));
    }
    for (var event : events) {
      var isShutdown = event.equals("SHUTDOWN");
      if (!isShutdown && !event.equals("INVOKE")) {
        return refused(
            "InvalidEventType",
            "register came for the extension "
                + name
                + " with an unknown event. Expected INVOKE or SHUTDOWN.");
      }
      if (isShutdown && !extensions.isExternal(name)) {
        return refused(
            "InvalidEventType",
            "register came for the internal extension "
                + name
                + " with the event SHUTDOWN. Expected INVOKE at most, for internal extensions hear"
                + " of the end by a signal.");
      }
    }
    return extensions.register(name, events);
  }

  private static Set<String> events(Json body) {
    if (!(body instanceof Json.Obj(var members))) {
      throw new IllegalArgumentException("it is not an object");
    }
    if (members.get("configurationKeys") instanceof Json.Arr(var keys) && !keys.isEmpty()) {
      throw new IllegalArgumentException("configurationKeys are no longer taken");
    }
    var events = new LinkedHashSet<String>();
    switch (members.get("events")) {
      case null -> {}
      case Json.Arr(var elements) ->
          elements.forEach(element -> {
            if (!(element instanceof Json.Str(var event))) {
              throw new IllegalArgumentException("events holds something else than strings");
            }
            events.add(event);
          });
      case Json.Obj _, Json.Str _, Json.Literal _ ->
          throw new IllegalArgumentException("events is not an array");
    }
    return events;
  }

  private Result fail(RequestHead head, ExtensionCall call) {
    var refusal = identifierRefusal(head.headers());
    if (refusal != null) {
      return new Result.Refused(refusal);
    }
    var type = head.headers().first(ERROR_TYPE);
    if (type == null || type.isEmpty()) {
      return refused(
          "MissingHeader",
          head.call()
              + " came without "
              + ERROR_TYPE
              + ". Expected a type such as Extension.UnknownReason.");
    }
    return extensions.fail(call, identifier(head.headers()), type);
  }

  /// The identifier once it is known to be one.
  static String identifier(Headers headers) {
    var identifier = headers.first(IDENTIFIER);
    return identifier == null ? "" : identifier;
  }

  /// What is wrong with the header that says which extension calls, or `null`.
  static @Nullable Refusal identifierRefusal(Headers headers) {
    var identifier = headers.first(IDENTIFIER);
    if (identifier == null || identifier.isEmpty()) {
      return Refusal.extension(
          "MissingExtensionIdentifier",
          "A call of an extension came without "
              + IDENTIFIER
              + ". Expected it on all but register.");
    }
    try {
      var _ = UUID.fromString(identifier);
      return null;
    } catch (IllegalArgumentException _) {
      return Refusal.extension(
          "InvalidExtensionIdentifier",
          "A call of an extension came with " + IDENTIFIER + " that is no UUID. Expected one.");
    }
  }

  private static Result refused(String type, String sentence) {
    return new Result.Refused(Refusal.extension(type, sentence));
  }
}
