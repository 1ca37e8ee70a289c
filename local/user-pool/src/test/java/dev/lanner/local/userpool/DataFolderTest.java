package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.refuses;
import static dev.lanner.local.userpool.Lab.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void keepsEverythingOverARestart() throws Exception {
    String pool;
    String client;
    String refresh;
    String access;
    String code;
    String sub;
    String described;
    String keys;
    int port;
    try (var lab = open(0)) {
      port = lab.server.endpoint().getPort();
      pool = lab.pool(it -> it.lambdaConfig(lambda -> lambda.preTokenGeneration("none")));
      pool = lab.pool(it -> it.usernameConfiguration(u -> u.caseSensitive(false)));
      client = lab.client(pool, it -> it.accessTokenValidity(2));
      var id = pool;
      lab.sdk.createGroup(
          it -> it.userPoolId(id).groupName("admins").precedence(1).roleArn("arn:role"));
      lab.sdk.createResourceServer(it -> it.userPoolId(id).identifier("orders").name("Orders"));
      lab.user(pool, "Ada");
      lab.sdk.adminAddUserToGroup(it -> it.userPoolId(id).username("ada").groupName("admins"));
      lab.signUp(client, "bob");
      code = lab.messages.getFirst().code();
      var result = lab.signIn(client, "ada");
      refresh = result.refreshToken();
      access = result.accessToken();
      sub = lab.claims(access).get("sub").stringValue();
      described = described(lab, pool, client);
      keys = lab.get("/" + pool + "/.well-known/jwks.json").body();
    }

    try (var lab = open(port)) {
      var id = pool;
      var app = client;
      var token = access;
      var sent = code;
      assertThat(described(lab, pool, client)).isEqualTo(described);
      assertThat(lab.get("/" + pool + "/.well-known/jwks.json").body()).isEqualTo(keys);
      assertThat(lab.sdk.getUser(it -> it.accessToken(token)).username()).isEqualTo("Ada");
      var refreshed = lab.claims(lab.refresh(client, refresh).accessToken());
      assertThat(refreshed.get("sub").stringValue()).isEqualTo(sub);
      assertThat(refreshed.get("cognito:groups").get(0).stringValue()).isEqualTo("admins");
      assertThat(lab.signIn(client, "ADA").accessToken()).isNotBlank();
      lab.sdk.confirmSignUp(it -> it.clientId(app).username("bob").confirmationCode(sent));
      var bob = lab.sdk.adminGetUser(it -> it.userPoolId(id).username("bob"));
      assertThat(bob.userStatus()).isEqualTo(UserStatusType.CONFIRMED);
      assertThat(bob.enabled()).isTrue();
      assertThat(texts(bob.userAttributes())).containsEntry("email_verified", "true");
      assertThat(lab.sdk.listUserPools(it -> it.maxResults(10)).userPools()).hasSize(2);
    }
  }

  @Test
  void isReadByItsOwnerOnlyAndHoldsNoPasswordOrToken() throws Exception {
    String refresh;
    try (var lab = open(0)) {
      var pool = lab.pool();
      lab.user(pool, "ada");
      refresh = lab.signIn(lab.client(pool), "ada").refreshToken();
    }

    try (var files = Files.list(folder)) {
      var file = files.toList();
      assertThat(file).hasSize(1);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getFirst())))
          .isEqualTo("rw-------");
      var secret = RefreshToken.parse(refresh);
      assertThat(Files.readString(file.getFirst()))
          .contains("ada@example.com")
          .doesNotContain(PASSWORD)
          .doesNotContain(refresh)
          .doesNotContain(secret.secret());
    }
  }

  @Test
  void losesNothingOfManyWhoSignUpAtOnce() throws Exception {
    String pool;
    try (var lab = open(0)) {
      pool = lab.pool();
      var client = lab.client(pool);
      var attempts = new ArrayList<Callable<Void>>();
      for (int i = 0; i < 20; i++) {
        var name = "user" + i;
        attempts.add(() -> {
          lab.signUp(client, name);
          return null;
        });
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var attempt : threads.invokeAll(attempts)) {
          attempt.get();
        }
      }
    }

    try (var lab = open(0)) {
      assertThat(lab.sdk.listUsers(it -> it.userPoolId(pool)).users()).hasSize(20);
    }
  }

  @Test
  void refusesAFileThatItDoesNotUnderstandWithoutQuotingIt() throws Exception {
    var file = folder.resolve("user-pools.json");
    for (var wrong : List.of("{\"version\":1,\"pools\":[{\"secret", "[]", "")) {
      Files.writeString(file, wrong);
      assertThatThrownBy(() -> open(0))
          .isInstanceOf(LocalUserPoolException.class)
          .hasMessage(file + " cannot be read as user pools. Delete it to begin anew.")
          .hasNoCause();
    }
    Files.writeString(file, "{\"version\":2,\"pools\":[]}");
    assertThatThrownBy(() -> open(0))
        .isInstanceOf(LocalUserPoolException.class)
        .hasMessageContaining("has version 2, and this reads version 1.");
  }

  @Test
  void forgetsEverythingWithoutAFolder() {
    String pool;
    try (var lab = new Lab()) {
      pool = lab.pool();
    }

    try (var lab = new Lab()) {
      refuses(
          "ResourceNotFoundException",
          "User pool %s does not exist.".formatted(pool),
          () -> lab.sdk.describeUserPool(it -> it.userPoolId(pool)));
    }
  }

  private static String described(Lab lab, String pool, String client) {
    return lab.sdk.describeUserPool(it -> it.userPoolId(pool)).userPool().toString()
        + lab.sdk
            .describeUserPoolClient(it -> it.userPoolId(pool).clientId(client))
            .userPoolClient()
        + lab.sdk.listGroups(it -> it.userPoolId(pool)).groups()
        + lab.sdk
            .describeResourceServer(it -> it.userPoolId(pool).identifier("orders"))
            .resourceServer()
        + lab.sdk.adminGetUser(it -> it.userPoolId(pool).username("ada")).userAttributes();
  }

  private Lab open(int port) {
    return new Lab(options -> options.withPort(port).withDataFolder(folder));
  }
}
