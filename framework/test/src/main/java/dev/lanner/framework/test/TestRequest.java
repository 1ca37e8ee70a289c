package dev.lanner.framework.test;

import dev.lanner.local.gateway.ByteString;
import dev.lanner.local.gateway.Caller;
import dev.lanner.local.gateway.HttpRequest;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonWriter;

/// A request in the making; {@link #send()} sends it.
public final class TestRequest {
  private final LannerExtension extension;
  private final Http http;
  private final HttpRequest.Builder request;
  private final TestForm form = new TestForm();
  private Caller caller;

  TestRequest(LannerExtension extension, Http http, HttpRequest.Builder request, Caller caller) {
    this.extension = extension;
    this.http = http;
    this.request = request;
    this.caller = caller;
  }

  /// Adds a header field.
  public TestRequest header(String name, String value) {
    request.header(name, value);
    return this;
  }

  /// Adds a header field with one cookie.
  public TestRequest cookie(String name, String value) {
    return header("Cookie", name + "=" + value);
  }

  /// Says who makes this one request, as the front end's authorizer would have found.
  public TestRequest caller(Caller caller) {
    this.caller = caller;
    return this;
  }

  /// The address of the client, 127.0.0.1 unless set.
  public TestRequest sourceIp(String address) {
    request.sourceIp(address);
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

  /// Adds a field to the form that is the body: `application/x-www-form-urlencoded`, or
  /// `multipart/form-data` when there are files.
  public TestRequest field(String name, String value) {
    form.field(name, value);
    return this;
  }

  /// Adds a file to the form that is the body.
  public TestRequest file(String name, String fileName, String contentType, byte[] bytes) {
    form.file(name, fileName, contentType, bytes);
    return this;
  }

  /// Sends the request through the front end to the function and back.
  public TestResponse send() {
    return http.send(this);
  }

  HttpRequest build() {
    if (!form.isEmpty()) {
      request.header("Content-Type", form.contentType()).body(ByteString.of(form.bytes()));
    }
    return request.build();
  }

  Caller caller() {
    return caller;
  }
}
