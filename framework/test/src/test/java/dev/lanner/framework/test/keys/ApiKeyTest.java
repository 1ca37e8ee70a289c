package dev.lanner.framework.test.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Routes that need an API key refuse, in the function, whatever was not asked for one.
class ApiKeyTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  // @start region="test"
  @Test
  void letsInWhoBringsAnApiKey() {
    var partner = app.http(FrontEnd.REST).withApiKey("partner-7");

    assertThat(partner.get("/keys/prices/tea").send().body()).isEqualTo("tea 9.90");
    assertThat(app.http(FrontEnd.REST).get("/keys/prices/tea").send().status()).isEqualTo(403);
  }

  // @end

  @ParameterizedTest
  @EnumSource
  void refusesWhatNobodyHasAskedForAKey(FrontEnd frontEnd) {
    TestResponse response =
        app.http(frontEnd).get("/keys/prices/tea").header("x-api-key", "partner-key").send();

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"title\":\"Forbidden\",\"status\":403}");
  }

  @ParameterizedTest
  @CsvSource({"GET, /keys/prices/tea", "HEAD, /keys/prices/tea", "GET, /keys/prices/%74ea"})
  void refusesEverySpellingThatComesByAnotherRoute(String method, String path) {
    assertThat(app.http(FrontEnd.REST).request(method, path).send().status()).isEqualTo(403);
    assertThat(
            app.http(FrontEnd.REST).withApiKey("partner-7").request(method, path).send().status())
        .isEqualTo(200);
  }

  @Test
  void refusesAnIdThatIsEmpty() {
    var nobody = app.http(FrontEnd.REST).withApiKey("");

    assertThat(nobody.get("/keys/prices/tea").send().status()).isEqualTo(403);
  }

  @Test
  void leavesRoutesOpenThatNeedNoKey() {
    assertThat(app.http().get("/keys/prices/status").send().body()).isEqualTo("up");
  }

  @Test
  void keepsTheKeyOfAUser() {
    var partner = app.http(FrontEnd.REST).withApiKey("partner-7").as(TestUser.of("ada"));

    assertThat(partner.get("/keys/prices/tea").send().status()).isEqualTo(200);
  }

  @Test
  void hasNoKeysWhereTheFrontEndHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.http().withApiKey("partner-7"))
        .withMessage("Only REST APIs ask for API keys. Send the request with http(FrontEnd.REST).");
  }
}
