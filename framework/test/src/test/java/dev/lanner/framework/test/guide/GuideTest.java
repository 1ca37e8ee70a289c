package dev.lanner.framework.test.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.test.Http;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestRequest;
import dev.lanner.framework.test.TestResponse;
import dev.lanner.framework.test.TestUser;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuideTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  // @start region="form"
  @Test
  void uploadsAPhoto() {
    TestResponse added =
        app.http()
            .post("/photos")
            .field("title", "Sea")
            .field("tag", "blue")
            .file("image", "sea.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
            .send();

    assertThat(added.status()).isEqualTo(303);
    assertThat(app.http().get("/photos/1/image").send().header("content-type"))
        .isEqualTo("image/png");
  }

  // @end

  @Test
  void knowsVersions() {
    add("Sea");

    TestResponse found = app.http().get("/photos/1").send();
    assertThat(found.header("etag")).isEqualTo("\"1\"");
    assertThat(found.header("cache-control")).isEqualTo("max-age=300, private");
    assertThat(app.http().put("/photos/1/title").body("Lake").send().status()).isEqualTo(428);
    assertThat(rename("\"1\"").body()).contains("\"version\":2");
    assertThat(rename("\"1\"").status()).isEqualTo(412);
    assertThat(app.http().get("/photos/2").send().status()).isEqualTo(404);
    assertThat(app.http().get("/photos/2/image").send().status()).isEqualTo(404);
  }

  // @start region="caller"
  @Test
  void givesEachCallerTheirOwnBasket() {
    Instant noon = Instant.parse("2026-11-20T12:00:00Z");
    TestUser user = TestUser.of("ada").withIssuer("https://issuer.example").withExpiry(noon);
    Http ada = app.http().as(user.withGroups("staff"));

    assertThat(ada.get("/basket").send().body()).isEqualTo("[\"pen\",\"ink\"]");
    assertThat(ada.get("/basket/about-me").send().body())
        .isEqualTo("a user, until 2026-11-20T12:00:00Z");
    // An HTTP API has made "[staff]" of it, and only of Cognito it is certain what that was.
    assertThat(ada.get("/basket/staff").send().status()).isEqualTo(403);
    assertThat(app.http().get("/basket").send().status()).isEqualTo(401);
  }

  // @end

  @Test
  void turnsPages() {
    add("a");
    add("b");
    add("c");

    TestResponse first = app.http().get("/photos").send();
    assertThat(first.header("link")).isEqualTo("<?after=2>; rel=\"next\"");
    assertThat(app.http().get("/photos?after=2").send().header("link")).isNull();
    assertThat(app.http().get("/photos?after=x").send().status()).isEqualTo(400);
  }

  // @start region="through"
  @Test
  void streamsSales() {
    TestResponse live =
        app.http(FrontEnd.FUNCTION_URL).get("/sales/live").header("X-Tenant", "acme").send();

    assertThat(live.isStreamed()).isTrue();
    assertThat(live.body()).startsWith("event: sale\nid: tea\ndata: sold 2\n\n");
  }

  // @end

  @Test
  void answersInCsvAndJson() {
    assertThat(sales("").header("Accept", "text/csv").send().body())
        .isEqualTo("article,count\r\ntea,2\r\ncup,1\r\n");
    assertThat(sales("").send().body()).startsWith("[{\"article\":\"tea\",");
    assertThat(sales("").send().header("x-served")).isEqualTo("acme");
    assertThat(app.http().get("/sales").send().status()).isEqualTo(403);
    assertThat(sales("/export").send().body()).isEqualTo("tea\ncup\n");
    assertThat(sales("/broken").send().header("retry-after")).isEqualTo("30");
  }

  private TestRequest sales(String path) {
    return app.http().get("/sales" + path).header("X-Tenant", "acme");
  }

  private TestResponse rename(String ifMatch) {
    return app.http().put("/photos/1/title").header("If-Match", ifMatch).body("Lake").send();
  }

  private void add(String title) {
    app.http()
        .post("/photos")
        .field("title", title)
        .file("image", "a.png", "image/png", new byte[0])
        .send();
  }
}
