package dev.lanner.framework;

import dev.lanner.runtime.Payload;
import org.jspecify.annotations.Nullable;

/// A file in a form: a part of `multipart/form-data` that has a file name.
///
/// @param name the name of the form's field
/// @param filename as the client sent it; never a path to write to without a check, as a client may
///   send any text
/// @param contentType the media type that the client claims, or `null`
/// @param content the bytes, a slice of the request's body
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
public record Upload(String name, String filename, @Nullable String contentType, Payload content) {}
