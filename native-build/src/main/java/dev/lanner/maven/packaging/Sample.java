package dev.lanner.maven.packaging;

import dev.lanner.local.runtimeapi.Payload;

/// One event to train with.
///
/// @param name for people: a route, or a file
/// @param handler of the function that gets it
/// @param event UTF-8 JSON
record Sample(String name, String handler, Payload event) {}
