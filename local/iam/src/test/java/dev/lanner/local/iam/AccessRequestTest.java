package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRequestTest {
  @Test
  void findsKeysInAnyCaseAndReplacesValues() {
    var request = Iam.GET_ITEM.with("aws:SourceIp", "192.0.2.7").with("AWS:sourceip", "192.0.2.8");

    assertThat(request.context()).containsOnlyKeys("aws:SourceIp");
    assertThat(request.context().get("aws:sourceIP")).containsExactly("192.0.2.8");
  }

  @Test
  void copiesTheContext() {
    var values = new ArrayList<>(List.of("a"));
    var request = new AccessRequest("s3:GetObject", "*", Map.of("k", values));
    values.add("b");

    assertThat(request.context()).containsEntry("k", List.of("a"));
  }

  @Test
  void refusesKeysThatDifferInCaseOnly() {
    assertThatThrownBy(() ->
            new AccessRequest(
                "s3:GetObject", "*", Map.of("aws:a", List.of("1"), "aws:A", List.of("2"))))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith("The context has the key aws:")
        .endsWith(" twice, in different case. Condition keys are the same in any case; give one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Invoke", "execute-api:", ":Invoke", "a:b:c", "a b:c"})
  void wantsAServiceAndAnAction(String action) {
    assertThatThrownBy(() -> AccessRequest.of(action, "*"))
        .hasMessage(
            "The action is \"%s\"; a service and its action are expected, such as execute-api:Invoke."
                .formatted(action));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "orders", "arn:aws:s3::bucket", "bucket:a:b:c:d:e"})
  void wantsAWholeArn(String resource) {
    assertThatThrownBy(() -> AccessRequest.of("s3:GetObject", resource))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The resource is neither * nor an ARN of six fields; one such as"
                + " arn:aws:dynamodb:eu-west-1:123456789012:table/orders is expected, or * for an"
                + " action that is about no resource.");
  }
}
