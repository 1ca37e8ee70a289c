package dev.lanner.framework.test.caching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Versions, conditions, compression and pages.
class CachingTest {
  private static final String VERSIONED = "/documents/versioned";

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @EnumSource
  void answers304ToAClientThatHasTheVersion(Through through) {
    TestResponse first = through.of(app).get(VERSIONED).send();
    TestResponse again =
        through.of(app).get(VERSIONED).header("If-None-Match", first.header("etag")).send();
    TestResponse changed =
        through.of(app).get(VERSIONED + "?version=8").header("If-None-Match", "\"7\"").send();

    assertThat(first.header("etag")).isEqualTo("\"7\"");
    assertThat(first.header("cache-control")).isEqualTo("max-age=300, public, immutable");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(again.header("etag")).isEqualTo("\"7\"");
    assertThat(again.header("cache-control")).isEqualTo("max-age=300, public, immutable");
    assertThat(again.header("last-modified")).isEqualTo("Wed, 21 Oct 2026 07:28:00 GMT");
    assertThat(again.header("content-language")).isNull();
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo("text of 8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/documents/versioned | \"7\"                | 304",
        "/documents/versioned | W/\"7\"              | 304",
        "/documents/versioned | \"6\", \"7\"         | 304",
        "/documents/versioned | \"6\",W/\"7\" , \"8\" | 304",
        "/documents/versioned | *                    | 304",
        "/documents/versioned | \"6\"                | 200",
        "/documents/versioned | 7                    | 200",
        "/documents/versioned | \"7                 | 200",
        "/documents/versioned | w/\"7\"              | 304",
        "/documents/weak      | \"a,b\"              | 304",
        "/documents/weak      | \"a\", \"b\"         | 200",
        "/documents/weak      | W/\"x\", W/\"a,b\"   | 304",
        "/results/list        | *                    | 200",
      })
  void comparesWeakly(String path, String ifNoneMatch, int status) {
    assertThat(get(path).header("If-None-Match", ifNoneMatch).send().status()).isEqualTo(status);
  }

  @Test
  void answersAHeadLikeAGet() {
    TestResponse head = app.http().head(VERSIONED).header("If-None-Match", "\"7\"").send();

    assertThat(head.status()).isEqualTo(304);
    assertThat(app.http().head(VERSIONED).send().header("etag")).isEqualTo("\"7\"");
  }

  @Test
  void takesIfNoneMatchInSeveralLines() {
    for (Through through : Through.values()) {
      if (through == Through.LOAD_BALANCER) {
        continue; // It passes on the last line only.
      }
      TestResponse answer =
          through
              .of(app)
              .get(VERSIONED)
              .header("If-None-Match", "\"7\"")
              .header("If-None-Match", "\"6\"")
              .send();

      assertThat(answer.status()).as(through.name()).isEqualTo(304);
    }
  }

