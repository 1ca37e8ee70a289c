package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRunSnippets {
  @Test
  void runsAFunctionBehindAnHttpApi(@TempDir Path folder) throws Exception {
    FunctionFolders.withModel(FunctionFolders.tiny(folder), "app.jar", FunctionFolders.MODEL);

    // @start region="run"
    var http = FunctionModel.read(folder).http();
    var function =
        Function.builder(folder, http)
            .timeout(Duration.ofSeconds(5))
            .environment("GREETING", "hello")
            .build();
    try (var lambda = LocalLambda.start(function, System.out);
        var api = LocalApi.start(lambda, 0);
        var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(api.endpoint().resolve("/orders/42")).build();

      var response = client.send(request, BodyHandlers.ofString());

      assertThat(response.statusCode()).isEqualTo(200);
    } // and every process of the function has ended
    // @end
  }
}
