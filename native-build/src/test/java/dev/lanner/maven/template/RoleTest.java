package dev.lanner.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.local.iam.AccessRequest;
import dev.lanner.local.iam.Policies;
import dev.lanner.local.iam.Policy;
import dev.lanner.maven.template.Options.Target;
import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Items;
import dev.lanner.maven.template.Tree.Scalar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Roles, asked as IAM would ask them. ARNs are as CloudFormation makes them.
class RoleTest {
  private static final String DYNAMODB = "arn:aws:dynamodb:eu-west-1:123456789012:table/";
  private static final String LOGS = "arn:aws:logs:eu-west-1:123456789012:log-group:";
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:123456789012:";
  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:";
  private static final String API = "arn:aws:execute-api:eu-west-1:123456789012:";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          MANAGED, HttpFunction, dynamodb:PutItem, table:ShopTable, true
          MANAGED, HttpFunction, dynamodb:Query, table:ShopTable/index/by-order, true
          MANAGED, HttpFunction, dynamodb:Query, table:ShopTable/index/other, false
          MANAGED, HttpFunction, dynamodb:UpdateItem, table:IdempotencyTable, true
          MANAGED, HttpFunction, dynamodb:Scan, table:IdempotencyTable, false
          MANAGED, HttpFunction, dynamodb:Query, table:ReadingsTable, true
          MANAGED, HttpFunction, dynamodb:PutItem, table:ReadingsTable, false
          MANAGED, HttpFunction, dynamodb:DeleteTable, table:ShopTable, false
          MANAGED, HttpFunction, dynamodb:PutItem, table:ShopTable2, false
          MANAGED, HttpFunction, dynamodb:GetRecords, table:ShopTable/stream/s, false
          MANAGED, HttpFunction, sqs:SendMessage, queue:Failed, true
          MANAGED, HttpFunction, sqs:ReceiveMessage, queue:Failed, false
          MANAGED, HttpFunction, xray:PutTraceSegments, *, true
          MANAGED, HttpFunction, ec2:CreateNetworkInterface, *, true
          HELLO, HttpFunction, logs:PutLogEvents, logs:HttpFunctionLogs:log-stream:a, true
          HELLO, HttpFunction, logs:CreateLogStream, logs:HttpFunctionLogs:log-stream:a, true
          HELLO, HttpFunction, logs:DeleteLogStream, logs:HttpFunctionLogs:log-stream:a, false
          HELLO, HttpFunction, logs:PutLogEvents, logs:OtherLogs:log-stream:a, false
          HELLO, HttpFunction, xray:PutTraceSegments, *, false
          HELLO, HttpFunction, ec2:CreateNetworkInterface, *, false
          REST, OrderAuthorizerFunction, logs:PutLogEvents, logs:HttpFunctionLogs:log-stream:a, false
          STREAMS, FulfilmentFunction, dynamodb:GetRecords, table:ShopTable/stream/s, true
          STREAMS, FulfilmentFunction, dynamodb:GetRecords, table:ReadingsTable/stream/s, false
          STREAMS, FulfilmentFunction, dynamodb:PutItem, table:ReadingsTable, true
          STREAMS, FulfilmentFunction, dynamodb:PutItem, table:ShopTable, false
          STREAMS, SearchIndexFunction, dynamodb:DescribeStream, table:ShopTable/stream/s, true
          STREAMS, SearchIndexFunction, dynamodb:GetItem, table:ShopTable, false
          EVENTS, FulfilmentFunction, sqs:ReceiveMessage, queue:OrdersQueue, true
          EVENTS, FulfilmentFunction, sqs:SendMessage, queue:OrdersQueue, false
          EVENTS, FulfilmentFunction, sqs:ReceiveMessage, queue:LedgerFifoQueue, false
          EVENTS, FulfilmentFunction, sqs:SendMessage, queue:FulfilmentFunctionDeadLetters, true
          EVENTS, FulfilmentFunction, s3:PutObject, arn:aws:s3:::uploads-123456789012-eu-west-1/photos/a, true
          EVENTS, FulfilmentFunction, s3:DeleteBucket, arn:aws:s3:::uploads-123456789012-eu-west-1, false
          EVENTS, LedgerFunction, s3:GetObject, arn:aws:s3:::uploads-123456789012-eu-west-1/photos/a, false
          EVENTS, LedgerFunction, sns:Publish, topic:AlertsTopic, false
          EVENTS, HttpFunction, sqs:SendMessage, queue:OrdersQueue, true
          EVENTS, HttpFunction, sqs:ReceiveMessage, queue:OrdersQueue, false
          EVENTS, HttpFunction, sns:Publish, topic:AlertsTopic, true
          EVENTS, HttpFunction, s3:GetObject, arn:aws:s3:::uploads-123456789012-eu-west-1/photos/a, true
          EVENTS, HttpFunction, s3:ListBucket, arn:aws:s3:::uploads-123456789012-eu-west-1, true
          EVENTS, HttpFunction, s3:PutObject, arn:aws:s3:::uploads-123456789012-eu-west-1/photos/a, false
          EVENTS, HttpFunction, s3:DeleteObject, arn:aws:s3:::archive-123456789012-eu-west-1/photos/a, true
          TRIGGERS, MailFunction, kms:Decrypt, arn:aws:kms:eu-west-1:123456789012:key/k, true
          TRIGGERS, SignUpFunction, kms:Decrypt, arn:aws:kms:eu-west-1:123456789012:key/k, false
          WEBSOCKET, WebsocketFunction, execute-api:ManageConnections, api:WebSocketApi/prod/POST/@connections/c, true
          WEBSOCKET, WebsocketFunction, execute-api:ManageConnections, api:WebSocketApi/test/POST/@connections/c, false
          WEBSOCKET, WebsocketFunction, execute-api:ManageConnections, api:Other/prod/POST/@connections/c, false
          WEBSOCKET, DoorFunction, execute-api:ManageConnections, api:WebSocketApi/prod/POST/@connections/c, false
          """)
  void allowsWhatTheFunctionNeedsAndNothingNextToIt(
      Cases each, String function, String action, String resource, boolean allowed) {
    Policies policies = policies(each.template(), function);

    var decision = policies.evaluate(AccessRequest.of(action, arn(resource)));

    assertThat(decision.isAllowed()).describedAs(decision.reason()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @EnumSource
  void namesResourcesWhereverThereIsOne(Cases each) {
    String yaml = each.template().yaml();

    for (String statement : yaml.split("- Sid: ", -1)) {
      if (statement.contains("Resource: '*'")) {
        assertThat(statement.substring(0, statement.indexOf('\n'))).isIn("Network", "Tracing");
      }
    }
  }

  @Test
  void allowsTheTablesThatTheParameterNames() {
    var options =
        new Options(
            Target.SELF_CONTAINED,
            "arm64",
            "a.zip",
            "",
            "prod",
            "",
            false,
            30,
            false,
            Map.of("search-index", "readings", "fulfilment", ""));
    SamTemplate template = SamTemplate.of(Cases.classPath("streams"), options, null);

    assertThat(allows(template, "SearchIndexFunction")).isTrue();
    assertThat(allows(template, "FulfilmentFunction")).isFalse();
    assertThat(template.notes()).isEmpty();
  }

  @Test
  void allowsAllTablesWhereAFunctionMayUseMoreThanIsKnown(@TempDir Path folder) throws IOException {
    SamTemplate template = templateWith(folder, "function");

    assertThat(allows(template, "RunFunction")).isTrue();
    assertThat(template.notes())
        .containsExactly(
            "shop.Run may use all tables, as nobody can tell what it does with what it is given: shop.Service takes dev.lanner.dynamo.TableClient. Put @Uses on these classes, or name the tables in the parameter tables of the goal: <run>name, name</run>.");
  }

  @Test
  void allowsAnAuthorizerWhatIsKnownOnly(@TempDir Path folder) throws IOException {
    SamTemplate template = templateWith(folder, "authorizer");

    assertThat(allows(template, "RunFunction")).isFalse();
    assertThat(template.notes())
        .singleElement()
        .asString()
        .startsWith("shop.Run may use no tables but those that are injected, as nobody can tell");
  }

  @Test
  void refusesATableThatTheApplicationDoesNotHave(@TempDir Path folder) {
    assertThatThrownBy(() ->
            template(
                folder,
                """
                {"name": "run", "handler": "shop.Run", "kind": "function",
                  "uses": [{"type": "dynamodb-table", "name": "orders", "access": "read"}]}
                """))
        .hasMessage(
            "shop.Run uses the table orders, and the application has [readings, shop]. Correct the name in @Uses, or add the module with the table to its dependencies.");
  }

  private static SamTemplate templateWith(Path folder, String kind) throws IOException {
    return template(
        folder,
        """
        {"name": "run", "handler": "shop.Run", "kind": "%s", "authorizer": {},
          "unknownUses": [{"class": "shop.Service", "takes": "dev.lanner.dynamo.TableClient"}]}
        """
            .formatted(kind));
  }

  /// With the tables of the streams' application, beside its functions.
  private static SamTemplate template(Path folder, String function) throws IOException {
    List<Path> classPath = new ArrayList<>(Cases.classPath(folder, function));
    classPath.addAll(Cases.classPath("streams"));
    return SamTemplate.of(classPath, Options.of(Target.SELF_CONTAINED), null);
  }

  private static boolean allows(SamTemplate template, String function) {
    return policies(template, function)
        .evaluate(AccessRequest.of("dynamodb:GetItem", arn("table:ReadingsTable")))
        .isAllowed();
  }

  private static String arn(String resource) {
    return resource
        .replace("table:", DYNAMODB)
        .replace("logs:", LOGS)
        .replace("queue:", QUEUE)
        .replace("topic:", TOPIC)
        .replace("api:", API);
  }

  private static Policies policies(SamTemplate template, String function) {
    Fields document =
        (Fields)
            YamlReader.read(template.yaml(), Origin.of("test"))
                .fields("Resources", function + "Role", "Properties")
                .putItems("Policies")
                .list()
                .getFirst();
    return Policies.of(Policy.parse(json(document.get("PolicyDocument")).toString()));
  }

  /// What CloudFormation makes of it.
  private static JsonNode json(Tree tree) {
    var json = JsonMapper.shared().getNodeFactory();
    return switch (tree) {
      case Scalar scalar -> json.stringNode(scalar.text());
      case Items items -> {
        var array = json.arrayNode();
        items.list().forEach(each -> array.add(json(each)));
        yield array;
      }
      case Fields fields when fields.isCall() -> json.stringNode(resolved(fields));
      case Fields fields -> {
        var object = json.objectNode();
        fields.map().forEach((name, value) -> object.set(name, json(value)));
        yield object;
      }
    };
  }

  private static String resolved(Fields call) {
    if (call.get("Fn::GetAtt") instanceof Items path) {
      return attribute(((Scalar) path.list().get(0)).text(), ((Scalar) path.list().get(1)).text());
    }
    String ref = call.text("Ref");
    if (ref != null && ref.endsWith("Topic")) {
      return TOPIC + ref;
    }
    if (ref != null) {
      return "arn:aws:kms:eu-west-1:123456789012:key/k";
    }
    return call.text("Fn::Sub")
        .replace("${BucketNamePrefix}", "")
        .replace("${ShopTable.Arn}", DYNAMODB + "ShopTable")
        .replace("${AWS::Partition}", "aws")
        .replace("${AWS::Region}", "eu-west-1")
        .replace("${AWS::AccountId}", "123456789012")
        .replace("${WebSocketApi}", "WebSocketApi");
  }

  private static String attribute(String resource, String name) {
    if (name.equals("StreamArn")) {
      return DYNAMODB + resource + "/stream/s";
    }
    if (resource.endsWith("Table")) {
      return DYNAMODB + resource;
    }
    return resource.endsWith("Logs") ? LOGS + resource + ":*" : QUEUE + resource;
  }
}
