package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.aws.IdentityPoolException.Kind;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.local.userpool.LocalIdentityPool;
import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/// The SDK's client against an identity pool on this machine.
class IdentityPoolTest {
  private static final String USER_POOL = "local_shop";
  private static final String POOL = "local:4f291106-0000-4000-8000-000000000000";
  private static final String PASSWORD = "Correct-horse-1";

  private static final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));

  /// One for all tests, as its keys take a while to be made.
  @AutoClose
  private static final LocalUserPool users =
      LocalUserPool.start(
          Options.defaults()
              .withClock(now::get)
              .withPool(ReadyPool.of(USER_POOL).withClient("web"))
              .withPool(ReadyPool.of("local_other").withClient("other")));

  @AutoClose
  private static final CognitoIdentityProviderClient signIn =
      CognitoIdentityProviderClient.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .endpointOverride(users.endpoint())
          .region(Region.EU_CENTRAL_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .build();

  @RegisterExtension final LannerExtension app = new LannerExtension();
  private final LocalIdentityPool local = LocalIdentityPool.start(POOL, users);
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CognitoIdentityClient client = client();
  private final IdentityPool pool = IdentityPool.of(POOL, USER_POOL, client, now::get);

  @BeforeAll
  static void createUsers() {
    for (String name : List.of("ada", "bob", "cy")) {
      createUser(USER_POOL, name);
    }
    createUser("local_other", "ada");
  }

  @AfterEach
  void close() {
    client.close();
    local.close();
  }

  @Test
  void givesCredentialsThatCarryTheIdentity() {
    PoolIdentity ada = pool.identify(idToken("ada"));

    assertThat(owner(ada)).isEqualTo(ada.id()).startsWith("local:");
    assertThat(ada.resolveCredentials().secretAccessKey()).isNotBlank();
    assertThat(ada).hasToString("PoolIdentity");
    assertThat(calls).containsExactly("GetId", "GetCredentialsForIdentity");
  }

  @Test
  void keepsCredentialsUntilTheyHaveFiveMinutesLeft() {
    String token = idToken("ada");
    String first = key(pool.identify(token));
    advance(Duration.ofMinutes(55).minusSeconds(1));

    assertThat(key(pool.identify(token))).isEqualTo(first);
    advance(Duration.ofSeconds(1));
    assertThat(key(pool.identify(token))).isNotEqualTo(first);

    assertThat(calls)
        .containsExactly("GetId", "GetCredentialsForIdentity", "GetCredentialsForIdentity");
  }

  @Test
  void givesNoCredentialsPastTheEndOfTheToken() {
    String token = idToken("ada");
    PoolIdentity ada = pool.identify(token);
    advance(Duration.ofMinutes(56));
    String last = key(ada);
    advance(Duration.ofMinutes(4));

    assertThat(last).isNotEmpty();
    refuses(Kind.NOT_AUTHORIZED, "has expired", token, ada::resolveCredentials);
    refuses(Kind.NOT_AUTHORIZED, "has expired", token, () -> pool.identify(token));
  }

  /// Whatever comes at once, and whoever has had a token before.
  @Test
  void neverSharesCredentialsBetweenUsers() throws Exception {
    List<String> names = List.of("ada", "bob", "cy");
    List<String> ids = names.stream().map(name -> pool.identify(idToken(name)).id()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    var work = new ArrayList<Callable<Boolean>>();
    for (int round = 0; round < 4; round++) {
      for (int user = 0; user < names.size(); user++) {
        String token = idToken(names.get(user));
        String id = ids.get(user);
        Callable<Boolean> own =
            () -> {
              PoolIdentity identity = pool.identify(token);
              return identity.id().equals(id) && owner(identity).equals(id);
            };
        for (int times = 0; times < 8; times++) {
          work.add(own);
        }
      }
    }

    for (Future<Boolean> own : together(work)) {
      assertThat(own.get()).isTrue();
    }
  }

  @Test
  void asksOnceForManyThreadsWithOneToken() throws Exception {
    String token = idToken("ada");
    var work = new ArrayList<Callable<String>>();
    for (int i = 0; i < 50; i++) {
      work.add(() -> key(pool.identify(token)));
    }

    List<Future<String>> keys = together(work);

    for (Future<String> each : keys) {
      assertThat(each.get()).isEqualTo(keys.getFirst().get());
    }
    assertThat(calls).containsExactly("GetId", "GetCredentialsForIdentity");
  }

  @Test
  void refusesWhatThePoolRefuses() {
    String token = idToken("ada");
    String foreign = signIn("other", "ada").idToken();
    String access = signIn("web", "ada").accessToken();
    String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
    pool.identify(token);

    for (String each : List.of(foreign, access, forged)) {
      refuses(
          Kind.NOT_AUTHORIZED,
          "It has to be an ID token of a client that the pool names for that provider",
          each,
          () -> pool.identify(each));
    }
    assertThat(owner(pool.identify(token))).isEqualTo(pool.identify(token).id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.b",
        "a.b.c.d",
        "a.!.c",
        "a.e30.c", // {}
        "a.W10.c", // []
        "a.eyJleHAiOiJzb29uIn0.c", // {"exp":"soon"}
        "a.eyJleHAiOi0xfQ.c", // {"exp":-1}
        "a.eyJleHAiOjk5OTk5OTk5OTk5OTk5fQ.c", // {"exp":99999999999999}
        "a.eyJleHAiOjF9.c", // {"exp":1}
      })
  void asksNobodyAboutWhatCannotBeAGoodToken(String token) {
    refuses(Kind.NOT_AUTHORIZED, "ID token", "eyJ", () -> pool.identify(token));

    assertThat(calls).isEmpty();
  }

  @Test
  void saysThatItDoesNotKnowWhileThePoolCannotBeReached() {
    String token = idToken("ada");
    local.close();

    refuses(Kind.UNAVAILABLE, "cannot be reached", token, () -> pool.identify(token));
  }

  @Test
  void keepsCredentialsThatAreGoodWhileThePoolCannotBeReached() {
    String token = idToken("ada");
    String first = key(pool.identify(token));
    local.close();
    advance(Duration.ofMinutes(56));
    calls.clear();

    assertThat(key(pool.identify(token))).isEqualTo(first);
    assertThat(key(pool.identify(token))).isEqualTo(first);
    assertThat(calls).containsExactly("GetCredentialsForIdentity");
    advance(Duration.ofSeconds(30));
    assertThat(key(pool.identify(token))).isEqualTo(first);
    assertThat(calls).hasSize(2);
  }

  @Test
  void saysSoWhenThereIsNoSuchPool() {
    String token = idToken("ada");
    var other =
        IdentityPool.of("local:00000000-0000-4000-8000-000000000000", USER_POOL, client, now::get);

    refuses(
        Kind.CONFIGURATION,
        "is not there, or not set up for cognito-idp.local.amazonaws.com/local_shop (ResourceNotFoundException)",
        token,
        () -> other.identify(token));
  }

  @Test
  void takesNoMalformedIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentityPool.of("eu-central-1", "eu-central-1_a"))
        .withMessageContaining("eu-central-1 is not the id of an identity pool");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentityPool.of(POOL, "shop", client, now::get))
        .withMessageContaining("shop is not the id of a user pool");
  }

  @Test
  void identifiesWhoeverMakesARequest() {
    app.replace(IdentityPool.class, pool);
    app.replace(IdentityPoolSnippets.Tasks.class, (owner, _) -> List.of(owner));
    String token = idToken("ada");

    assertThat(app.http().withBearerToken(token).get("/tasks").send().body())
        .isEqualTo("[\"" + pool.identify(token).id() + "\"]");
    assertThat(app.http().get("/tasks").send().status()).isEqualTo(403);
    assertThat(app.http().withBearerToken("forged").get("/tasks").send().body())
        .isEqualTo("{\"title\":\"Forbidden\",\"status\":403}");
    assertThat(
            app.http()
                .withBearerToken(token)
                .get("/tasks")
                .header("authorization", "Bearer " + token)
                .send()
                .status())
        .isEqualTo(403);
    assertThat(app.http().get("/tasks").header("Authorization", "Basic " + token).send().status())
        .isEqualTo(403);
    local.close();
    assertThat(app.http().withBearerToken(idToken("bob")).get("/tasks").send().status())
        .isEqualTo(503);
  }

  private static <T> List<Future<T>> together(List<Callable<T>> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(work);
    }
  }

  private String owner(PoolIdentity identity) {
    return local.identityOf(key(identity)).orElseThrow().id();
  }

  private static String key(PoolIdentity identity) {
    return identity.resolveCredentials().accessKeyId();
  }

  private static void refuses(Kind kind, String message, String secret, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            IdentityPoolException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e).hasMessageContaining(message).hasMessageNotContaining(secret);
              for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain(secret);
              }
            });
  }

  private static void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static String idToken(String name) {
    return signIn("web", name).idToken();
  }

  private static AuthenticationResultType signIn(String clientId, String name) {
    return signIn
        .initiateAuth(it ->
            it.clientId(clientId)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", name, "PASSWORD", PASSWORD)))
        .authenticationResult();
  }

  private static void createUser(String userPool, String name) {
    signIn.adminCreateUser(it -> it.userPoolId(userPool).username(name).messageAction("SUPPRESS"));
    signIn.adminSetUserPassword(
        it -> it.userPoolId(userPool).username(name).password(PASSWORD).permanent(true));
  }

  private CognitoIdentityClient client() {
    ExecutionInterceptor counting =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            calls.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
          }
        };
    return CognitoIdentityClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(local.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(
            it -> it.addExecutionInterceptor(counting).retryStrategy(RetryMode.STANDARD))
        .build();
  }
}
