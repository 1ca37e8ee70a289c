package app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  @Test
  void isCopiedToWherePeopleLookForIt() {
    assertThat(Path.of("target", "openapi.json"))
        .hasSameBinaryContentAs(Path.of("target", "classes", "META-INF", "lanner", "openapi.json"));
  }
}
