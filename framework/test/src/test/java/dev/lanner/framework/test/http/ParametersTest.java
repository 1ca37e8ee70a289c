package dev.lanner.framework.test.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void requiresWhatHasAPlainType() {
    TestResponse answered =
        app.http()
            .get("/parameters/required?count=5")
            .header("X-Token", "t")
            .header("Cookie", "theme=dark")
            .send();
    TestResponse refused = app.http().get("/parameters/required").send();

    assertThat(answered.body()).isEqualTo("{\"first\":\"5\",\"second\":\"t\",\"third\":\"dark\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            "\"detail\":\"The request breaks 3 rules.\",\"errors\":["
                + "{\"in\":\"query\",\"name\":\"count\",\"detail\":\"is required\"},"
                + "{\"in\":\"header\",\"name\":\"X-Token\",\"detail\":\"is required\"},"
                + "{\"in\":\"cookie\",\"name\":\"theme\",\"detail\":\"is required\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/parameters/default                | 7      | low  | RED",
        "/parameters/default?count=8        | 8      | low  | RED",
        "/parameters/nullable               | null   | null | null",
        "/parameters/nullable?count=8       | 8      | null | null",
        "/parameters/optional               | Optional.empty | Optional.empty | Optional.empty",
        "/parameters/optional?text=         | Optional[]     | Optional.empty | Optional.empty",
        "/parameters/optional?text=a&text=b | Optional[a]    | Optional.empty | Optional.empty",
      })
  void fillsInWhatMayBeAbsent(String target, String first, String second, String third) {
    TestResponse response = app.http().get(target).send();

    assertThat(response.body())
        .isEqualTo(
            "{\"first\":\"%s\",\"second\":\"%s\",\"third\":\"%s\"}"
                .formatted(first, second, third));
  }

  @Test
  void doesNotFillInWhatIsThereAndWrong() {
    assertThat(app.http().get("/parameters/default?count=").send().status()).isEqualTo(400);
    assertThat(app.http().get("/parameters/nullable?count=x").send().status()).isEqualTo(400);
    assertThat(app.http().get("/parameters/optional").header("x-count", "").send().status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "q=a&q=b&q=a                   | [\"a\",\"b\",\"a\"]",
        "q=a,b                         | [\"a,b\"]",
        "q=&q=a&q                      | [\"\",\"a\",\"\"]",
        "q=a=b=c                       | [\"a=b=c\"]",
        "q=tok%3D%3D                   | [\"tok==\"]",
        "q=abc==                       | [\"abc==\"]",
        "q=a+b                         | [\"a b\"]",
        "q=a%2Bb                       | [\"a+b\"]",
        "q=a%20b                       | [\"a b\"]",
        "q=a%26q%3Db                   | [\"a&q=b\"]",
        "q=%C3%BC%E8%8C%B6%F0%9F%98%80 | [\"ü茶😀\"]",
        "q=%2541                       | [\"%41\"]",
        "q=2026-11-20T09:30:00%2B01:00 | [\"2026-11-20T09:30:00+01:00\"]",
        "&&q=a&&                       | [\"a\"]",
        "Q=a                           | []",
        "%71=a                         | [\"a\"]",
        "q%5B%5D=a                     | []",
        "other=q                       | []",
        "q=a#q=b                       | [\"a\"]",
        "q=a?b                         | [\"a?b\"]",
        "q=a;q=b                       | [\"a;q=b\"]",
      })
  void listsRepeatedQueryParametersAsSent(String query, String list) {
    assertThat(app.http().get("/parameters/texts?" + query).send().body()).isEqualTo(list);
  }

  @Test
  void checksAListAndItsElements() {
    TestResponse refused = app.http().get("/parameters/numbers?n=1&n=x&n=101&n=4&n=5").send();

    assertThat(app.http().get("/parameters/numbers?n=3&n=-1&n=3").send().body())
        .isEqualTo("[3,-1,3]");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            "\"errors\":["
                + "{\"in\":\"query\",\"name\":\"n[1]\",\"detail\":\"must be an integer from -2147483648 to 2147483647\"},"
                + "{\"in\":\"query\",\"name\":\"n\",\"detail\":\"size must be between 0 and 4\"},"
                + "{\"in\":\"query\",\"name\":\"n[2]\",\"detail\":\"must be less than or equal to 100\"}]");
  }

  @Test
  void demandsAnElementWhereAListMustNotBeEmpty() {
    assertThat(app.http().get("/parameters/some").send().body())
        .contains("{\"in\":\"query\",\"name\":\"q\",\"detail\":\"must not be empty\"}");
    assertThat(app.http().get("/parameters/some?q=a&q=+").send().body())
        .contains(
            "\"errors\":[{\"in\":\"query\",\"name\":\"q[1]\",\"detail\":\"must not be blank\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a                                 | [\"a\"]",
        "a, b ,c,a                         | [\"a\",\"b\",\"c\",\"a\"]",
        ",, a ,                            | [\"a\"]",
        "\"a, b\", c                       | [\"\\\"a, b\\\"\",\"c\"]",
        "\"a \\\" , b\", c                 | [\"\\\"a \\\\\\\" , b\\\"\",\"c\"]",
        "W/\"1\", \"2\"                    | [\"W/\\\"1\\\"\",\"\\\"2\\\"\"]",
      })
  void listsTheMembersOfAHeaderField(String field, String list) {
    assertThat(app.http().get("/parameters/members").header("x-tags", field).send().body())
        .isEqualTo(list);
  }

  @Test
  void listsTheMembersOfARepeatedHeaderField() {
    TestRequest request =
        app.http().get("/parameters/members").header("X-Tags", "a, b").header("x-tags", "c");

    assertThat(request.send().body()).isEqualTo("[\"a\",\"b\",\"c\"]");
    assertThat(app.http().get("/parameters/members").send().body()).isEqualTo("[]");
  }

  @Test
  void leavesCommasInAHeaderFieldThatIsNoList() {
    String date = "Sat, 29 Oct 1994 19:43:31 GMT";

    TestResponse response =
        app.http()
            .get("/parameters/names")
            .header("If-Match", date)
            .header("X-REQUEST-ID", "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b, Signature=c")
            .send();

    assertThat(response.body())
        .contains(date)
        .contains("AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b, Signature=c");
  }

  @ParameterizedTest
  @CsvSource({"If-Match,X-Request-Id,x-LOUD-name", "if-match,x-request-id,X-Loud-Name"})
  void findsHeaderFieldsInAnyCase(String first, String second, String third) {
    TestResponse response =
        app.http()
            .get("/parameters/names")
            .header(first, "1")
            .header(second, "2")
            .header(third, "3")
            .send();

    assertThat(response.body()).isEqualTo("{\"first\":\"1\",\"second\":\"2\",\"third\":\"3\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "tag=a; tag=b;tag=a            | [\"a\",\"b\",\"a\"]",
        "session=a=b==; tag=c          | [\"a=b==\",\"[c]\"]",
        "session=\"quoted\"            | [\"quoted\",\"[]\"]",
        "session=a+b%20c               | [\"a+b%20c\",\"[]\"]",
        "session=a,b                   | [\"a,b\",\"[]\"]",
        "session=                      | [\"\",\"[]\"]",
        "session=first; session=second | [\"first\",\"[]\"]",
        "Session=a; tag                | []",
        "; ;=a;tag=b                   | [\"b\"]",
      })
  void readsCookies(String field, String list) {
    assertThat(app.http().get("/parameters/cookies").header("Cookie", field).send().body())
        .isEqualTo(list);
  }

  @Test
  void readsCookiesOfSeveralFields() {
    TestRequest request =
        app.http().get("/parameters/cookies").header("cookie", "tag=a").header("Cookie", "tag=b");

    assertThat(request.send().body()).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    TestResponse refused =
        app.http()
            .post("/parameters/everything/17?page-size=51")
            .header("X-Currency", "euro")
            .json("{\"name\":\" \"}")
            .send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
    assertThat(refused.body())
        .isEqualTo(
            """
            {"title":"Bad Request","status":400,"detail":"The request breaks 7 rules.","errors":[\
            {"in":"path","name":"id","detail":"must be a UUID such as 123e4567-e89b-12d3-a456-426614174000"},\
            {"in":"query","name":"count","detail":"is required"},\
            {"in":"query","name":"page-size","detail":"is 50 at most"},\
            {"in":"header","name":"X-Currency","detail":"must match \\"[A-Z]{3}\\""},\
            {"in":"cookie","name":"session","detail":"is required"},\
            {"in":"body","name":"count","detail":"must not be null"},\
            {"in":"body","name":"name","detail":"must not be blank"}]}\
            """);
  }

  @Test
  void bindsFromAllSourcesAtOnce() {
    TestResponse answered =
        app.http()
            .post(
                "/parameters/everything/123e4567-e89b-12d3-a456-426614174000?page-size=50&count=-1")
            .header("X-Currency", "EUR")
            .header("Cookie", "session=s")
            .json("{\"name\":\"tea\",\"count\":2}")
            .send();

    assertThat(answered.body())
        .isEqualTo("123e4567-e89b-12d3-a456-426614174000,-1,50,EUR,s,Body[name=tea, count=2]");
  }

  @Test
  void handsOverTheWholeRequest() {
    TestResponse response =
        app.http()
            .get("/parameters/request/a%2Fb//%C3%BC%2541?q=a+b&q&%F0%9F%98%80=%3D")
            .header("User-Agent", "test")
            .header("Cookie", "a=1; b=2")
            .send();

    assertThat(response.body())
        .isEqualTo(
            """
            {"method":"GET","path":"/parameters/request/a%2Fb//%C3%BC%2541",\
            "segments":["parameters","request","a/b","","ü%41"],\
            "query":[{"name":"q","value":"a b"},{"name":"q","value":""},{"name":"😀","value":"="}],\
            "cookies":[{"name":"a","value":"1"},{"name":"b","value":"2"}],\
            "sourceIp":"127.0.0.1","stage":"$default","requestId":"same","userAgent":"test"}\
            """);
  }
}
