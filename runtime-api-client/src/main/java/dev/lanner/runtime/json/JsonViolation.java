package dev.lanner.runtime.json;

/// One thing wrong with the content of a document that is proper JSON.
///
/// @param path the value it is about, such as `items[0].sku`; empty for the whole document
/// @param message what is wrong with it, for the person who sent it: `must not be null`
public record JsonViolation(String path, String message) {}
