package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanner.framework.aws.ConnectionsException.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String ID = "L0SM9cOFvHcCIhw=";
  private static final String PATH = "/2021-04-23/credentials";

  private final FakeGateway gateway =
      new FakeGateway()
          .knows("ASIAROLE", "role+secret/")
          .knows("ASIAFIRST", "first+secret")
          .knows("ASIASECOND", "second+secret");
  private final FakeGateway container = new FakeGateway();
  private final Lab lab = new Lab();

  @AfterEach
  void close() {
    gateway.close();
    container.close();
  }

  @Test
  void signsWithLongLivedCredentialsToo() {
    lab.role().variables.remove("AWS_SESSION_TOKEN");

    assertThat(connections().post(ID, "hello")).isTrue();

    assertThat(gateway.only().headers()).doesNotContainKey("x-amz-security-token");
  }

  @Test
  void takesAnyCredentialsAndNoneOnThisMachine() {
    assertThat(connections().post(ID, "hello")).isTrue();

    assertThat(keysUsed()).containsExactly("local");
  }

  @Test
  void signsForTheRegionInTheNameOfTheApi() {
    var elsewhere = Endpoint.of(URI.create("https://a.execute-api.us-east-2.amazonaws.com/prod"));
    var ofOnesOwn = Endpoint.of(URI.create("https://chat.example.com"));

    assertThat(elsewhere.region()).isEqualTo("us-east-2");
    assertThat(ofOnesOwn.region()).isNull();
  }

  @Test
  void saysThatASignatureWasRefused() {
    lab.role().set("AWS_SECRET_ACCESS_KEY", "another");

    var failure = failure(connections());

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(failure.status()).isEqualTo(403);
  }

  @Test
  void fetchesCredentialsFromTheContainerOnce() {
    var connections = fromContainer();
    container.answers(200, "", credentials("FIRST", "2026-11-20T18:00:00Z"));

    connections.post(ID, "hello");
    connections.post(ID, "hello");

    assertThat(keysUsed()).containsExactly("ASIAFIRST", "ASIAFIRST");
    assertThat(gateway.received().getFirst().header("x-amz-security-token"))
        .isEqualTo("FIRST+token");
    var asked = container.only();
    assertThat(asked.path()).isEqualTo(PATH);
    assertThat(asked.header("authorization")).isEqualTo("container/token==");
    assertThat(asked.headers()).doesNotContainKey("x-amz-date");
  }

  @Test
  void fetchesOthersBeforeTheyExpire() {
    var connections = fromContainer();
    container.answers(200, "", credentials("FIRST", "2026-11-20T12:10:00Z"));
    container.answers(200, "", credentials("SECOND", "2026-11-20T13:00:00Z"));

    connections.post(ID, "hello");
    lab.passes(Duration.ofMinutes(9).minusSeconds(1));
    connections.post(ID, "hello");
    lab.passes(Duration.ofSeconds(1));
    connections.post(ID, "hello");

    assertThat(keysUsed()).containsExactly("ASIAFIRST", "ASIAFIRST", "ASIASECOND");
  }

  @Test
  void fetchesOthersWhenTheyWereRefusedAsExpired() {
    var connections = fromContainer();
    container.answers(200, "", credentials("FIRST", "2026-11-20T18:00:00Z"));
    container.answers(200, "", credentials("SECOND", "2026-11-20T18:00:00Z"));
    gateway.answers(403, "ExpiredTokenException", "{\"message\":\"expired\"}");

    assertThat(connections.post(ID, "hello")).isTrue();

    assertThat(keysUsed()).containsExactly("ASIAFIRST", "ASIASECOND");
  }

  @Test
  void fetchesOthersOnceForACall() {
    var connections = fromContainer();
    for (int i = 0; i < 3; i++) {
      container.answers(200, "", credentials("FIRST", "2026-11-20T18:00:00Z"));
      gateway.answers(403, "ExpiredTokenException", "{\"message\":\"expired\"}");
    }

    assertThat(failure(connections).kind()).isEqualTo(Kind.CREDENTIALS);

    assertThat(container.received()).hasSize(2);
  }

  @Test
  void keepsCredentialsThatDoNotExpireForAnHour() {
    var connections = fromContainer();
    String forEver = "{\"AccessKeyId\":\"ASIAFIRST\",\"SecretAccessKey\":\"first+secret\"}";
    container.answers(200, "", forEver);
    container.answers(200, "", forEver);

    connections.post(ID, "hello");
    lab.passes(Duration.ofMinutes(59));
    connections.post(ID, "hello");
    assertThat(container.received()).hasSize(1);

    lab.passes(Duration.ofMinutes(1));
    connections.post(ID, "hello");
    assertThat(container.received()).hasSize(2);
  }

  @Test
  void prefersCredentialsOfTheEnvironment() {
    fromContainer();
    lab.role();

    connections().post(ID, "hello");

    assertThat(keysUsed()).containsExactly("ASIAROLE");
    assertThat(container.received()).isEmpty();
  }

  @Test
  void asksTheContainerAgainWhenItFails() {
    var connections = fromContainer();
    container.answers(500);
    container.answers(200, "", credentials("FIRST", "2026-11-20T18:00:00Z"));

    assertThat(connections.post(ID, "hello")).isTrue();

    assertThat(lab.pauses).containsExactly(100L);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 500})
  void tellsWhenTheContainerRefuses(int status) {
    var connections = fromContainer();
    for (int i = 0; i < 5; i++) {
      container.answers(status, "", "{\"message\":\"container/token==\"}");
    }

    var failure = failure(connections);

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure).hasMessageContaining("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    assertThat(gateway.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"AccessKeyId\":\"first+secret\",\"Token\":\"first+token\"}",
        "{\"AccessKeyId\":\"first+secret\",\"SecretAccessKey\":\"first\\nsecret\"}",
        "{\"AccessKeyId\":\"ASIAFIRST\",\"SecretAccessKey\":\"s\",\"Expiration\":\"secret\"}",
        "first+secret",
      })
  void tellsNothingOfCredentialsThatCannotBeRead(String body) {
    var connections = fromContainer();
    container.answers(200, "", body);

    var failure = failure(connections);

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(everythingSaidBy(failure)).noneMatch(text -> text.contains("first"));
    assertThat(gateway.received()).isEmpty();
  }

  @Test
  void tellsWhenTheContainerDoesNotAnswer() {
    container.close();

    var failure = failure(fromContainer());

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(failure).hasMessageContaining("does not answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.170.99/creds",
        "http://127.0.0.1.example.com/",
        "http://127.evil.example.com/",
        "ftp://localhost/",
        "/relative",
        "http://[fe80::1]/",
        "http://local host/",
      })
  void sendsTheTokenToNobodyElse(String address) {
    lab.set("AWS_CONTAINER_CREDENTIALS_FULL_URI", address);

    assertThatThrownBy(this::connections)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        .hasMessageContaining("loopback");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN"
      })
  void refusesWhatNoHeaderCarriesWithoutShowingIt(String variable) {
    lab.role();
    if (variable.startsWith("AWS_CONTAINER")) {
      fromContainer();
      lab.variables.remove("AWS_ACCESS_KEY_ID");
    }
    lab.set(variable, "hidden\nvalue");

    var failure = catchThrowableOfType(ConnectionsException.class, this::connections);

    assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
    assertThat(failure).hasMessageContaining("at index 6");
    assertThat(everythingSaidBy(failure)).noneMatch(text -> text.contains("hidden"));
  }

  @Test
  void fetchesOnceForManyAtATime() {
    var connections = fromContainer();
    container.answers(200, "", credentials("FIRST", "2026-11-20T18:00:00Z"));

    var calls = new ArrayList<CompletableFuture<Boolean>>();
    for (int i = 0; i < 16; i++) {
      calls.add(CompletableFuture.supplyAsync(() -> connections.post(ID, "hello")));
    }

    assertThat(calls).allMatch(CompletableFuture::join);
    assertThat(container.received()).hasSize(1);
    assertThat(gateway.received()).hasSize(16);
  }

  private Connections connections() {
    return lab.connections(gateway.endpoint());
  }

  private Connections fromContainer() {
    lab.set("AWS_REGION", "eu-west-1")
        .set("AWS_CONTAINER_CREDENTIALS_FULL_URI", container.at(PATH).toString())
        .set("AWS_CONTAINER_AUTHORIZATION_TOKEN", "container/token==");
    return connections();
  }

  private static String credentials(String name, String expiration) {
    return """
    {"AccessKeyId":"ASIA%1$s","SecretAccessKey":"%2$s+secret","Token":"%1$s+token",\
    "Expiration":"%3$s","Code":"Success"}\
    """
        .formatted(name, name.toLowerCase(Locale.ROOT), expiration);
  }

  private List<String> keysUsed() {
    return gateway.received().stream()
        .map(request -> SignatureV4.parts(request.header("authorization")).get("Credential"))
        .map(credential -> credential.substring(0, credential.indexOf('/')))
        .toList();
  }

  private static ConnectionsException failure(Connections connections) {
    return catchThrowableOfType(ConnectionsException.class, () -> connections.post(ID, "hello"));
  }

  private static List<String> everythingSaidBy(Throwable failure) {
    var texts = new ArrayList<String>();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      texts.add(t.toString());
    }
    return texts;
  }
}
