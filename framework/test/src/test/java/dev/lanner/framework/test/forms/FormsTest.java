package dev.lanner.framework.test.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.Through;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `application/x-www-form-urlencoded` and `multipart/form-data`.
class FormsTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @EnumSource
  void bindsFieldsThroughEveryFrontEnd(Through through) {
    TestResponse answer =
        through
            .of(app)
            .post("/forms/fields")
            .field("name", "Ada Lovelace & Söhne=1+1%")
            .field("age", "36")
            .field("tag", "a,b")
            .field("tag", "")
            .field("e-mail", "ada@example.org")
            .send();

    assertThat(answer.body()).isEqualTo("Ada Lovelace & Söhne=1+1%|36|a,b+|-|ada@example.org|en");
  }

  @ParameterizedTest
  @EnumSource
  void bindsFilesThroughEveryFrontEnd(Through through) {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    TestResponse answer =
        through
            .of(app)
            .post("/forms/file")
            .field("title", "Ä")
            .file("document", "a \"b\" ü.bin", "application/octet-stream", every)
            .file("more", "empty.txt", "text/plain", new byte[0])
            .file(
                "more",
                "\r\n--.txt",
                "text/plain",
                "\r\n--lanner\r\n".getBytes(StandardCharsets.US_ASCII))
            .send();

    assertThat(answer.body())
        .startsWith("Ä|document:a \"b\" ü.bin:application/octet-stream:000102")
        .contains("fdfeff|more:empty.txt:text/plain:+more:")
        .endsWith(":text/plain:0d0a2d2d6c616e6e65720d0a");
  }

  @Test
  void takesTheWholeForm() {
    assertThat(
            app.http()
                .post("/forms/whole")
                .field("b", "1")
                .field("a", "2")
                .field("b", "3")
                .send()
                .body())
        .isEqualTo("FormData of 3 texts and 0 files: b=1, a=2, b=3");
    assertThat(form(URL_ENCODED, "").body()).isEqualTo("FormData of 0 texts and 0 files: ");
    assertThat(form(URL_ENCODED + ";charset=UTF-8", "a&&=b&c=%C3%BC&d=%zz").body())
        .isEqualTo("FormData of 4 texts and 0 files: a=, =b, c=ü, d=%zz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | name     | is required",
        "name=a&age=x                    | age      | must be an integer",
        "name=a&age=17                   | age      | must be greater than or equal to 18",
        "name=a                          | age      | is required",
      })
  void refusesFieldsWithViolations(String body, String name, String expected) {
    TestResponse answer =
        app.http().post("/forms/fields").header("Content-Type", URL_ENCODED).body(body).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + name + "\"").contains(expected);
  }

  @Test
  void refusesAFileThatIsMissing() {
    TestResponse answer = app.http().post("/forms/file").field("title", "a").send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"document\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "multipart/mixed; boundary=a", "nonsense"})
  void refusesWhatIsNoForm(String contentType) {
    TestResponse answer = form(contentType, "{}");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.header("accept")).contains("multipart/form-data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data               | --a",
        "multipart/form-data; boundary=''  | --a",
        "multipart/form-data; boundary=a   | nothing",
        "multipart/form-data; boundary=a   | --a\\r\\n\\r\\nno name\\r\\n--a--",
        "multipart/form-data; boundary=a   | --a\\r\\nContent-Disposition: form-data; name=x\\r\\n\\r\\ncut off",
        "multipart/form-data; boundary=a   | --a\\r\\nContent-Disposition: form-data; name=x",
        "multipart/form-data; boundary=a   | ''",
      })
  void refusesWhatIsNotWhatItSays(String contentType, String body) {
    TestResponse answer = form(contentType, body.replace("\\r", "\r").replace("\\n", "\n"));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(app.http().get("/").send().status()).isEqualTo(200);
  }

  @Test
  void hasAtMostAThousandFields() {
    assertThat(fields(1000).send().body()).startsWith("FormData of 1000 texts");
    assertThat(fields(1001).send().status()).isEqualTo(413);
  }

  @Test
  void hasLimitsOfTheHandlersOwn() {
    String path = "/forms/whole";

    assertThat(app.http().put(path).field("a", "").field("b", "").field("c", "").send().body())
        .isEqualTo("3");
    assertThat(
            app.http()
                .put(path)
                .field("a", "")
                .field("b", "")
                .field("c", "")
                .field("d", "")
                .send()
                .status())
        .isEqualTo(413);
    assertThat(app.http().put(path).field("a", "x".repeat(1000)).send().status()).isEqualTo(413);
  }

  private TestRequest fields(int count) {
    TestRequest request = app.http().post("/forms/whole");
    IntStream.range(0, count).forEach(i -> request.field("f" + i, ""));
    return request;
  }

  private TestResponse form(String contentType, String body) {
    return app.http().post("/forms/whole").header("Content-Type", contentType).body(body).send();
  }
}
