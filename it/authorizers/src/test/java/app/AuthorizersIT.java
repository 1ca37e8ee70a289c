package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged application, from signing up to what Lambda authorizers let through.
@Timeout(120)
class AuthorizersIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"HTTP", "HTTP_1_0", "REST"})
  void letsUsersOfThePoolInByAnAuthorizer(String frontEnd) throws Exception {
    try (var app = LocalRun.start("--front-end=" + frontEnd)) {
      var users = new Users(app.userPool(), "local_users");
      assertThat(users.signUp("ada")).contains("\"UserConfirmed\":true");
      users.signUp("bob");
      users.signUp("eve");
      users.signUp("guest");
      users.addToGroup("eve", "admins");
      Token ada = users.signIn("ada");
      Token bob = users.signIn("bob");
      Token eve = users.signIn("eve");
      Token guest = users.signIn("guest");

      assertThat(users.signUp("mallory"))
          .contains("UserLambdaValidationException", "Ask somebody else");
      assertThat(ada.claims()).contains("\"level\":\"member\"").contains("notes/write");
      assertThat(app.put("/notes/1", ada, "tea")).startsWith("200 ").contains("\"text\":\"tea\"");
      assertThat(app.put("/notes/2", guest, "milk")).startsWith("403 ");
      assertThat(app.get("/notes/1", ada)).startsWith("200 ");
      assertThat(app.get("/notes/1", bob)).startsWith("404 ");
      assertThat(app.get("/notes", bob)).isEqualTo("200 []");
      assertThat(app.get("/notes/1", eve)).startsWith("200 ");
      assertThat(app.send("DELETE", "/notes", ada)).startsWith("403 ");
      assertThat(app.send("DELETE", "/notes", eve)).startsWith("204 ");
      assertThat(app.get("/notes", ada)).isEqualTo("200 []");
    }
  }

  @Test
  void asksOnceForAllRoutesOfAToken() throws Exception {
    try (var app = LocalRun.start()) {
      var users = new Users(app.userPool(), "local_users");
      users.signUp("ada");
      Token ada = users.signIn("ada");

      assertThat(app.banner()).contains("Authorizer signed-in", "asked once in 300 s");
      assertThat(app.put("/notes/1", ada, "tea")).startsWith("200 ");
      assertThat(app.get("/notes", ada)).startsWith("200 ");
      assertThat(app.get("/notes/1", ada)).startsWith("200 ");
      // At the pool two triggers, then the authorizer, and the function three times.
      assertThat(app.stop()).filteredOn(line -> line.startsWith("START ")).hasSize(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP", "REST"})
  void refusesEveryTokenThatIsNotAGoodOne(String frontEnd) throws Exception {
    var now = new AtomicReference<>(Instant.now());
    try (var pools = pool(now);
        var others = pool(now)) {
      Path values = folder.resolve("local.env");
      Files.writeString(
          values,
          """
          USER_POOL_ID=local_notes
          USER_POOL_CLIENT_ID=web
          USER_POOL_ISSUER=%s/local_notes
          """
              .formatted(pools.endpoint()));
      try (var app = LocalRun.start("--env-file=" + values, "--front-end=" + frontEnd)) {
        var users = new Users(pools.endpoint(), "local_notes");
        Token good = token(users);
        now.set(Instant.now().minus(Duration.ofHours(2)));
        Token expired = users.signIn("ada");
        now.set(Instant.now());
        Token foreign = token(new Users(others.endpoint(), "local_notes"));
        // An HTTP API with payload format 2.0 has no other refusal.
        String refused = frontEnd.equals("HTTP") ? "403 " : "401 ";

        assertThat(app.get("/notes", good)).isEqualTo("200 []");
        assertThat(app.send("GET", "/notes", "")).startsWith("401 ");
        for (Token token : List.of(expired, foreign, good.forged(), good.unsigned())) {
          assertThat(app.get("/notes", token)).startsWith(refused);
        }
        assertThat(app.send("GET", "/notes", "", "x-key", "key-of-2026")).startsWith("401 ");
        assertThat(app.stop())
            .anyMatch(line -> line.contains("REFUSED Route: GET /notes"))
            .noneMatch(line -> line.contains("eyJ"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP", "HTTP_1_0", "REST"})
  void letsNoSpellingOfARequestGetAround(String frontEnd) throws Exception {
    try (var app = LocalRun.start("--front-end=" + frontEnd)) {
      var users = new Users(app.userPool(), "local_users");
      users.signUp("ada");
      Token ada = users.signIn("ada");
      app.put("/notes/a%2Fb", ada, "tea");

      assertThat(app.get("/notes/a%2Fb", ada)).startsWith("200 ");
      assertThat(app.send("HEAD", "/notes", ada)).startsWith("200 ");
      for (String path :
          List.of(
              "/notes",
              "/notes/",
              "//notes",
              "/%6Eotes",
              "/notes%2F",
              "/notes%3F",
              "/notes/a%2Fb",
              "/notes/a%2fb",
              "/notes%2Fa",
              "/notes/..%2Fnotes",
              "/notes/%2E%2E/notes",
              "/notes/a%2Fb%3Fx")) {
        for (String method : List.of("GET", "HEAD", "PUT")) {
          assertThat(app.send(method, path, ""))
              .as(method + " " + path)
              .matches("(?s)(400|401|403|404|405) .*")
              .doesNotContain("tea");
        }
      }
    }
  }

  @Test
  void letsPartnersReadWhatTheirKeyIsFor() throws Exception {
    try (var app = LocalRun.start()) {
      assertThat(report(app, "/reports/2026", "key-of-2026"))
          .isEqualTo("200 2026 for principal partner");
      assertThat(report(app, "/reports/2025", "key-of-2026")).startsWith("403 ");
      assertThat(report(app, "/reports/2026", "key-of-2025")).startsWith("403 ");
      assertThat(report(app, "/reports/2026", "broken")).startsWith("500 ");
      assertThat(app.send("GET", "/reports/2026", "")).startsWith("401 ");
      assertThat(app.send("GET", "/reports", "")).isEqualTo("200 2025, 2026");
      assertThat(app.stop())
          .anyMatch(line -> line.contains("OTHER_YEAR"))
          .noneMatch(line -> line.contains("key-of-202"));
    }
  }

  private static String report(LocalRun app, String path, String key) throws Exception {
    return app.send("GET", path, "", "x-key", key);
  }

  private static Token token(Users users) throws Exception {
    users.signUp("ada");
    users.confirm("ada");
    return users.signIn("ada");
  }

  private static LocalUserPool pool(AtomicReference<Instant> now) {
    var notes = ReadyPool.of("local_notes").withClient("web");
    return LocalUserPool.start(Options.defaults().withPool(notes).withClock(now::get));
  }
}
