package dev.lanner.auth.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.auth.CallerSource;
import dev.lanner.framework.IdempotencyStore;
import dev.lanner.framework.test.Http;
import dev.lanner.framework.test.InMemoryIdempotencyStore;
import dev.lanner.framework.test.LannerExtension;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestIssuerSnippets {
  // @start region="test"
  @AutoClose static final TestIssuer issuer = TestIssuer.userPool("eu-central-1_Ab129faBb", "web");

  @RegisterExtension
  final LannerExtension app = new LannerExtension().replace(CallerSource.class, issuer.callers());

  @Test
  void letsAdministratorsIn() {
    TestToken ada = issuer.accessToken("ada");

    assertThat(status(ada.withGroups("admins"))).isEqualTo(200);
    assertThat(status(ada)).isEqualTo(403);
    assertThat(status(ada.withGroups("admins").expired())).isEqualTo(401);
    assertThat(status(ada.withGroups("admins").signedBySomebodyElse())).isEqualTo(401);
    assertThat(status(ada.forged("cognito:groups", "[\"admins\"]"))).isEqualTo(401);
  }

  private int status(TestToken token) {
    Http http = app.http().withBearerToken(token.text());
    return http.get("/notes/all").send().status();
  }

  // @end

  @BeforeEach
  void giveTheApplicationAStore() {
    app.replace(IdempotencyStore.class, new InMemoryIdempotencyStore());
  }
}
