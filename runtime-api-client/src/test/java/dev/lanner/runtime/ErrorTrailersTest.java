package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.frame;
import static dev.lanner.runtime.Fixtures.thrownAt;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTrailersTest {

  private record Body(String message, String type, List<String> stackTrace) {}

  private static String trailers(ErrorReport error) {
    return new String(ErrorTrailers.of(error), US_ASCII);
  }

  private static String body(String trailers) {
    var name = "Lambda-Runtime-Function-Error-Body: ";
    var line = trailers.substring(trailers.indexOf(name) + name.length()).stripTrailing();
    return new String(Base64.getDecoder().decode(line), UTF_8);
  }

  private static Body read(String body) {
    var json = JsonReader.of(Payload.ofUtf8(body));
    json.beginObject();
    assertThat(json.nextName()).isEqualTo("errorMessage");
    var message = json.readString();
    assertThat(json.nextName()).isEqualTo("errorType");
    var type = json.readString();
    assertThat(json.nextName()).isEqualTo("stackTrace");
    var lines = new ArrayList<String>();
    json.beginArray();
    while (json.hasNext()) {
      lines.add(json.readString());
    }
    assertThat(json.nextName()).isNull();
    json.end();
    return new Body(message, type, lines);
  }

  /// A failure and its cause, each with so many frames of its own.
  private static Throwable deep(String message, int frames) {
    var cause = new StackTraceElement[frames];
    var outer = new StackTraceElement[frames];
    for (int i = 0; i < frames; i++) {
      cause[i] = frame("shop.Table", "put", i);
      outer[i] = frame("shop.Orders", "place", i);
    }
    return thrownAt(
        new IllegalStateException(message, thrownAt(new RuntimeException("root"), cause)), outer);
  }

  @Test
  void areTheErrorTypeAndTheWholeReportWhenItFits() {
    var error = ErrorReport.of("Function.Odd", Fixtures.aFailure());

    var trailers = trailers(error);

    assertThat(trailers)
        .startsWith(
            "Lambda-Runtime-Function-Error-Type: Function.Odd\r\n"
                + "Lambda-Runtime-Function-Error-Body: ")
        .endsWith("\r\n");
    assertThat(body(trailers)).isEqualTo(error.body().utf8());
  }

  @Test
  void keepTheEndsOfALongStackTrace() {
    var body = read(body(trailers(ErrorReport.of(deep("order 42", 100)))));

    assertThat(body.message()).isEqualTo("order 42");
    assertThat(body.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(body.stackTrace())
        .startsWith("shop.Orders.place(Orders.java:0)", "shop.Orders.place(Orders.java:1)")
        .endsWith("shop.Table.put(Table.java:98)", "shop.Table.put(Table.java:99)")
        .filteredOn(line -> line.matches("\\.\\.\\. \\d+ lines left out"))
        .hasSize(1);
    assertThat(body.stackTrace()).hasSizeGreaterThan(30);
  }

  /// As long as they can get: every text at its limit, and characters that JSON makes longer.
  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "\u0001", "ü", "😀"})
  void fitIntoTheReadBufferOfAGoServer(String character) {
    var message = character.repeat(5000);
    var failure = deep(message, 200);
    failure.setStackTrace(
        new StackTraceElement[] {frame(message, message, 1), frame(message, message, 2)});
    var error = ErrorReport.of("Function." + "A".repeat(247), failure);

    var trailers = trailers(error);

    assertThat(trailers.length() + "\r\n".length())
        .isLessThanOrEqualTo(ErrorTrailers.MAX_BYTES)
        .isGreaterThan(1000);
    var body = read(body(trailers));
    assertThat(message).startsWith(body.message().replace("\uFFFD", ""));
    assertThat(body.message().length()).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 35, 40, 1000})
  void fitWithAnyNumberOfFrames(int frames) {
    var trailers = trailers(ErrorReport.of(deep("m".repeat(1000), frames)));

    assertThat(trailers.length() + "\r\n".length()).isLessThanOrEqualTo(ErrorTrailers.MAX_BYTES);
    assertThat(read(body(trailers)).stackTrace()).isNotEmpty();
  }
}
