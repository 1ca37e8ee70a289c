package dev.lanner.local.runtimeapi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An extension that has registered.
///
/// @param name `Lambda-Extension-Name`
/// @param identifier what the server gave it as `Lambda-Extension-Identifier`
/// @param events what it subscribed to, of `INVOKE` and `SHUTDOWN`
/// @param isExternal whether {@link Options#externalExtensions()} names it; the others are internal
/// @param state where it stands
/// @param errorType what it reported with `init/error` or `exit/error`, or `null`
public record Extension(
    String name,
    String identifier,
    Set<String> events,
    boolean isExternal,
    State state,
    @Nullable String errorType) {

  /// Where an extension stands, in Lambda's words.
  public enum State {
    /// It has registered, and has asked for no event yet. Lambda waits for that before it sends the
    /// first event to the runtime.
    REGISTERED,

    /// Its `event/next` is open.
    READY,

    /// It was told an event, and has not asked for the next one.
    RUNNING,

    /// It posted `init/error`.
    INIT_ERROR,

    /// It posted `exit/error`.
    EXIT_ERROR
  }

  public Extension {
    events = Set.copyOf(events);
  }

  Extension in(State next) {
    return new Extension(name, identifier, events, isExternal, next, errorType);
  }

  Extension failed(State next, String type) {
    return new Extension(name, identifier, events, isExternal, next, type);
  }
}
