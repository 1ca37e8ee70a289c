package dev.lanner.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WebSocketSnippets {
  @Test
  void takesAMessageThroughAFunction() {
    var api = new WebSocketApi(Requests.API.withStage("prod"));
    var handshake = Requests.get("/prod").build();
    var connection = WebSocketConnection.of("c1=", handshake, Requests.ARRIVAL);

    var reply =
        send(
            api,
            connection,
            Requests.ARRIVAL,
            "{\"action\":\"join\"}",
            _ -> ByteString.ofUtf8("{\"statusCode\":200,\"body\":\"hi\"}"));

    assertThat(reply).isEqualTo(new Reply.Frame("hi"));
  }

  // @start region="message"
  static Reply send(
      WebSocketApi api,
      WebSocketConnection connection,
      Arrival arrival,
      String message,
      UnaryOperator<ByteString> function) {
    var route = api.routeOf(message, Set.of("$connect", "join"));
    if (route.isEmpty()) {
      return api.answerToMessage(connection, arrival, new Outcome.NoRoute(), false);
    }
    var event = api.messageEvent(connection, arrival, route.get(), "R1knPc2ntjMCFIA=", message);
    var outcome = new Outcome.Returned(function.apply(event));

    return api.answerToMessage(connection, arrival, outcome, true);
  }
  // @end
}
