package dev.lanner.benchmarks.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangeTest {
  private final Exchange get = Exchanges.load().measured(false).getFirst();

  @Test
  void acceptsTheRightResponseInWhateverOrderAndCaseOfHeaders() {
    byte[] response =
        """
        {"headers":{"Content-Type":"application/json"},"body":"{\\"name\\":\\"Lamp no. 3\\",\\"id\\":3,\\"stock\\":30,\
        \\"parts\\":[{\\"sku\\":\\"base-3\\",\\"quantity\\":1,\\"unitCents\\":3750},\
        {\\"sku\\":\\"shade-3\\",\\"quantity\\":2,\\"unitCents\\":399}],\
        \\"price\\":{\\"currency\\":\\"USD\\",\\"cents\\":4935}}","statusCode":200}\
        """
            .getBytes(UTF_8);

    assertThat(get.differences(Kind.HTTP, response)).isEmpty();
    assertThat(get.looksRight(Kind.HTTP, response, response.length)).isTrue();
  }

  @Test
  void takesACharsetForNoDifference() {
    String response = "{\"statusCode\":200,\"headers\":{\"content-type\":\"%s\"},\"body\":\"{}\"}";
    byte[] withCharset = response.formatted("application/json;charset=UTF-8").getBytes(UTF_8);
    byte[] ofAnotherType = response.formatted("text/html;charset=UTF-8").getBytes(UTF_8);

    assertThat(get.differences(Kind.HTTP, withCharset)).hasSize(1);
    assertThat(get.differences(Kind.HTTP, ofAnotherType)).hasSize(2);
  }

  @Test
  void namesWhatIsWrong() {
    byte[] response = "{\"statusCode\":404,\"headers\":{},\"body\":\"{}\"}".getBytes(UTF_8);

    assertThat(get.differences(Kind.HTTP, response))
        .hasSize(3)
        .first()
        .isEqualTo("statusCode is 404 instead of 200");
    assertThat(get.looksRight(Kind.HTTP, response, response.length)).isFalse();
  }

  @Test
  void anEchoIsTheEventItself() {
    assertThat(get.differences(Kind.ECHO, get.event())).isEmpty();
    assertThat(get.differences(Kind.ECHO, "{}".getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void anEventForAnEchoHasTheSizeThatWasAskedFor() {
    Exchange small = Exchange.echo("small", 100);

    assertThat(new String(small.event(), UTF_8))
        .hasSize(100)
        .startsWith("{\"data\":\"")
        .endsWith("\"}");
    assertThat(small.looksRight(Kind.ECHO, small.event(), 100)).isTrue();
    assertThat(small.looksRight(Kind.ECHO, small.event(), 99)).isFalse();
  }
}
