package dev.lanner.framework.test.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sealed interfaces in JSON.
class SealedTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Circle\",\"radius\":1.5}",
        "{\"type\":\"oval\",\"a\":1.0,\"b\":2.0}",
        "{\"type\":\"Empty\"}",
        "{\"type\":\"Polygon\",\"corners\":[]}",
        "{\"type\":\"Polygon\",\"corners\":[{\"x\":1,\"y\":2}],\"inside\":{\"type\":\"Circle\",\"radius\":1.0}}",
      })
  void readsAndWritesTheRecordThatTheDiscriminatorNames(String json) {
    assertThat(app.http().post("/shapes").json(json).send().body()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"radius\":2,\"type\":\"Circle\"}",
        "{\"more\":{\"type\":\"Empty\",\"a\":[{\"type\":1}]},\"type\":\"Circle\",\"radius\":2}",
        " { \"ty\\u0070e\" : \"Circl\\u0065\" , \"radius\" : 2e0 } ",
      })
  void findsTheDiscriminatorAnywhere(String json) {
    assertThat(app.http().post("/shapes").json(json).send().body())
        .isEqualTo("{\"type\":\"Circle\",\"radius\":2.0}");
  }

  @Test
  void takesAnotherDiscriminator() {
    String json =
        "{\"shapes\":[{\"type\":\"Empty\"},{\"type\":\"Circle\",\"radius\":1.0}],\"events\":{\"a\":{\"kind\":\"Added\",\"name\":\"x\"},\"b\":{\"kind\":\"gone-since\",\"name\":\"y\",\"type\":3}}}";

    assertThat(app.http().put("/shapes").json(json).send().body()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/shapes       | {}                                       | must be one of Circle, oval, Polygon, Empty",
        "/shapes       | {\"type\":null}                          | must be one of Circle, oval, Polygon, Empty",
        "/shapes       | {\"type\":1}                             | must be one of Circle, oval, Polygon, Empty",
        "/shapes       | {\"type\":\"circle\",\"radius\":1}       | must be one of Circle, oval, Polygon, Empty",
        "/shapes       | {\"type\":\"Ellipse\",\"a\":1,\"b\":1}   | must be one of Circle, oval, Polygon, Empty",
        "/shapes/round | {\"type\":\"Empty\"}                     | must be one of Circle, oval",
        "/shapes       | {\"type\":\"Circle\"}                    | must not be null",
        "/shapes       | {\"type\":\"Circle\",\"radius\":-1}      | must be greater than 0",
        "/shapes       | {\"type\":\"Polygon\",\"corners\":[],\"inside\":{\"type\":\"Circle\",\"radius\":0}} | inside.radius",
        "/shapes       | {\"type\":\"Polygon\",\"corners\":[],\"inside\":{\"type\":\"No\"}} | inside.type",
        "/shapes       | []                                       | an object",
        "/shapes       | \"Circle\"                               | an object",
        "/shapes       | {\"type\":\"Circle\",\"type\":\"Empty\"} | each name once",
        "/shapes       | {\"type\":\"Circle\",\"radius\":1        | ",
      })
  void refusesOthers(String path, String json, String detail) {
    TestResponse answer = app.http().post(path).json(json).send();

    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.body()).contains(detail == null ? "" : detail);
  }
}
