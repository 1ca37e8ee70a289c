package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Payload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // HTTP APIs and function URLs, REST APIs, load balancers
        "{\"headers\":{}} | {\"headers\":{\"authorization\":\"Bearer t\"}}",
        "{\"headers\":{},\"multiValueHeaders\":{}} | {\"headers\":{\"authorization\":\"Bearer t\"},\"multiValueHeaders\":{\"authorization\":[\"Bearer t\"]}}",
        "{\"multiValueHeaders\":{}} | {\"multiValueHeaders\":{\"authorization\":[\"Bearer t\"]}}",
        // What is as its author wants it, and what is no request
        "{\"headers\":{\"Authorization\":\"Basic\"}} | {\"headers\":{\"Authorization\":\"Basic\"}}",
        "{\"headers\":null} | {\"headers\":null}",
        "[1] | [1]",
        "{ | {"
      })
  void bringsATokenWhereARequestHasNone(String event, String expected) {
    var sample = new Sample("GET /", "shop.HttpFunction", Payload.ofUtf8(event), true);

    Sample with = sample.withBearerToken("t");

    assertThat(with.event().utf8()).isEqualTo(expected);
    assertThat(with.isSafe()).isTrue();
  }
}
