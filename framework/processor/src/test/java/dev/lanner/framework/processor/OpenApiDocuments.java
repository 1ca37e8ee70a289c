package dev.lanner.framework.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import javax.tools.StandardLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI documents of source texts.
final class OpenApiDocuments {
  private OpenApiDocuments() {}

  /// The document, which the foreign validator finds nothing wrong with.
  static JsonNode document(Sources sources) throws IOException {
    String text = text(sources.accepted());
    assertThat(new ForeignValidator(text).errors()).isEmpty();
    return new JsonMapper().readTree(text);
  }

  static String text(Compilation compilation) throws IOException {
    return new String(
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/lanner/openapi.json")
            .orElseThrow()
            .openInputStream()
            .readAllBytes(),
        UTF_8);
  }
}
