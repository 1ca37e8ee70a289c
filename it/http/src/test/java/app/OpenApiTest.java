package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents as Swagger's parser, on which openapi-generator and Swagger UI build, understands
/// them.
class OpenApiTest {
  private static final String DOCUMENT = "target/classes/META-INF/lanner/openapi.json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        DOCUMENT,
        "../../samples/orders/" + DOCUMENT,
        "../../framework/processor/src/test/resources/golden/openapi.json",
        "../../framework/processor/src/test/resources/golden-openapi/openapi.json"
      })
  void isUnderstood(String file) throws IOException {
    // The sample is not there when only this module is built.
    assumeThat(Path.of(file)).exists();
    SwaggerParseResult result = parse(Files.readString(Path.of(file)));

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void isNotUnderstoodWhenItIsBroken() throws IOException {
    String document = Files.readString(Path.of(DOCUMENT));

    assertThat(parse(document.replace("\"responses\"", "\"answers\"")).getMessages()).isNotEmpty();
    assertThat(parse(document.replace("\"in\": \"path\"", "\"in\": \"way\"")).getMessages())
        .isNotEmpty();
  }

  @Test
  void holdsEveryRoute() throws IOException {
    OpenAPI document = parse(Files.readString(Path.of(DOCUMENT))).getOpenAPI();

    assertThat(document.getInfo().getTitle()).isEqualTo("App");
    assertThat(document.getPaths())
        .containsOnlyKeys(
            "/greetings/{name}",
            "/things",
            "/things/{id}",
            "/things/{id}/bytes",
            "/things/files/{path}",
            "/trouble/exception",
            "/trouble/exit",
            "/trouble/never",
            "/trouble/pid");
    assertThat(document.getPaths().get("/things/{id}").readOperations())
        .extracting(operation -> operation.getOperationId())
        .containsExactlyInAnyOrder("thingsFind", "thingsPut", "thingsDelete");
  }

  private static SwaggerParseResult parse(String document) {
    var options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    return new OpenAPIV3Parser().readContents(document, null, options);
  }
}
