package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.test.FreshTables;
import dev.lanner.dynamo.tools.Main;
import dev.lanner.framework.aws.IdentityPool;
import dev.lanner.framework.aws.PoolIdentity;
import dev.lanner.local.iam.AccessRequest;
import dev.lanner.local.iam.Policies;
import dev.lanner.local.iam.Policy;
import dev.lanner.local.tables.LocalTables;
import dev.lanner.local.userpool.LocalIdentity;
import dev.lanner.local.userpool.LocalIdentityPool;
import dev.lanner.local.userpool.LocalUserPool;
import dev.lanner.local.userpool.Options;
import dev.lanner.local.userpool.ReadyPool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import shop.Shop.Customer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows of a user, from the sign-in to the table: an ID token, an identity of the pool, a client
/// that signs with its credentials, and the policy that the tools print for the model. DynamoDB
/// Local decides by no policy, so the request is held against it where it leaves the client.
class IdentityRowsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/shop";
  private static final String POOL = "local:4f291106-0000-4000-8000-000000000000";

  @TempDir private Path folder;
  @RegisterExtension final FreshTables tables = FreshTables.of(ShopTable.SCHEMA);

  private final LocalUserPool users =
      LocalUserPool.start(
          Options.defaults().withPool(ReadyPool.of("local_shop").withClient("web")));
  private final LocalIdentityPool local = LocalIdentityPool.start(POOL, users);
  private final CognitoIdentityClient cognito =
      CognitoIdentityClient.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .endpointOverride(local.endpoint())
          .region(Region.EU_WEST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .build();
  private final IdentityPool pool =
      IdentityPool.of(POOL, "local_shop", cognito, InstantSource.system());
  private DynamoDbClient dynamoDb;
  private TableClient client;

  @BeforeEach
  void open() {
    dynamoDb =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(LocalTables.shared().endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(Signers.credentials("function"))
            .overrideConfiguration(it -> it.addExecutionInterceptor(new RoleOfUsers()))
            .build();
    client = TableClient.of(dynamoDb).withNames(tables::name);
  }

  @AfterEach
  void close() {
    dynamoDb.close();
    cognito.close();
    local.close();
    users.close();
  }

  // @start region="rows"
  /// The customers as a user may see them: the role of the identity pool lets them reach the
  /// partition of their own.
  static ShopTable shopOf(PoolIdentity user, TableClient tables) {
    return new ShopTable(tables.withCredentials(user));
  }

  // @end

  @Test
  void letsAUserReachTheRowsOfTheirOwnOnly() {
    PoolIdentity ada = pool.identify(idToken("ada"));
    PoolIdentity bob = pool.identify(idToken("bob"));

    shopOf(ada, client).customer().put(customer(ada.id()));
    shopOf(bob, client).customer().put(customer(bob.id()));

    assertThat(shopOf(ada, client).customer().get(ada.id())).isPresent();
    assertThat(shopOf(bob, client).customer().get(bob.id())).isPresent();
    denies(() -> shopOf(bob, client).customer().get(ada.id()));
    denies(() -> shopOf(bob, client).customer().put(customer(ada.id())));
  }

  @Test
  void knowsUsersByTheirIdentityAndNotByTheSubjectOfTheUserPool() {
    PoolIdentity ada = pool.identify(idToken("ada"));
    String sub =
        signIn(it -> it.adminGetUser(user -> user.userPoolId("local_shop").username("ada")))
            .userAttributes()
            .stream()
            .filter(attribute -> attribute.name().equals("sub"))
            .findFirst()
            .orElseThrow()
            .value();

    assertThat(sub).isNotEqualTo(ada.id());
    denies(() -> shopOf(ada, client).customer().get(sub));
  }

  @Test
  void letsNobodyInWhoHasNoIdentity() {
    denies(() -> new ShopTable(client).customer().get("ada"));
  }

  /// Decides by the policy as IAM would, for whoever has signed.
  private final class RoleOfUsers implements ExecutionInterceptor {
    private final Policies policies = Policies.of(Policy.parse(policy()));

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      String signature = context.httpRequest().firstMatchingHeader("Authorization").orElseThrow();
      int begin = signature.indexOf("Credential=") + "Credential=".length();
      Optional<LocalIdentity> identity =
          local.identityOf(signature.substring(begin, signature.indexOf('/', begin)));
      AccessRequest request =
          AccessRequest.of(
                  "dynamodb:" + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), ARN)
              .with("dynamodb:LeadingKeys", leadingKey(context.request()));
      for (Map.Entry<String, String> each :
          identity.map(LocalIdentity::conditionKeys).orElse(Map.of()).entrySet()) {
        request = request.with(each.getKey(), each.getValue());
      }
      if (!policies.evaluate(request).isAllowed()) {
        throw DynamoDbException.builder()
            .statusCode(400)
            .message("The policy does not allow this.")
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("AccessDeniedException").build())
            .build();
      }
    }

    private static String leadingKey(SdkRequest request) {
      return switch (request) {
        case GetItemRequest get -> get.key().get("pk").s();
        case PutItemRequest put -> put.item().get("pk").s();
        case QueryRequest query ->
            query.expressionAttributeValues().values().stream()
                .map(AttributeValue::s)
                .filter(text -> text != null && text.startsWith("CUSTOMER#"))
                .findFirst()
                .orElseThrow();
        default -> throw new AssertionError(request.getClass());
      };
    }

    private String policy() {
      var out = new StringWriter();
      var err = new StringWriter();
      int status =
          Main.run(
              new PrintWriter(out, true),
              new PrintWriter(err, true),
              "policy",
              "--table",
              "shop",
              "--owner",
              "customerId",
              "--owner",
              "Customer.id",
              "--access",
              "read,write",
              "--table-arn",
              ARN,
              model().toString());
      assertThat(status).as(err.toString()).isZero();
      return out.toString();
    }
  }

  /// The model of this table alone, as tests of other things have tables of one name.
  private Path model() {
    try {
      var all =
          (ObjectNode)
              JSON.readTree(Path.of("target/test-classes/META-INF/lanner/dynamo.json").toFile());
      ((ArrayNode) all.get("tables")).removeIf(it -> !it.path("name").asString("").equals("shop"));
      Path model = Files.createDirectories(folder.resolve("META-INF/lanner"));
      JSON.writeValue(model.resolve("dynamo.json").toFile(), all);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void denies(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
  }

  private static Customer customer(String id) {
    return new Customer(id, "A user", 0, Optional.empty(), Set.of());
  }

  private String idToken(String name) {
    return signIn(cognito -> {
      if (cognito.listUsers(it -> it.userPoolId("local_shop")).users().stream()
          .noneMatch(user -> user.username().equals(name))) {
        cognito.adminCreateUser(it -> it.userPoolId("local_shop").username(name));
        cognito.adminSetUserPassword(it ->
            it.userPoolId("local_shop").username(name).password("Correct-horse-1").permanent(true));
      }
      return cognito
          .initiateAuth(it ->
              it.clientId("web")
                  .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                  .authParameters(Map.of("USERNAME", name, "PASSWORD", "Correct-horse-1")))
          .authenticationResult()
          .idToken();
    });
  }

  private <T> T signIn(Function<CognitoIdentityProviderClient, T> call) {
    try (var cognito =
        CognitoIdentityProviderClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(users.endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      return call.apply(cognito);
    }
  }
}
