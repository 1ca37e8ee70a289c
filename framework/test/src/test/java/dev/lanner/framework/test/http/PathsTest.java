package dev.lanner.framework.test.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/                                 | root",
        "/paths/literal                    | literal",
        "/paths/lit%65ral                  | literal",
        "/paths/caf%C3%A9%20au%20lait      | unicode",
        "/paths/other                      | segment:other",
        "/paths/Literal                    | segment:Literal",
        "/paths/a%2Fb                      | segment:a/b",
        "/paths/a%2fb                      | segment:a/b",
        "/paths/literal%2Fx%2Fbottom       | segment:literal/x/bottom",
        "/paths/100%25                     | segment:100%",
        "/paths/%252F                      | segment:%2F",
        "/paths/a+b                        | segment:a+b",
        "/paths/a%2Bb                      | segment:a+b",
        "/paths/a%20b                      | segment:a b",
        "/paths/%C3%BC%E8%8C%B6            | segment:ü茶",
        "/paths/%F0%9F%98%80               | segment:😀",
        "/paths/a;v=1                      | segment:a;v=1",
        "/paths/a:b@c!$&'()*,=             | segment:a:b@c!$&'()*,=",
        "/paths/..                         | segment:..",
        "/paths/{segment}                  | segment:{segment}",
        "/paths/x/leaf                     | leaf:x",
        "/paths/literal/leaf               | leaf:literal",
        "/paths/literal/x/bottom           | bottom:x",
        "/paths/literal/x/top              | rest:literal/x/top",
        "/paths/literal/x/bottom/y         | rest:literal/x/bottom/y",
        "/paths/x/y                        | rest:x/y",
        "/paths/x/leaf/y                   | rest:x/leaf/y",
        "/paths/a%2Fb/c%25                 | rest:a/b/c%",
        "/paths/x/                         | rest:x/",
        "/paths/x//y                       | rest:x//y",
      })
  void findsTheMostSpecificRoute(String target, String answer) {
    TestResponse response = app.http().get(target).send();

    assertThat(response.body()).isEqualTo(answer);
    assertThat(response.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/paths",
        "/paths/",
        "/paths//",
        "/paths//x",
        "//",
        "//paths/literal",
        "/methods",
        "/methods/",
        "/methods/things/",
        "/methods//things",
        "/methods/things/x",
        "/Methods/things",
        "/nowhere",
        "/.",
        "/pathsliteral",
        "/%2F",
      })
  void knowsNothingAtOtherPaths(String target) {
    TestResponse response = app.http().put(target).send();

    assertThat(app.http().get(target).send().status()).isEqualTo(404);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.body())
        .isEqualTo(
            "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is nothing at this path.\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST    | /methods/things  | DELETE, GET, HEAD, PATCH, PUT",
        "OPTIONS | /methods/things  | DELETE, GET, HEAD, PATCH, PUT",
        "get     | /methods/things  | DELETE, GET, HEAD, PATCH, PUT",
        "GET     | /methods/only    | DELETE, POST",
        "HEAD    | /methods/only    | DELETE, POST",
        "PUT     | /methods/other   | DELETE",
        "DELETE  | /paths/literal   | GET, HEAD",
        "DELETE  | /                | GET, HEAD",
        "PUT     | /paths/x/y/z     | GET, HEAD",
      })
  void tellsTheMethodsOfAPath(String method, String target, String allow) {
    TestResponse response = app.http().request(method, target).send();

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo(allow);
    if (!method.equals("HEAD")) {
      assertThat(response.header("content-type")).isEqualTo("application/problem+json");
      assertThat(response.body())
          .isEqualTo(
              "{\"title\":\"Method Not Allowed\",\"status\":405,\"detail\":\"This path does not answer to %s.\"}"
                  .formatted(method));
    }
  }

  @Test
  void takesAnotherRouteWhereTheMoreSpecificOneHasOtherMethods() {
    assertThat(app.http().delete("/methods/things").send().body()).isEqualTo("delete:things");
    assertThat(app.http().delete("/methods/only").send().body()).isEqualTo("delete:only");
    assertThat(app.http().get("/methods/things").send().body()).isEqualTo("get");
    assertThat(app.http().put("/methods/things").send().body()).isEqualTo("put");
    assertThat(app.http().patch("/methods/things").send().body()).isEqualTo("patch");
    assertThat(app.http().post("/methods/only").send().body()).isEqualTo("post");
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() {
    TestResponse found = app.http().request("HEAD", "/results/typed-bytes").send();
    TestResponse missing = app.http().request("HEAD", "/nowhere").send();

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.header("content-type")).isEqualTo("application/pdf");
    assertThat(found.bytes()).isEmpty();
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.bytes()).isEmpty();
  }
}
