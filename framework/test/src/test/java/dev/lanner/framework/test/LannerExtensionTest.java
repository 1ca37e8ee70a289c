package dev.lanner.framework.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.test.TestKitSnippets.NewOrder;
import dev.lanner.framework.test.TestKitSnippets.Order;
import dev.lanner.runtime.json.JsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LannerExtensionTest {
  private record Unknown(String text) {}

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void selectsAFunctionByItsEntryClass() {
    app.function("dev.lanner.framework.test.HttpFunction");

    assertThat(app.http().get("/").send().body()).isEqualTo("root");
  }

  @Test
  void tellsWhichFunctionsThereAre() {
    app.function("shop.HttpFunction");

    assertThatIllegalStateException()
        .isThrownBy(() -> app.http().get("/").send())
        .withMessage(
            "There is no function shop.HttpFunction on the class path, which has dev.lanner.framework.test.HttpFunction, dev.lanner.framework.test.WebSocketFunction, dev.lanner.framework.test.answers.OracleFunction, dev.lanner.framework.test.answers.SluggardFunction, dev.lanner.framework.test.answers.WaiterFunction, dev.lanner.framework.test.events.AllLinesFunction, dev.lanner.framework.test.events.LinesFunction, dev.lanner.framework.test.idempotency.LettersFunction, dev.lanner.framework.test.sources.FulfilmentFunction, dev.lanner.framework.test.sources.LedgerFunction, dev.lanner.framework.test.sources.LedgersFunction, dev.lanner.framework.test.sources.MailroomFunction, dev.lanner.framework.test.sources.PayoutsFunction, dev.lanner.framework.test.sources.ShippingFunction, dev.lanner.framework.test.direct.QuoteFunction, dev.lanner.framework.test.direct.SweepFunction, dev.lanner.framework.test.direct.LastQuoteFunction, dev.lanner.framework.test.direct.ShoutFunction, dev.lanner.framework.test.direct.AddFunction, dev.lanner.framework.test.direct.BrokenFunction.");
  }

  @Test
  void invokesAFunctionThatStreams() {
    String streamed = app.invoke(HttpFunction.class, functionUrlEvent("/live/bytes"));

    assertThat(streamed).startsWith("{\"statusCode\":200,").endsWith("\0a,b\n1,2\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> app.invoke(HttpFunction.class, functionUrlEvent("/live/fails-late")))
        .withMessage("The invocation failed behind the first bytes of its response.");
  }

  private static String functionUrlEvent(String path) {
    return """
    {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"","headers":{},
     "requestContext":{"domainName":"a.lambda-url.eu-central-1.on.aws","stage":"$default",
       "http":{"method":"GET","path":"%s","sourceIp":"192.0.2.1"}},"isBase64Encoded":false}
    """
        .formatted(path, path);
  }

  @Test
  void tellsThatATypeHasNoCodec() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.http().post("/orders").json(new Unknown("a")))
        .withMessageStartingWith(
            "There is no JSON codec for dev.lanner.framework.test.LannerExtensionTest$Unknown. ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.http().post("/orders").json(List.of()))
        .withMessageStartingWith(
            "There is no JSON codec for java.util.ImmutableCollections$ListN.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.http().get("/").send().json(Unknown.class));
  }

  @Test
  void tellsThatABodyIsNotOfTheType() {
    TestResponse text = app.http().get("/").send();
    TestResponse other = app.http().get("/results/number").send();
    TestResponse incomplete = app.http().get("/results/optional/true").send();

    assertThatThrownBy(() -> text.json(Order.class)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> other.json(Order.class)).isInstanceOf(JsonException.class);
    assertThatIllegalStateException()
        .isThrownBy(() -> incomplete.json(Order.class))
        .withMessageStartingWith("The body is no Order: ")
        .withMessageContaining("article", "must not be null")
        .withMessageEndingWith("It is {\"name\":\"tea\",\"count\":2}");
  }

  @Test
  void answersWithAllThatAClientWouldSee() {
    TestResponse response = app.http().get("/results/response").send();

    assertThat(response.status()).isEqualTo(202);
    assertThat(response.header("CONTENT-TYPE")).isEqualTo("application/json");
    assertThat(response.header("x-missing")).isNull();
    assertThat(response.headers("Set-Cookie")).hasSize(3);
    assertThat(response.headers("x-missing")).isEmpty();
    assertThat(response.bytes()).hasSize(response.body().length());
    assertThat(response).hasToString("202 {\"name\":\"tea\",\"count\":2}");
  }

  @Test
  void sendsEveryMethodAndBody() {
    assertThat(app.http().post("/json/text").body("a").send().body()).isEqualTo("a");
    assertThat(app.http().post("/json/text").json("[1]").send().body()).isEqualTo("[1]");
    assertThat(app.http().post("/json/text").json(new NewOrder("tea", 2)).send().body())
        .isEqualTo("{\"article\":\"tea\",\"quantity\":2}");
    assertThat(app.http().patch("/methods/things").send().body()).isEqualTo("patch");
    assertThat(app.http().request("DELETE", "/methods/7").send().body()).isEqualTo("delete:7");
  }

  @Test
  void failsAsTheInvocationDoes() {
    assertThatThrownBy(() -> app.http().get("/failures/out-of-memory").send())
        .isInstanceOf(OutOfMemoryError.class);
  }
}
