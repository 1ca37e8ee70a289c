package dev.lanner.auth.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.auth.CallerSource;
import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.test.Http;
import dev.lanner.framework.test.InMemoryIdempotencyStore;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Requests that come twice, of callers who are known by a token that the application verifies.
class IdempotentCallersTest {
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

  @AutoClose
  private static final TestIssuer issuer = TestIssuer.userPool("eu-central-1_Ab129faBb", "web");

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @BeforeEach
  void giveTheApplicationCallersAndAStore() {
    app.replace(CallerSource.class, issuer.callers());
    app.replace(IdempotencyStore.class, new InMemoryIdempotencyStore());
  }

  @Test
  void showsNobodyTheAnswerOfAnotherWithTheSameKey() {
    TestResponse ada = write(as(issuer.accessToken("ada")), "secret of ada");
    TestResponse bob = write(as(issuer.accessToken("bob")), "secret of bob");

    assertThat(ada.body()).contains("secret of ada");
    assertThat(bob.status()).isEqualTo(201);
    assertThat(bob.body()).contains("secret of bob").doesNotContain("ada");
    assertThat(bob.header("idempotent-replayed")).isNull();
    assertThat(as(issuer.accessToken("bob")).get("/notes").send().body())
        .isEqualTo("[\"secret of bob\"]");
  }

  @Test
  void showsNobodyTheAnswerOfAnotherWithTheSameKeyAndTheSameRequest() {
    write(as(issuer.accessToken("ada")), "tea");
    TestResponse bob = write(as(issuer.accessToken("bob")), "tea");

    assertThat(bob.header("idempotent-replayed")).isNull();
    assertThat(as(issuer.accessToken("bob")).get("/notes").send().body()).isEqualTo("[\"tea\"]");
  }

  @Test
  void knowsACallerByAnotherTokenOfTheirs() {
    write(as(issuer.accessToken("ada")), "tea");
    TestResponse again = write(as(issuer.accessToken("ada")), "tea");

    assertThat(again.header("idempotent-replayed")).isEqualTo("true");
    assertThat(as(issuer.accessToken("ada")).get("/notes").send().body()).isEqualTo("[\"tea\"]");
  }

  @Test
  void answersNobodyWhoseTokenIsForged() {
    write(as(issuer.accessToken("ada")), "tea");

    TestResponse forged = write(as(issuer.accessToken("eve").forged("sub", "ada")), "tea");
    TestResponse expired = write(as(issuer.accessToken("ada").expired()), "tea");

    assertThat(forged.status()).isEqualTo(401);
    assertThat(expired.status()).isEqualTo(401);
    assertThat(forged.body()).isEqualTo("{\"title\":\"Unauthorized\",\"status\":401}");
  }

  private Http as(TestToken token) {
    return app.http().withBearerToken(token.text());
  }

  private static TestResponse write(Http http, String text) {
    return http.post("/notes")
        .header("Idempotency-Key", KEY)
        .json("{\"text\":\"" + text + "\"}")
        .send();
  }
}