  @Test
  void makesATagFromTheBytes() {
    TestResponse three = get("/documents/hashed?count=3").send();
    TestResponse four = get("/documents/hashed?count=4").send();

    assertThat(three.header("etag")).matches("W/\"[^\"]+\"").isNotEqualTo(four.header("etag"));
    assertThat(get("/documents/hashed?count=3").send().header("etag"))
        .isEqualTo(three.header("etag"));
    assertThat(
            get("/documents/hashed?count=3")
                .header("If-None-Match", three.header("etag"))
                .send()
                .status())
        .isEqualTo(304);
    assertThat(get("/documents/made").send().headers("etag")).containsExactly("\"own\"");
    assertThat(app.http().post("/documents/hashed").send().header("etag")).isNull();
    assertThat(get("/documents/hashed?count=x").send().header("etag")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '\0',
      value = {
        "PUT  | 1    | \"v2\"          | 200",
        "PUT  | 1    | \"v1\", \"v2\"  | 200",
        "PUT  | 1    | *               | 200",
        "PUT  | 1    | \"v1\"          | 412",
        "PUT  | 1    | W/\"v2\"        | 412",
        "PUT  | 1    | v2              | 412",
        "PUT  | 1    | -               | 428",
        "PUT  | gone | *               | 412",
        "PUT  | gone | \"v2\"          | 412",
        "POST | 1    | -               | 200",
        "POST | 1    | \"v1\"          | 412",
        "POST | gone | -               | 200",
        "POST | gone | *               | 412",
      })
  void changesOnlyTheVersionThatTheClientKnows(
      String method, String id, String ifMatch, int status) {
    TestRequest request = app.http().request(method, "/documents/" + id);
    TestResponse answer = (ifMatch == null ? request : request.header("If-Match", ifMatch)).send();

    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void tellsTheHandlerWhichVersionsTheClientKnows() {
    assertThat(app.http().post("/documents/1").send().body()).isEqualTo("false []");
    assertThat(app.http().post("/documents/1").header("If-Match", "W/\"a\", \"v2\"").send().body())
        .isEqualTo("true [W/\"a\", \"v2\"]");
  }

  @ParameterizedTest
  @EnumSource
  void compressesWhatIsWorthIt(Through through) throws IOException {
    TestResponse answer =
        through
            .of(app)
            .get("/documents/large?size=5000")
            .header("Accept-Encoding", "gzip, br")
            .send();

    if (through == Through.REST) {
      assertThat(answer.header("content-encoding")).isNull();
      assertThat(answer.body()).hasSize(5000);
      return;
    }
    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    assertThat(answer.header("vary")).isEqualTo("accept-encoding");
    assertThat(answer.bytes().length).isLessThan(200);
    assertThat(unzipped(answer)).hasSize(5000).startsWith("lanner lanner ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br",
        "gzip;q=0",
        "*;q=0",
        "gzip;q=0.000",
        "x-gzipped",
        "gzip;q=0, *"
      })
  void leavesTheBytesToAClientThatDoesNotAcceptGzip(String acceptEncoding) {
    TestResponse answer =
        get("/documents/large?size=5000").header("Accept-Encoding", acceptEncoding).send();

    assertThat(answer.header("content-encoding")).isNull();
    assertThat(answer.body()).hasSize(5000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "br;q=1, gzip;q=0.1", "*", "deflate, *;q=0.5"})
  void compressesForAClientThatAcceptsGzip(String acceptEncoding) throws IOException {
    TestResponse answer =
        get("/documents/large?size=5000").header("Accept-Encoding", acceptEncoding).send();

    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    assertThat(unzipped(answer)).hasSize(5000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/documents/large?size=1000", "/documents/random", "/results/void", "/elsewhere"})
  void leavesWhatIsNotWorthIt(String path) {
    assertThat(get(path).header("Accept-Encoding", "gzip").send().header("content-encoding"))
        .isNull();
  }

  @Test
  void leavesWhatIsEncodedAlready() {
    TestResponse answer = get("/documents/encoded").header("Accept-Encoding", "gzip").send();

    assertThat(answer.headers("content-encoding")).containsExactly("br");
    assertThat(answer.bytes()).hasSize(5000);
  }

  @Test
  void givesCompressedBytesATagOfTheirOwn() {
    TestResponse answer =
        get("/documents/large-versioned").header("Accept-Encoding", "gzip").send();

    assertThat(answer.header("etag")).isEqualTo("\"one--gzip\"");
    assertThat(
            get("/documents/large-versioned")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", answer.header("etag"))
                .send()
                .status())
        .isEqualTo(304);
    assertThat(get("/documents/large-versioned").send().header("etag")).isEqualTo("\"one\"");
    assertThat(
            get("/documents/large-versioned")
                .header("If-None-Match", answer.header("etag"))
                .send()
                .status())
        .isEqualTo(200);
  }

  @Test
  void takesTheTagOfCompressedBytesForTheVersionToChange() {
    String tag =
        get("/documents/large-versioned").header("Accept-Encoding", "gzip").send().header("etag");

    assertThat(app.http().put("/documents/large-versioned").header("If-Match", tag).send().body())
        .isEqualTo("replaced [\"one\"]");
  }

  @Test
  void tellsCachesOf304WhatTheWholeAnswerDependsOn() {
    TestResponse whole = get("/documents/large-versioned").header("Accept-Encoding", "gzip").send();
    TestResponse again =
        get("/documents/large-versioned")
            .header("Accept-Encoding", "gzip")
            .header("If-None-Match", whole.header("etag"))
            .send();

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("etag")).isEqualTo(whole.header("etag"));
    assertThat(again.header("vary")).isEqualTo(whole.header("vary")).isNotNull();
  }

  @Test
  void keepsAllThatTheHandlerSaysTheAnswerDependsOn() {
    TestResponse answer = get("/documents/varying").header("Accept-Encoding", "gzip").send();

    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    assertThat(String.join(", ", answer.headers("vary")))
        .isEqualTo("Accept-Language, X-Tenant, accept-encoding");
  }

  @Test
  void leavesTheBytesOfAPartThatARangeNames() {
    TestResponse answer = get("/documents/part").header("Accept-Encoding", "gzip").send();

    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.header("content-encoding")).isNull();
    assertThat(answer.body()).hasSize(7000);
  }

  @ParameterizedTest
  @EnumSource
  void linksFromPageToPage(Through through) {
    TestResponse first = through.of(app).get("/documents/pages?x=a%2Bb+c&size=2").send();
    TestResponse second = through.of(app).get("/documents/pages?after=2").send();
    TestResponse last = through.of(app).get("/documents/pages?after=4").send();

    assertThat(first.body()).isEqualTo("{\"items\":[0,1],\"next\":\"2\"}");
    assertThat(first.header("link")).isEqualTo("<?x=a%2Bb+c&size=2&after=2>; rel=\"next\"");
    assertThat(second.header("link")).isEqualTo("<?after=4>; rel=\"next\"");
    assertThat(last.body()).isEqualTo("{\"items\":[4]}");
    assertThat(last.header("link")).isNull();
    assertThat(through.of(app).get("/documents/pages?after=").send().status()).isEqualTo(400);
  }

  private TestRequest get(String path) {
    return app.http().get(path);
  }

  private static String unzipped(TestResponse answer) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
