package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A request, or a record of an event source, that comes twice is handled once. On a method, a
/// class, or a package for the handlers in it and below.
///
/// **Requests** carry a key that the client chooses, in the header field `Idempotency-Key`: 1 to
/// 255 visible characters of ASCII, in quotes or without. `GET` and `HEAD` need none and pass as
/// they are. The first request with a key is handled; what it is answered, if the status is below
/// 400, is kept and answered again, with `Idempotent-Replayed: true`. After another status the
/// client may send the request again. Keys of different callers and routes are different keys.
///
/// | | |
/// |---|---|
/// | no key, or one that is none | 400 |
/// | a key that came with another request: method, path, query or body | 422 |
/// | a key whose first request is not answered yet | 409, with `Retry-After` |
/// | an answer of more than 256 KB, when it is asked for again | 409: it was given, and is not kept |
///
/// Streamed answers cannot be kept: such a handler does not compile.
///
/// **Records** are known by {@link RecordReader#identity}. One that was handled is left out when it
/// is delivered again; one that is being handled counts as failed, and is delivered later.
///
/// The keys are in an {@link IdempotencyStore}: with `lanner-dynamo-mapper-framework` the table
/// `idempotency`. Who was stopped in the middle of it, at the invocation's deadline, leaves a key
/// that counts from then on as if it had never come. So "once" means: once to its end.
///
/// @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header">
///   The Idempotency-Key HTTP Header Field</a>
@FilteredBy(IdempotentFilter.class)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Idempotent {
  /// How many hours keys are kept, from 1.
  int hours() default 24;

  /// Whether a request without a key is refused; else it is handled, each time that it comes.
  boolean required() default true;
}
