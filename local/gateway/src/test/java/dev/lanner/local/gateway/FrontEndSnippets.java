package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FrontEndSnippets {
  @Test
  void takesARequestThroughAFunction() {
    var response =
        send(
            HttpRequest.builder("GET", "/orders/42").build(), event -> ByteString.ofUtf8("\"hi\""));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("content-type")).isEqualTo("application/json");
    assertThat(response.bodyUtf8()).isEqualTo("hi");
  }

  // @start region="request"
  static HttpResponse send(HttpRequest request, UnaryOperator<ByteString> function) {
    FrontEnd frontEnd = new HttpApiV2(Api.local(URI.create("http://localhost:8080")));
    var arrival =
        new Arrival(
            "7c2af7db-31f3-42b5-8a6d-9ffc74e3b9e0",
            "JCJePHSSPHcEtwQ=",
            Instant.EPOCH,
            "Root=1-00000000-000000000000000000000001",
            "0000000000000001");

    return switch (frontEnd.admit(request, Route.DEFAULT, arrival)) {
      case Admission.Admitted(var event) ->
          frontEnd.answer(request, arrival, new Outcome.Returned(function.apply(event)));
      case Admission.Refused(var response) -> response;
    };
  }
  // @end
}
