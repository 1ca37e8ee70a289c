package dev.lanner.maven.packaging;

import dev.lanner.local.runtimeapi.Payload;

/// One event to train with.
///
/// @param name for people: a route, or a file
/// @param handler of the function that gets it
/// @param event UTF-8 JSON
/// @param isSafe whether it also runs in every deployment, before Lambda takes a snapshot: it
///   changes nothing
record Sample(String name, String handler, Payload event, boolean isSafe) {
  Sample(String name, String handler, Payload event) {
    this(name, handler, event, false);
  }
}
