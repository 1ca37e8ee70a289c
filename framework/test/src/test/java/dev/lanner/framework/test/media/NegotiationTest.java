package dev.lanner.framework.test.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// `Accept`, `Content-Type` and codecs that are beans.
class NegotiationTest {
  private static final String JSON = "application/json";
  private static final String TEXT = "text/x-point";

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/media/point     | -                                    | application/json",
        "/media/point     | */*                                  | application/json",
        "/media/point     | application/*                        | application/json",
        "/media/point     | text/x-point                         | text/x-point",
        "/media/point     | text/*                               | text/x-point",
        "/media/point     | text/x-point;q=0.5, application/json | application/json",
        "/media/point     | application/json;q=0.1, text/*;q=0.2 | text/x-point",
        "/media/point     | */*;q=0.1, text/x-point;q=0          | application/json",
        "/media/point     | APPLICATION/JSON                     | application/json",
        "/media/point     | application/json;q=0, */*            | text/x-point",
        "/media/point     | text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | application/json",
        "/media/preferred | -                                    | text/x-point",
        "/media/preferred | application/json                     | application/json",
        "/media/preferred | application/json, text/x-point       | text/x-point",
        "/media/point     | ' '                                  | application/json",
        "/media/own-type  | -                                    | application/vnd.point+json",
      })
  void answersInTheTypeThatTheClientLikesBest(String path, String accept, String type) {
    TestResponse answer = get(path, accept);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo(type);
    assertThat(answer.body()).matches(type.contains("json") ? "\\{.*}" : "\\d \\d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/media/point | text/html                          | application/json, text/x-point",
        "/media/point | application/json;q=0               | application/json, text/x-point",
        "/media/point | nonsense                           | application/json, text/x-point",
        "/media/logo  | image/jpeg                         | image/png",
      })
  void refusesAClientThatAcceptsNoneOfThem(String path, String accept, String offered) {
    TestResponse answer = get(path, accept);

    if (path.equals("/media/logo")) {
      // Bytes say their type only once they are there.
      assertThat(answer.status()).isEqualTo(200);
      return;
    }
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains(offered);
  }

  @Test
  void takesAcceptInSeveralLines() {
    for (Through through : Through.values()) {
      TestResponse answer =
          through
              .of(app)
              .get("/media/point")
              .header("Accept", "text/x-point;q=0.5")
              .header("Accept", "application/json;q=0.9")
              .send();

      assertThat(answer.header("content-type")).as(through.name()).isEqualTo(JSON);
    }
  }

  @Test
  void saysThatAnswersDependOnAccept() {
    assertThat(get("/media/point", TEXT).header("vary")).isEqualToIgnoringCase("accept");
    assertThat(get("/results/list", JSON).header("vary")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "application/json               | {\"x\":1,\"y\":2}",
        "application/json;charset=utf-8 | {\"x\":1,\"y\":2}",
        "application/vnd.a+json         | {\"x\":1,\"y\":2}",
        "-                              | {\"x\":1,\"y\":2}",
        "text/x-point                   | 1 2",
        "TEXT/X-POINT; a=b              | 1 2",
      },
      quoteCharacter = '\0')
  void readsABodyInAnyTypeThatThereIsACodecFor(String contentType, String body) {
    TestResponse answer = post("/media/point", contentType, body);

    assertThat(answer.body()).isEqualTo("{\"x\":2,\"y\":1}");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /media/point,  text/plain,   'application/json, text/x-point'",
    "POST, /media/point,  nonsense,     'application/json, text/x-point'",
    "PUT,  /media/strict, text/x-point, application/json",
    "POST, /media/csv,    text/plain,   text/csv",
  })
  void refusesABodyOfAnotherType(String method, String path, String type, String accepted) {
    TestResponse answer =
        app.http().request(method, path).header("Content-Type", type).body("1 2").send();

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.header("accept")).isEqualTo(accepted);
  }

  @Test
  void tellsWhatTheCodecSaysOfAMalformedBody() {
    TestResponse answer = post("/media/point", TEXT, "one two");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("A point is two numbers.");
  }

  @Test
  void missesABody() {
    assertThat(post("/media/point", TEXT, "").status()).isEqualTo(400);
    assertThat(post("/media/optional", TEXT, "").body()).isEqualTo("none");
    assertThat(post("/media/optional", null, "").body()).isEqualTo("none");
    assertThat(post("/media/optional", TEXT, "1 2").body()).isEqualTo("Point[x=1, y=2]");
  }

  @Test
  void answersInTypesOfItsOwn() {
    TestResponse json = app.http().put("/media/strict").json("{\"x\":1,\"y\":2}").send();
    TestResponse csv = post("/media/csv", "text/csv", "a,b");

    assertThat(json.header("content-type")).isEqualTo("application/geo+json");
    assertThat(json.body()).isEqualTo("{\"x\":1,\"y\":2}");
    assertThat(csv.header("content-type")).isEqualTo("text/csv");
    assertThat(csv.body()).isEqualTo("A,B");
  }

  @ParameterizedTest
  @EnumSource
  void sendsBytesThroughEveryFrontEnd(Through through) {
    TestResponse logo = through.of(app).get("/media/logo").send();

    assertThat(logo.header("content-type")).isEqualTo("image/png");
    assertThat(logo.header("content-disposition"))
        .isEqualTo("inline; filename=\"l_go.png\"; filename*=UTF-8''l%C3%B6go.png");
    assertThat(logo.bytes()).containsExactly(0x89, 'P', 'N', 'G');
  }

  private TestResponse get(String path, String accept) {
    var request = app.http().get(path);
    return (accept == null ? request : request.header("Accept", accept)).send();
  }

  private TestResponse post(String path, String contentType, String body) {
    var request = app.http().post(path);
    return (contentType == null ? request : request.header("Content-Type", contentType))
        .body(body)
        .send();
  }
}
