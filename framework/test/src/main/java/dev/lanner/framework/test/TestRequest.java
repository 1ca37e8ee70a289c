package dev.lanner.framework.test;

import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;

/// A request in the making; {@link #send()} sends it.
public final class TestRequest {
  private final LannerExtension extension;
  private final HttpRequest.Builder request;

  TestRequest(LannerExtension extension, HttpRequest.Builder request) {
    this.extension = extension;
    this.request = request;
  }

  /// Adds a header field.
  public TestRequest header(String name, String value) {
    request.header(name, value);
    return this;
  }

  /// A JSON body as text, sent as it is, sound or not.
  public TestRequest json(String text) {
    request.json(text);
    return this;
  }

  /// A JSON body made of a record that a handler takes or returns.
  ///
  /// @throws IllegalArgumentException when no codec was generated for its class
  public TestRequest json(Object record) {
    var out = new JsonWriter();
    write(record.getClass(), record, out);
    return json(out.payload().utf8());
  }

  private <T> void write(Class<T> type, Object record, JsonWriter out) {
    JsonCodec<T> codec = extension.codec(type);
    codec.write(out, type.cast(record));
  }

  /// A body of text, with the content type that was set as a header.
  public TestRequest body(String text) {
    request.body(text);
    return this;
  }

  /// A body of bytes, with the content type that was set as a header.
  public TestRequest body(byte[] bytes) {
    request.body(ByteString.of(bytes));
    return this;
  }

  /// Sends the request through the front end to the function and back.
  public TestResponse send() {
    return new TestResponse(extension, InProcess.send(request.build(), extension.function()));
  }
}
