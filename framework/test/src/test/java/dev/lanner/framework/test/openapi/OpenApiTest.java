package dev.lanner.framework.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the application really reads and answers, held against its OpenAPI document.
class OpenApiTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  private final ApiDocument document = ApiDocument.ofClassPath();

  OpenApiTest() throws IOException {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "/payments | /payments",
        "/payments?after=2 | /payments",
        "/payments/card | /payments/card",
        "/results/optional/true | /results/optional/{there}",
        "/results/optional/false | /results/optional/{there}",
        "/results/optional/perhaps | /results/optional/{there}",
        "/results/nullable/true | /results/nullable/{there}",
        "/results/null | /results/null",
        "/results/response | /results/response",
        "/results/text | /results/text",
        "/results/bytes | /results/bytes",
        "/results/list | /results/list",
        "/results/map | /results/map",
        "/results/number | /results/number",
        "/results/enum | /results/enum",
        "/parameters/numbers?n=1&n=2 | /parameters/numbers",
        "/parameters/numbers?n=1&n=x | /parameters/numbers",
        "/parameters/request/a/b?q=1 | /parameters/request/{rest}",
        "/failures/problem | /failures/problem",
        "/failures/checked | /failures/checked",
      })
  void answersWhatTheDocumentSays(String target, String path) {
    assertThat(document.objections("get", path, app.http().get(target).send())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "/payments | {\"by\":\"card\",\"last4\":\"1234\",\"before\":{\"by\":\"cash\",\"cents\":1}}",
        "/payments | {\"cents\":1,\"by\":\"cash\"}",
        "/json/primitives | {\"flag\":true,\"tiny\":-128,\"small\":32767,\"number\":-2147483648,\"large\":9223372036854775807,\"single\":1.5,\"precise\":-1.0E-7,\"letter\":\"茶\"}",
        "/json/texts | {\"id\":\"123e4567-e89b-12d3-a456-426614174000\",\"link\":\"https://example.com/a%20b?c#d\",\"instant\":\"2026-11-20T09:30:00.000000001Z\",\"date\":\"2024-02-29\",\"time\":\"09:30:15\",\"dateTime\":\"2026-11-20T09:30:15\",\"offset\":\"2026-11-20T09:30:15+01:00\",\"zoned\":\"2026-11-20T09:30:15+01:00[Europe/Berlin]\",\"duration\":\"PT1H30M\",\"period\":\"P1M15D\",\"year\":\"2026\",\"month\":\"2026-11\",\"zone\":\"Europe/Berlin\",\"day\":\"MONDAY\"}",
        "/json/absences | {\"required\":\"\"}",
        "/json/absences | {\"required\":\"a\",\"nullable\":\"b\",\"list\":[\"d\"],\"inner\":{\"count\":2}}",
        "/json/containers | {\"texts\":[\"a\",null],\"set\":[3,1],\"byDay\":{\"SUNDAY\":{\"count\":1}},\"byNumber\":{\"-7\":[]},\"optionals\":{\"here\":\"a\",\"there\":null},\"deep\":[{\"a\":[true]}]}",
        "/json/named | {\"first-name\":\"Ada\",\"ünï \\\"code\\\"\":1}",
        "/json/tree | {\"value\":{\"count\":1},\"children\":[{\"value\":{\"count\":2},\"children\":[]}]}",
        "/json/page | {\"items\":[{\"items\":[{\"sku\":\"a\",\"price\":1.5}]}]}",
        "/json/blob | {\"content\":\"AQI=\",\"more\":[\"\"]}",
        "/json/list | [1,2]",
      })
  void readsAndAnswersWhatTheDocumentSays(String path, String body) {
    TestResponse answer = app.http().post(path).json(body).send();

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(document.objections("post", path, body)).isEmpty();
    assertThat(document.objections("post", path, answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "/payments | {\"by\":\"cheque\",\"cents\":1}",
        "/payments | {\"cents\":1}",
        "/payments | {\"by\":\"card\",\"cents\":1}",
        "/payments | {\"by\":\"cash\",\"cents\":0}",
        "/payments | {\"by\":\"card\",\"last4\":\"12345\"}",
        "/json/primitives | {\"flag\":\"true\",\"tiny\":1,\"small\":1,\"number\":1,\"large\":1,\"single\":1,\"precise\":1,\"letter\":\"a\"}",
        "/json/primitives | {\"flag\":true,\"tiny\":128,\"small\":1,\"number\":1,\"large\":1,\"single\":1,\"precise\":1,\"letter\":\"a\"}",
        "/json/containers | {\"texts\":[],\"set\":[1,1],\"byDay\":{},\"byNumber\":{},\"optionals\":{},\"deep\":[]}",
        "/json/containers | {\"texts\":[],\"set\":[null],\"byDay\":{},\"byNumber\":{},\"optionals\":{},\"deep\":[]}",
        "/json/containers | {\"texts\":[],\"set\":[],\"byDay\":{\"MON\":{\"count\":1}},\"byNumber\":{},\"optionals\":{},\"deep\":[]}",
        "/json/absences | {}",
      })
  void refusesWhatTheDocumentDoesNotAllow(String path, String body) {
    TestResponse answer = app.http().post(path).json(body).send();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(document.objections("post", path, body)).isNotEmpty();
    assertThat(document.objections("post", path, answer)).isEmpty();
  }

  @Test
  void answersNegotiationAsTheDocumentSays() {
    TestRequest csv = app.http().post("/json/list").header("content-type", "text/csv").body("1");
    TestRequest png = app.http().get("/results/list").header("accept", "image/png");

    assertThat(document.objections("post", "/json/list", csv.send())).isEmpty();
    assertThat(document.objections("get", "/results/list", png.send())).isEmpty();
  }

  @Test
  void isToldOfAnAnswerThatTheDocumentDoesNotAllow() {
    TestResponse list = app.http().get("/results/list").send();

    assertThat(document.objections("get", "/results/map", list)).isNotEmpty();
    assertThat(document.objections("get", "/results/text", list)).isNotEmpty();
    assertThat(document.objections("post", "/results/void", list)).isNotEmpty();
  }
}
