package dev.lanner.framework;

/// One header field, query parameter or cookie, in the order and as often as it was sent.
///
/// @param name as sent by the client or handed over by the front end; header names compare in any
///   case
/// @param value decoded where HTTP encodes it; empty when nothing followed the name
public record NameValue(String name, String value) {}
