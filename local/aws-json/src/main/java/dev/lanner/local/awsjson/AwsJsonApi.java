package dev.lanner.local.awsjson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The operations of a service that speaks AWS's JSON protocol: the operation is named in the
/// header `X-Amz-Target`, input and output are JSON objects. Immutable.
///
/// {@snippet class="dev.lanner.local.awsjson.AwsJsonSnippets" region="serve"}
///
/// Signatures are not looked at.
///
/// @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1
///   protocol</a>
public final class AwsJsonApi implements HttpService {
  private static final JsonMapper JSON = new JsonMapper();

  private final String target;
  private final String contentType;
  private final String invalid;
  private final Map<String, Operation> operations;

  private record Operation(
      String name, Set<String> members, Function<AwsJsonObject, @Nullable ObjectNode> function) {}

  private AwsJsonApi(Builder builder) {
    this.target = builder.target;
    this.contentType = "application/x-amz-json-" + builder.version;
    this.invalid = builder.invalid;
    this.operations = new TreeMap<>(builder.operations);
  }

  /// For a service.
  ///
  /// @param target before the dot of `X-Amz-Target`, such as `AWSCognitoIdentityProviderService`
  /// @param version of the protocol, `1.0` or `1.1`
  /// @param invalid what the service calls invalid input, such as `InvalidParameterException`
  public static Builder builder(String target, String version, String invalid) {
    return new Builder(target, version, invalid);
  }

  @Override
  public HttpAnswer answer(HttpCall call) {
    try {
      var output = output(call);
      return answer(200, output == null ? "" : output.toString());
    } catch (AwsJsonException e) {
      var error = JSON.createObjectNode();
      error.put("__type", e.type());
      error.put("message", e.getMessage());
      return answer(e.status(), error.toString()).withHeader("x-amzn-ErrorType", e.type());
    }
  }

  private @Nullable ObjectNode output(HttpCall call) {
    var operation = operation(call.header("X-Amz-Target"));
    JsonNode input;
    try {
      input = JSON.readTree(call.body().isBlank() ? "{}" : call.body());
    } catch (JacksonException _) {
      // What is wrong with it may quote it, and it may hold a password.
      throw new AwsJsonException("SerializationException", "The request is not JSON.");
    }
    if (!(input instanceof ObjectNode object)) {
      throw new AwsJsonException("SerializationException", "The request is not a JSON object.");
    }
    return operation.function.apply(
        new AwsJsonObject(object, operation.name, invalid).only(operation.members));
  }

  private Operation operation(@Nullable String named) {
    if (named == null || !named.startsWith(target + ".")) {
      throw new AwsJsonException(
          "UnknownOperationException",
          "The header X-Amz-Target does not begin with %s. Point only clients of this service at it."
              .formatted(target));
    }
    var name = named.substring(target.length() + 1);
    var operation = operations.get(name);
    if (operation == null) {
      throw new AwsJsonException(
          "UnknownOperationException",
          "This local service does not have the operation %s. It has: %s."
              .formatted(name, String.join(", ", operations.keySet())));
    }
    return operation;
  }

  private HttpAnswer answer(int status, String body) {
    return HttpAnswer.of(status, contentType, body)
        .withHeader("x-amzn-RequestId", UUID.randomUUID().toString());
  }

  /// Collects operations. For one thread.
  public static final class Builder {
    private final String target;
    private final String version;
    private final String invalid;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private Builder(String target, String version, String invalid) {
      this.target = target;
      this.version = version;
      this.invalid = invalid;
    }

    /// Adds an operation.
    ///
    /// @param name such as `CreateUserPool`
    /// @param function takes the input to the output, or to `null` where there is none; refuses by
    ///   [AwsJsonException]
    /// @param members what the input may have; anything else is refused
    public Builder operation(
        String name, Function<AwsJsonObject, @Nullable ObjectNode> function, String... members) {
      operations.put(name, new Operation(name, Set.of(members), function));
      return this;
    }

    /// The API.
    public AwsJsonApi build() {
      return new AwsJsonApi(this);
    }
  }
}
