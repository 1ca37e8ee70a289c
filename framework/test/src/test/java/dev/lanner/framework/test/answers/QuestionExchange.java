package dev.lanner.framework.test.answers;

import dev.lanner.framework.Exchange;
import dev.lanner.runtime.Payload;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

// @start region="exchange"
record QuestionExchange(int limitMillis) implements Exchange<Question, String> {
  @Override
  public @Nullable String source(Payload event) {
    JsonNode kind = json(event).path("kind");
    return kind.isString() ? "test:" + kind.stringValue() : null;
  }

  @Override
  public Question read(Payload event) {
    return new Question(json(event).get("text").stringValue());
  }

  @Override
  public Payload write(Payload event, @Nullable String answer) {
    return Payload.ofUtf8(((ObjectNode) json(event)).put("answer", answer).toString());
  }

  @Override
  public @Nullable Duration timeLimit() {
    return limitMillis == 0 ? null : Duration.ofMillis(limitMillis);
  }

  @Override
  public @Nullable Exception failure(Throwable thrown) {
    return thrown instanceof IllegalStateException ? new IllegalStateException("Sorry.") : null;
  }

  // @end
  private static JsonNode json(Payload event) {
    return new JsonMapper().readTree(event.inputStream());
  }
}
