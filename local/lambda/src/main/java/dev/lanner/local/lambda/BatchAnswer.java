package dev.lanner.local.lambda;

import dev.lanner.local.runtimeapi.Payload;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How many records of a batch of a stream were handled, by what the function answered.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Partial
///   batch responses</a>
final class BatchAnswer {
  private static final JsonMapper JSON = new JsonMapper();

  private BatchAnswer() {}

  /// All records before the first that is reported. None, when the invocation failed or a failure
  /// does not name a record of the batch. All, when there is no failure, or no answer at all.
  static int handled(List<JsonNode> batch, Result result) {
    return switch (result) {
      case Result.Failed _ -> 0;
      case Result.Returned(var payload) -> handled(batch, payload);
    };
  }

  private static int handled(List<JsonNode> batch, Payload payload) {
    JsonNode failures;
    try {
      failures = JSON.readTree(payload.bytes()).path("batchItemFailures");
    } catch (JacksonException _) {
      return payload.length() == 0 ? batch.size() : 0;
    }
    var numbers = batch.stream().map(BatchAnswer::sequenceNumber).toList();
    int first = batch.size();
    for (var failure : failures) {
      int index = numbers.indexOf(failure.path("itemIdentifier").asString(""));
      if (index < 0) {
        return 0;
      }
      first = Math.min(first, index);
    }
    return first;
  }

  static String sequenceNumber(JsonNode changed) {
    return changed.path("dynamodb").path("SequenceNumber").asString("");
  }
}
