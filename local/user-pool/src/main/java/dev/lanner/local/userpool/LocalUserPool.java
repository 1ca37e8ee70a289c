package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.HttpAnswer;
import dev.lanner.local.awsjson.HttpCall;
import dev.lanner.local.awsjson.HttpService;
import dev.lanner.local.awsjson.LocalPages;
import dev.lanner.local.awsjson.LoopbackServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;

/// Cognito user pools on this machine. Any number of threads and clients may use them.
///
/// {@snippet class="dev.lanner.local.userpool.LocalUserPoolSnippets" region="start"}
///
/// Clients may have whatever credentials and region they like, and see the same pools.
public final class LocalUserPool implements AutoCloseable {
  static final String TOKEN_PATH = "/oauth2/token";
  static final String REVOKE_PATH = "/oauth2/revoke";

  private final LoopbackServer server;
  private final Pools pools;
  private final Appendable console;

  private LocalUserPool(LoopbackServer server, Pools pools, Appendable console) {
    this.server = server;
    this.pools = pools;
    this.console = console;
  }

  /// Starts serving.
  ///
  /// @throws LocalUserPoolException when the port is taken, or the data folder cannot be used
  public static LocalUserPool start(Options options) {
    var folder = options.dataFolder();
    var pools = new Pools(options.clock(), folder == null ? null : new Storage(folder));
    options.pools().forEach(pool -> pool.addTo(pools));
    pools.save();
    try {
      var server =
          LoopbackServer.start(
              options.port(),
              endpoint -> service(endpoint, pools, options),
              failure -> tell(options.console(), "The local user pool failed. ", failure));
      return new LocalUserPool(server, pools, options.console());
    } catch (UncheckedIOException e) {
      throw new LocalUserPoolException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Where it listens, such as `http://127.0.0.1:41234`: for the `endpointOverride` of a client, or
  /// `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER` of a function.
  public URI endpoint() {
    return server.endpoint();
  }

  /// What the tokens of a pool have as `iss`. Below it are `/.well-known/jwks.json` and
  /// `/.well-known/openid-configuration`.
  ///
  /// @throws LocalUserPoolException when there is no such pool
  public URI issuer(String poolId) {
    if (pools.find(poolId) == null) {
      throw new LocalUserPoolException(
          "There is no pool %s. Those there are: %s."
              .formatted(poolId, pools.all().stream().map(it -> it.settings().id()).toList()));
    }
    return URI.create(endpoint() + "/" + poolId);
  }

  /// Stops serving. Pools in memory are gone.
  @Override
  public void close() {
    server.close();
  }

  Pools pools() {
    return pools;
  }

  Appendable console() {
    return console;
  }

  private static HttpService service(URI endpoint, Pools pools, Options options) {
    var triggers = new Triggers(options.triggers(), options.triggerTimeout());
    var tokens = new Tokens(endpoint, pools, triggers);
    var api = api(pools, tokens, triggers, options);
    var tokenEndpoint = new TokenEndpoint(pools, tokens);
    var wellKnown = new WellKnown(endpoint, pools, tokens);
    HttpService service =
        call -> {
          try {
            return switch (call.path()) {
              case TOKEN_PATH -> tokenEndpoint.token(call);
              case REVOKE_PATH -> tokenEndpoint.revoke(call);
              case "/" -> api.answer(call);
              default -> wellKnown(wellKnown, call);
            };
          } finally {
            pools.save();
          }
        };
    return new LocalPages(service);
  }

  private static HttpAnswer wellKnown(WellKnown wellKnown, HttpCall call) {
    var answer = wellKnown.answer(call.path());
    return answer == null ? HttpAnswer.of(404, "text/plain", "Nothing is here.\n") : answer;
  }

  private static AwsJsonApi api(Pools pools, Tokens tokens, Triggers triggers, Options options) {
    var newUsers = new NewUsers(triggers);
    var messenger = new Messenger(options.messages(), triggers, options.clock());
    var migration = new Migration(pools, triggers);
    var signIn = new SignIn(tokens, triggers);
    var challenges = new Challenges(options.clock());
    var api =
        AwsJsonApi.builder("AWSCognitoIdentityProviderService", "1.1", "InvalidParameterException");
    new PoolOperations(pools).register(api);
    new GroupOperations(pools).register(api);
    new AdminOperations(pools, newUsers, messenger).register(api);
    new SignUpOperations(pools, newUsers, messenger, triggers).register(api);
    new PasswordOperations(pools, messenger, triggers, migration).register(api);
    new HolderOperations(pools, tokens, messenger).register(api);
    var passwordFlow = new PasswordFlow(signIn, challenges, migration, options.clock());
    new AuthOperations(
            pools,
            tokens,
            passwordFlow,
            new SrpFlow(signIn, challenges, passwordFlow),
            new CustomFlow(signIn, challenges, triggers))
        .register(api);
    return api.build();
  }

  static void tell(Appendable console, String what, RuntimeException failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    try {
      console.append(what).append(text.toString());
    } catch (IOException _) {
      // Nobody reads any more, which is no reason to stop serving.
    }
  }
}
