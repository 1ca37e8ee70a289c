package dev.lanner.framework;

/// 204: done, and there is nothing to say. A handler that returns `void` answers the same; this is
/// for methods whose type has to name a result.
public record NoContent() {}
