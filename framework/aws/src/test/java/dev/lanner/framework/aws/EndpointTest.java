package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "https://abcdef1234.execute-api.eu-west-1.amazonaws.com/prod, eu-west-1",
    "https://ABCDEF1234.Execute-API.eu-west-1.amazonaws.com/prod, eu-west-1",
    "https://abcdef1234-vpce-0a.execute-api.us-east-1.vpce.amazonaws.com/prod, us-east-1",
    "https://abcdef1234.execute-api.cn-north-1.amazonaws.com.cn/prod, cn-north-1",
    "https://abcdef1234.execute-api.eu-west-1.api.aws/prod, eu-west-1",
    "https://abcdef1234.execute-api.localhost:4566/prod,",
    "https://abcdef1234.execute-api.eu-west-1.example.com/prod,",
    "https://chat.example.com,",
  })
  void findsTheRegionInTheNamesOfAws(String address, String region) {
    assertThat(Endpoint.of(URI.create(address)).region()).isEqualTo(region);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3001/dev",
        "http://127.0.0.1/dev",
        "http://[::1]:3001",
        "http://api.localhost/dev",
        "https://localhost/dev",
      })
  void takesPlainHttpOnThisMachine(String address) {
    assertThat(Endpoint.of(URI.create(address)).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://chat.example.com/prod", "http://127.0.0.1.example.com/"})
  void sendsNoTokenInTheClear(String address) {
    assertThatThrownBy(() -> Endpoint.of(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Use https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chat.example.com/prod",
        "wss://chat.example.com/prod",
        "https:///prod",
        "https://user:hidden@chat.example.com/prod",
        "https://chat.example.com/prod?hidden",
        "https://chat.example.com/prod#hidden",
      })
  void refusesWhatIsNoEndpoint(String address) {
    assertThatThrownBy(() -> Endpoint.of(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://abcdef1234.execute-api.eu-west-1.amazonaws.com/prod")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void namesTheResourceOfVpcEndpointsAndOfMissingStages() {
    assertThat(
            Endpoint.of(
                    URI.create(
                        "https://abc-vpce-0a.execute-api.us-gov-west-1.vpce.amazonaws.com/prod/"))
                .resource("POST"))
        .isEqualTo("arn:aws-us-gov:execute-api:us-gov-west-1:*:abc/prod/POST/@connections/*");
    assertThat(
            Endpoint.of(URI.create("https://abc.execute-api.eu-west-1.amazonaws.com"))
                .resource("GET"))
        .isEqualTo("arn:aws:execute-api:eu-west-1:*:abc/*/GET/@connections/*");
  }
}
