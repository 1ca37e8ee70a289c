package dev.lanner.local.gateway;

import dev.lanner.local.gateway.AuthorizerFunction.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// An authorizer that always answers the same, and keeps what it was sent.
final class TestAuthorizer implements AuthorizerFunction {
  final List<JsonNode> events = new ArrayList<>();
  private final Answer answer;
  Duration timeout = Duration.ZERO;

  private TestAuthorizer(Answer answer) {
    this.answer = answer;
  }

  static TestAuthorizer answering(Answer answer) {
    return new TestAuthorizer(answer);
  }

  /// @param json with `'` for `"`
  static TestAuthorizer returning(String json) {
    return answering(
        new Answer.Returned(ByteString.ofUtf8(json.replace('\'', '"')), Duration.ofMillis(42)));
  }

  /// @param statements with `'` for `"`
  static TestAuthorizer withPolicy(String statements) {
    return returning(
        "{'principalId':'ada','policyDocument':{'Version':'2012-10-17','Statement':[%s]},'context':{'team':'red','level':3}}"
            .formatted(statements));
  }

  /// @param resources of execute-api:Invoke, with `'` around them
  static String statement(String effect, String... resources) {
    return "{'Effect':'%s','Action':'execute-api:Invoke','Resource':[%s]}"
        .formatted(effect, String.join(",", resources));
  }

  @Override
  public synchronized Answer invoke(ByteString event, Duration timeout) {
    events.add(Requests.MAPPER.readTree(event.toByteArray()));
    this.timeout = timeout;
    return answer;
  }

  int calls() {
    return events.size();
  }
}
