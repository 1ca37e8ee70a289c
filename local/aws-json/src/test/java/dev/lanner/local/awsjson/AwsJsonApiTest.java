package dev.lanner.local.awsjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AwsJsonApiTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final AwsJsonApi api =
      AwsJsonApi.builder("Shop", "1.1", "InvalidParameterException")
          .operation("Buy", AwsJsonApiTest::buy, "Item", "Count", "Gift", "Tags", "Labels", "To")
          .operation("Leave", _ -> null)
          .operation(
              "Fail",
              _ -> {
                throw new AwsJsonException(503, "ClosedException", "The shop is closed.");
              })
          .build();

  private static ObjectNode buy(AwsJsonObject input) {
    var output = JSON.createObjectNode();
    output.put("Item", input.text("Item"));
    output.put("Count", input.optionalInteger("Count"));
    output.put("Gift", input.flag("Gift", false));
    output.put("Tags", String.join("+", input.texts("Tags")));
    output.put("Labels", input.textMap("Labels").toString());
    var to = input.optionalObject("To", "Name");
    output.put("To", to == null ? null : to.text("Name"));
    return output;
  }

  @Test
  void answersWithTheOutputOfTheOperation() {
    var answer =
        call(
            "Shop.Buy",
            "{\"Item\":\"pen\",\"Count\":2,\"Gift\":true,\"Tags\":[\"a\",\"b\"],\"Labels\":{\"k\":\"v\"},\"To\":{\"Name\":\"Ada\"}}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("Content-Type")).isEqualTo("application/x-amz-json-1.1");
    assertThat(answer.headers().get("x-amzn-RequestId")).isNotBlank();
    assertThat(answer.body())
        .isEqualTo(
            "{\"Item\":\"pen\",\"Count\":2,\"Gift\":true,\"Tags\":\"a+b\",\"Labels\":\"{k=v}\",\"To\":\"Ada\"}");
  }

  @Test
  void answersWithNothingWhereAnOperationHasNoOutput() {
    assertThat(call("Shop.Leave", "").body()).isEmpty();
  }

  @Test
  void takesNullForAbsent() {
    assertThat(call("Shop.Buy", "{\"Item\":\"pen\",\"Count\":null,\"Unknown\":null}").body())
        .contains("\"Count\":null");
  }

  @Test
  void givesErrorsTheFormThatClientsRead() {
    var answer = call("Shop.Fail", "{}");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers().get("x-amzn-ErrorType")).isEqualTo("ClosedException");
    assertThat(answer.body())
        .isEqualTo("{\"__type\":\"ClosedException\",\"message\":\"The shop is closed.\"}");
  }

  @Test
  void namesTheOperationsItHasWhenOneIsUnknown() {
    refuses(
        "Shop.Sell",
        "{}",
        "UnknownOperationException",
        "This local service does not have the operation Sell. It has: Buy, Fail, Leave.");
  }

  @Test
  void refusesTheClientOfAnotherService() {
    refuses(
        "Bank.Buy",
        "{}",
        "UnknownOperationException",
        "The header X-Amz-Target does not begin with Shop. Point only clients of this service at it.");
    var withoutTarget = api.answer(new HttpCall("POST", "/", Map.of(), "{}"));
    assertThat(withoutTarget.status()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsNotAnObjectWithoutQuotingIt() {
    refuses("Shop.Buy", "{\"Item\":secret", "SerializationException", "The request is not JSON.");
    refuses("Shop.Buy", "[1]", "SerializationException", "The request is not a JSON object.");
  }

  @Test
  void refusesMembersThatItDoesNotEmulate() {
    refuses(
        "Shop.Buy",
        "{\"Item\":\"pen\",\"Coupon\":\"secret\"}",
        "InvalidParameterException",
        "Buy has Coupon, which this local service does not emulate. Leave it out. It reads: Count, Gift, Item, Labels, Tags, To.");
    refuses(
        "Shop.Buy",
        "{\"Item\":\"pen\",\"To\":{\"Street\":\"secret\"}}",
        "InvalidParameterException",
        "Buy.To has Street, which this local service does not emulate. Leave it out. It reads: Name.");
  }

  @Test
  void refusesMembersThatAreAbsentOrOfTheWrongKind() {
    refuses("Shop.Buy", "{}", "InvalidParameterException", "Buy needs Item, which is absent.");
    wrongKind("\"Item\":1", "Item is not a text.");
    wrongKind("\"Item\":\"pen\",\"Count\":1.5", "Count is not a whole number.");
    wrongKind("\"Item\":\"pen\",\"Count\":4294967296", "Count is not a whole number.");
    wrongKind("\"Item\":\"pen\",\"Gift\":\"true\"", "Gift is not true or false.");
    wrongKind("\"Item\":\"pen\",\"Tags\":\"a\"", "Tags is not a list.");
    wrongKind("\"Item\":\"pen\",\"Tags\":[1]", "Tags is not a text.");
    wrongKind("\"Item\":\"pen\",\"Labels\":[]", "Labels is not an object.");
    wrongKind("\"Item\":\"pen\",\"To\":\"Ada\"", "To is not an object.");
  }

  private void wrongKind(String members, String message) {
    refuses("Shop.Buy", "{" + members + "}", "SerializationException", "Buy." + message);
  }

  private void refuses(String target, String body, String type, String message) {
    var answer = call(target, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(JSON.createObjectNode().put("__type", type).put("message", message).toString());
  }

  private HttpAnswer call(String target, String body) {
    return api.answer(new HttpCall("POST", "/", Map.of("x-amz-target", target), body));
  }
}
