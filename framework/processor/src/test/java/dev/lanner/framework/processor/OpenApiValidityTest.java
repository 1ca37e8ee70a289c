package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Generated documents against the schema that the OpenAPI initiative publishes.
class OpenApiValidityTest {
  static Path[] documents() {
    return new Path[] {
      GoldenTest.GOLDEN.resolve("shop/openapi.json"),
      GoldenTest.GOLDEN.resolve("features/openapi.json"),
      OpenApiGoldenTest.FOLDER.resolve("openapi.json")
    };
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isAnOpenApiDocument(Path document) throws IOException {
    assertThat(new ForeignValidator(Files.readString(document)).errors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasExamplesAndDefaultsThatTheirSchemasAllow(Path document) throws IOException {
    assertThat(new ForeignValidator(Files.readString(document)).errorsInExamples()).isEmpty();
  }

  @Test
  void isToldWhereADocumentIsNone() throws IOException {
    String document = Files.readString(GoldenTest.GOLDEN.resolve("shop/openapi.json"));
    String unknownMember = document.replace("\"operationId\": \"ordersList\"", "\"id\": \"x\"");
    String noDescription = document.replace("\"description\": \"Created\",", "");
    String noSchema = document.replace("\"type\": \"boolean\"", "\"type\": \"bool\"");

    assertThat(new ForeignValidator(unknownMember).errors()).isNotEmpty();
    assertThat(new ForeignValidator(noDescription).errors()).isNotEmpty();
    assertThat(new ForeignValidator(noSchema).errors()).isNotEmpty();
  }

  @Test
  void isToldWhereAnExampleIsNone() throws IOException {
    String document = Files.readString(OpenApiGoldenTest.FOLDER.resolve("openapi.json"));

    assertThat(
            new ForeignValidator(document.replace("[\"FICTION\"]", "[\"POETRY\"]"))
                .errorsInExamples())
        .isNotEmpty();
    assertThat(
            new ForeignValidator(document.replace("\"default\": 20", "\"default\": 0"))
                .errorsInExamples())
        .isNotEmpty();
  }
}
