package dev.lanner.auth.triggers;

import org.jspecify.annotations.Nullable;

/// How one trigger's event is read and answered.
///
/// @param <T> the event
/// @param <R> the answer
interface TriggerFormat<T extends TriggerEvent, R> {
  T read(Occasion occasion, EventMembers request);

  /// Says what changes in the event's `response`. For triggers without an answer, nothing.
  ///
  /// @param event that is answered
  default void write(T event, EventMembers request, @Nullable R answer, ResponseMembers response) {}
}
