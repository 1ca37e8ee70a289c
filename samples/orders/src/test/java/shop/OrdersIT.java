package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged sample, from signing up to its table.
@Timeout(120)
class OrdersIT {
  private static final String ORDER =
      """
      {"customer": "Ada", "lines": [{"article": "tea", "quantity": 2, "price": 12.50}]}
      """;

  @TempDir private Path folder;

  @Test
  void showsEachUserTheirOwnOrdersAndAdministratorsAll() throws Exception {
    try (var shop = LocalRun.start()) {
      var users = new Users(shop.userPool(), "local_users");
      String ada = users.signUp("ada");
      String bob = users.signUp("bob");
      users.signUp("eve");
      users.addToGroup("eve", "admins");
      String eve = users.signIn("eve");

      var placed = shop.send("POST", "/orders", ada, ORDER);

      assertThat(placed.statusCode()).isEqualTo(201);
      assertThat(placed.body()).contains("\"total\":25.00");
      String order = placed.headers().firstValue("location").orElseThrow();
      String id = order.substring("/orders/".length());
      assertThat(shop.get(order, ada).body()).contains(id);
      assertThat(shop.get("/orders", ada).body()).contains(id);
      assertThat(shop.get("/orders", bob).body()).isEqualTo("[]");
      assertThat(shop.get(order, bob).statusCode()).isEqualTo(404);
      assertThat(shop.send("POST", order + "/cancel", bob, "").statusCode()).isEqualTo(404);
      assertThat(shop.get("/orders", eve).body()).contains(id);
      assertThat(shop.get("/orders/summary", eve).body())
          .isEqualTo("{\"placed\":1,\"cancelled\":0}");
      assertThat(shop.get("/orders/summary", ada).statusCode()).isEqualTo(403);
      assertThat(shop.get("/orders?status=CANCELLED", eve).body()).isEqualTo("[]");
      assertThat(shop.send("POST", order + "/cancel", eve, "").statusCode()).isEqualTo(200);
      assertThat(shop.send("POST", order + "/cancel", ada, "").statusCode()).isEqualTo(409);
      assertThat(shop.get("/orders?status=CANCELLED", ada).body()).contains(id);
      assertThat(shop.send("POST", "/orders", ada, "{\"lines\": []}").body())
          .contains("\"name\":\"customer\"", "\"name\":\"lines\"");
    }
  }

  @Test
  void refusesEveryTokenThatIsNotAGoodOne() throws Exception {
    var now = new AtomicReference<>(Instant.now());
    try (var pools = pool(now);
        var others = pool(now)) {
      Path values = folder.resolve("local.env");
      Files.writeString(
          values,
          """
          USER_POOL_ID=local_shop
          USER_POOL_CLIENT_ID=web
          USER_POOL_ISSUER=%s/local_shop
          """
              .formatted(pools.endpoint()));
      try (var shop = LocalRun.start("--env-file=" + values)) {
        var users = new Users(pools.endpoint(), "local_shop");
        String good = users.signUp("ada");
        now.set(Instant.now().minus(Duration.ofHours(2)));
        String expired = users.signIn("ada");
        now.set(Instant.now());
        String foreign = new Users(others.endpoint(), "local_shop").signUp("ada");

        assertThat(shop.get("/orders", good).statusCode()).isEqualTo(200);
        assertThat(shop.get("/orders", "").statusCode()).isEqualTo(401);
        assertThat(shop.get("/orders", expired).statusCode()).isEqualTo(401);
        assertThat(shop.get("/orders", foreign).statusCode()).isEqualTo(401);
        assertThat(shop.get("/orders", forged(good)).statusCode()).isEqualTo(401);
        assertThat(shop.get("/orders", unsigned(good)).statusCode()).isEqualTo(401);
        var refused = shop.get("/orders", expired);
        assertThat(refused.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(refused.body()).doesNotContainIgnoringCase("expired");
      }
    }
  }

  private static LocalUserPool pool(AtomicReference<Instant> now) {
    var shop = ReadyPool.of("local_shop").withClient("web").withGroup("admins");
    return LocalUserPool.start(Options.defaults().withPool(shop).withClock(now::get));
  }

  /// With the group of administrators in it, and the signature of before.
  private static String forged(String token) {
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String more = claims.replaceFirst("\\{", "{\"cognito:groups\":[\"admins\"],");
    return parts[0] + "." + encoded(more) + "." + parts[2];
  }

  private static String unsigned(String token) {
    return encoded("{\"alg\":\"none\",\"kid\":\"1\"}") + "." + token.split("\\.")[1] + ".";
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
