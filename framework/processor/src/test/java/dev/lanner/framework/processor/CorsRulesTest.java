package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cross-origin requests.
class CorsRulesTest {
  private static final String HANDLER =
      """
      @Path("/a")
      @Cors(%s)
      class A { // !
        @Get String a() { return ""; }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/",
        "https://Shop.example",
        "shop.example",
        "https://shop.example/a",
        "https://shop.example?a",
        "https://user@shop.example",
        "https://*.example",
        "${not a name}",
        "${NAME:shop.example}",
        "",
      })
  void refusesWhatNoBrowserSends(String origin) {
    Sources.of(HANDLER.formatted("origins = \"" + origin + "\""))
        .refused(
            "@Cors has the origin \""
                + origin
                + "\", which no browser sends. Write scheme, host and port as in https://shop.example, without a slash at the end, or * for every one.");
  }

  @Test
  void refusesNoOrigin() {
    Sources.of(HANDLER.formatted("origins = {}"))
        .refused("@Cors allows no origin. Name one, or remove it.");
  }

  @Test
  void refusesCredentialsFromEverywhere() {
    Sources.of(HANDLER.formatted("origins = {\"https://a.example\", \"*\"}, credentials = true"))
        .refused(
            "@Cors allows credentials from every origin, which browsers refuse. Name the origins.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example",
        "http://localhost:3000",
        "http://127.0.0.1:8080",
        "http://[::1]:8080",
        "capacitor://localhost",
        "*",
        "${ORIGINS}",
        "${ORIGINS:}",
        "${ORIGINS:*}",
        "${ORIGINS:https://a.example, http://localhost:3000}",
      })
  void takesOrigins(String origin) {
    Sources.of(HANDLER.formatted("origins = \"" + origin + "\"").replace(" // !", "")).accepted();
  }
}
