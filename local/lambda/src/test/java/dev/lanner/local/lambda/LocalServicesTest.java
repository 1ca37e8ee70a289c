package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServicesTest {
  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  @TempDir Path folder;

  @BeforeEach
  void writeTheModel() throws Exception {
    Path models = Files.createDirectories(folder.resolve("classes/META-INF/lanner"));
    Files.writeString(
        models.resolve("framework.json"),
        """
        {"version":1,"functions":[
          {"name":"http","handler":"shop.HttpFunction","kind":"http","routes":[
            {"method":"GET","path":"/orders","handler":"shop.Orders.all",
              "access":{"rule":"roles","names":["admins"]}}]}]}
        """);
  }

  @Test
  void signsSomebodyInWhoIsInTheGroupsThatRoutesAskFor() {
    try (var services = LocalServices.start(folder, Map.of(), NOWHERE)) {
      var claims = services.token().split("\\.", -1)[1];

      assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
          .contains("\"cognito:groups\":[\"admins\"]")
          .contains("\"client_id\":\"web\"");
      assertThat(services.environment(Map.of("GREETING", "hello")))
          .containsEntry("GREETING", "hello")
          .containsKeys("USER_POOL_ISSUER", "USER_POOL_CLIENT_ID")
          .doesNotContainKey("AWS_ENDPOINT_URL_DYNAMODB");
    }
  }

  @Test
  void startsNothingThatTheFunctionIsToldOf() {
    var values = Map.of("USER_POOL_ID", "eu-west-1_a");

    try (var services = LocalServices.start(folder, values, NOWHERE)) {
      assertThat(services.token()).isNull();
      assertThat(services.environment(values)).isEqualTo(values);
    }
  }
}
