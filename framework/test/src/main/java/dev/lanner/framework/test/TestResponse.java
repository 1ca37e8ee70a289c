package dev.lanner.framework.test;

import dev.lanner.local.gateway.HttpResponse;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a client would get.
public final class TestResponse {
  private final LannerExtension extension;
  private final InProcess.Result result;
  private final HttpResponse response;

  TestResponse(LannerExtension extension, InProcess.Result result) {
    this.extension = extension;
    this.result = result;
    this.response = result.response();
  }

  /// The status code.
  public int status() {
    return response.status();
  }

  /// The first header field of that name in any case, or `null`.
  public @Nullable String header(String name) {
    return response.header(name);
  }

  /// All header fields of that name in any case.
  public List<String> headers(String name) {
    return response.headerValues(name);
  }

  /// The body as text.
  public String body() {
    return response.bodyUtf8();
  }

  /// The body's bytes.
  public byte[] bytes() {
    return response.body().toByteArray();
  }

  /// Whether the client got the response while the function made it.
  public boolean isStreamed() {
    return result.streamed();
  }

  /// What the function has thrown behind the first bytes, which the client sees as a connection
  /// that breaks off; `null` when the response is whole.
  public @Nullable Throwable streamFailure() {
    return result.failure();
  }

  /// The body as a record that a handler takes or returns.
  ///
  /// @throws RuntimeException when the body is not the JSON of such a record
  public <T> T json(Class<T> type) {
    JsonCodec<T> codec = extension.codec(type);
    var in = JsonReader.of(Payload.ofUtf8(body()));
    T value = codec.read(in);
    in.end();
    if (in.failed()) {
      throw new IllegalStateException(
          "The body is no " + type.getSimpleName() + ": " + in.violations() + ". It is " + body());
    }
    return Objects.requireNonNull(value);
  }

  /// Status and body, for the messages of assertions.
  @Override
  public String toString() {
    return status() + " " + body();
  }
}
