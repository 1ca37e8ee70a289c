package dev.lanner.framework;

/// One rule that a request broke.
///
/// @param in where: `path`, `query`, `header`, `cookie`, `form` or `body`
/// @param name the parameter's name; in a body the member's path such as `items[0].quantity`, empty
///   for the whole
/// @param detail the rule in words that follow the name: `must be greater than 0`; never the value
public record Violation(String in, String name, String detail) {}
