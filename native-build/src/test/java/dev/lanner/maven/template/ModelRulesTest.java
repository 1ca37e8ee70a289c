package dev.lanner.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.maven.template.Options.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models of which no template can be made, and what is left to people.
class ModelRulesTest {
  @TempDir Path folder;

  private SamTemplate template(String functions) throws IOException {
    return SamTemplate.of(
        Cases.classPath(folder, functions), Options.of(Target.SELF_CONTAINED), null);
  }

  private static String guarded(String apis, String path, String authorizer) {
    return """
    {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": [%s],
      "routes": [{"method": "GET", "path": "%s", "authorizer": "door", "handler": "shop.Orders.find"}]},
    {"name": "door", "handler": "shop.Door", "kind": "authorizer", "authorizer": {%s}}
    """
        .formatted(apis, path, authorizer);
  }

  @Test
  void refusesAClassPathWithoutFunctions() {
    assertThatThrownBy(() -> SamTemplate.of(List.of(folder), Options.of(Target.LAYERED), null))
        .hasMessage(
            "Nothing on the class path has META-INF/lanner/framework.json, so there is no function to deploy. Annotate a method with @Get or another route, and name lanner-framework-processor among the annotationProcessorPaths.");
  }

  @Test
  void refusesTwoFunctionsOfOneName() throws IOException {
    String function =
        "{\"name\": \"http\", \"handler\": \"%s\", \"kind\": \"http\", \"routes\": []}";
    List<Path> first = Cases.classPath(folder.resolve("a"), function.formatted("a.HttpFunction"));
    List<Path> second = Cases.classPath(folder.resolve("b"), function.formatted("b.HttpFunction"));

    assertThatThrownBy(() ->
            SamTemplate.of(
                List.of(first.getFirst(), second.getFirst()), Options.of(Target.LAYERED), null))
        .hasMessage(
            "The functions a.HttpFunction and b.HttpFunction would both be HttpFunction in the template. Keep the routes of one application in one module.");
  }

  @Test
  void refusesAnotherVersion() throws IOException {
    Files.createDirectories(folder.resolve("META-INF/lanner"));
    Files.writeString(folder.resolve("META-INF/lanner/framework.json"), "{\"version\": 2}");

    assertThatThrownBy(() -> SamTemplate.of(List.of(folder), Options.of(Target.LAYERED), null))
        .hasMessageContaining("has version 2, and this reads version 1.");
  }

  @Test
  void refusesAnAuthorizerThatIsNotThere() {
    assertThatThrownBy(() ->
            template(
                """
                {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["HTTP"],
                  "routes": [{"method": "GET", "path": "/", "authorizer": "door", "handler": "shop.Orders.find"}]}
                """))
        .hasMessage(
            "shop.Orders.find is authorized by the function door, and no module on the class path has it. Check that its module is a dependency of the application.");
  }

  @Test
  void refusesFrontEndsThatWouldLetEverybodyIn() {
    assertThatThrownBy(() -> template(guarded("\"FUNCTION_URL\"", "/", "\"type\": \"REQUEST\"")))
        .hasMessage(
            "shop.Orders.find is authorized by the function door. A function URL has no Lambda authorizers, so that everybody could call it. Deploy it behind an HTTP or a REST API with @Api, or decide in the function.");
    assertThatThrownBy(() -> template(guarded("\"ALB\"", "/", "\"type\": \"REQUEST\"")))
        .hasMessageContaining("A load balancer has no Lambda authorizers");
  }

  @Test
  void refusesAuthorizersThatAnApiDoesNotHave() {
    assertThatThrownBy(() ->
            template(
                guarded(
                    "\"HTTP\"",
                    "/",
                    "\"type\": \"TOKEN\", \"identitySources\": [{\"in\": \"header\", \"name\": \"authorization\"}]")))
        .hasMessage(
            "shop.Door is of the type TOKEN, which HTTP APIs do not have. Make it REQUEST, or deploy the routes behind a REST API: @Api(FrontEnd.REST).");
    assertThatThrownBy(() ->
            template(guarded("\"HTTP\"", "/", "\"type\": \"REQUEST\", \"cacheTtlSeconds\": 60")))
        .hasMessage(
            "shop.Door lets API Gateway remember an answer for 60 seconds, and names no identity source by which callers would be told apart. Name one, or let nothing be remembered: 0 seconds.");
  }

  @Test
  void refusesVariablesThatARestApiCannotHaveSideBySide() {
    assertThatThrownBy(() -> template(guarded("\"REST\"", "/{id}", "\"type\": \"REQUEST\"")))
        .hasMessage(
            "shop.Orders.find has the path /{id}, which has to be a path of the REST API, as API Gateway enforces something there. But {proxy+} is in the place of {id} already, and API Gateway allows one variable in a place. Put a literal segment in front of it, or deploy it behind an HTTP API.");
  }

  @Test
  void refusesTwoFunctionsForOneTrigger() {
    String function =
        """
        {"name": "%s", "handler": "shop.%s", "kind": "answering",
          "sources": [{"eventSources": ["aws:cognito:PreSignUp"], "handler": "shop.%s.check"}]}
        """;

    assertThatThrownBy(() ->
            template(function.formatted("a", "A", "A") + "," + function.formatted("b", "B", "B")))
        .hasMessage(
            "shop.A.check and shop.B.check both answer the trigger PreSignUp, and a user pool asks one function. Keep one.");
  }

  @Test
  void refusesAStreamOfNoTable() {
    assertThatThrownBy(() ->
            template(
                """
                {"name": "a", "handler": "shop.A", "kind": "event", "sources": [{
                  "annotation": {"type": "dev.lanner.dynamo.framework.OnDynamoDbStream", "values": {"value": "shop.Order"}},
                  "eventSources": ["aws:dynamodb"], "handler": "shop.A.changed"}]}
                """))
        .hasMessageStartingWith(
            "shop.A.changed handles the changes of shop.Order, which is no table of this application");
  }

  private static String event(String name, String annotation, String values) {
    return """
    {"name": "%1$s", "handler": "shop.%1$sFunction", "kind": "event", "sources": [{
      "annotation": {"type": "dev.lanner.framework.events.%2$s", "values": {%3$s}},
      "eventSources": [], "handler": "shop.%1$s.take"}]}
    """
        .formatted(name, annotation, values);
  }

  @Test
  void refusesTwoFunctionsForTheMessagesOfOneQueue() {
    assertThatThrownBy(() ->
            template(
                event("A", "OnSqs", "\"value\": \"orders\"")
                    + ","
                    + event("B", "OnSqs", "\"value\": \"orders\"")))
        .hasMessage(
            "shop.A.take and shop.B.take both handle the queue orders, and each message would go to one of them, nobody knows which. Keep one, or send through a topic.");
  }

  @Test
  void refusesNamesThatTheTemplateCannotTellApart() {
    assertThatThrownBy(() ->
            template(
                event("A", "OnSqs", "\"value\": \"new-orders\"")
                    + ","
                    + event("B", "OnSqs", "\"value\": \"new_orders\"")))
        .hasMessage(
            "The queues new-orders and new_orders would both be NewOrdersQueue in the template. Rename one.");
  }

  @Test
  void refusesNotificationsOfWhichS3WouldNotKnowWhichToSend() throws IOException {
    String all = "\"value\": \"uploads\", \"events\": [\"s3:ObjectCreated:*\"]";
    String put = "\"value\": \"uploads\", \"events\": [\"s3:ObjectCreated:Put\"], ";

    assertThatThrownBy(() ->
            template(
                event("A", "OnS3", all + ", \"prefix\": \"a/\"")
                    + ","
                    + event("B", "OnS3", put + "\"suffix\": \".jpg\"")))
        .hasMessage(
            "shop.A.take and shop.B.take both handle s3:ObjectCreated:Put of the bucket uploads with prefixes and suffixes that one key can have, and S3 notifies one. Tell them apart by prefix or suffix, or let one send to a topic.");
    assertThat(
            template(
                    event("A", "OnS3", all + ", \"prefix\": \"a/\"")
                        + ","
                        + event("B", "OnS3", put + "\"prefix\": \"b/\""))
                .notes())
        .isEmpty();
  }

  @Test
  void tellsWhatTheOwnerOfABucketHasToDo() throws IOException {
    assertThat(template(event("A", "OnS3", "\"value\": \"${Partner}\"")).notes())
        .containsExactly(
            "shop.A.take handles what happens in the bucket of the parameter Partner, which exists elsewhere. Have its owner set its notifications to the output AFunctionArn.");
  }

  @Test
  void refusesMessagesThatAreDeliveredAgainWhileTheyAreInWork() throws IOException {
    Path own = folder.resolve("template.yaml");
    Files.writeString(
        own,
        "Resources: {OrdersQueue: {Properties: {VisibilityTimeout: 30}}, AFunction: {Properties: {Timeout: 60}}}");
    List<Path> classPath =
        Cases.classPath(folder.resolve("classes"), event("A", "OnSqs", "\"value\": \"orders\""));

    assertThatThrownBy(() -> SamTemplate.of(classPath, Options.of(Target.SELF_CONTAINED), own))
        .hasMessage(
            "shop.AFunction may run for 60 seconds, and messages of the queue orders are hidden for 30: Lambda wants them hidden for at least as long, and AWS advises six times that. Raise VisibilityTimeout of OrdersQueue.");
  }

  @Test
  void leavesEventSourcesThatItDoesNotKnowToPeople() throws IOException {
    SamTemplate template =
        template(
            """
            {"name": "a", "handler": "shop.A", "kind": "event", "sources": [{
              "annotation": {"type": "shop.OnNote"}, "eventSources": ["shop:notes"], "handler": "shop.A.noted"}]},
            {"name": "z", "handler": "shop.Z", "kind": "future"}
            """);

    assertThat(template.yaml()).contains("Handler: shop.A\n").doesNotContain("shop.Z");
    assertThat(template.notes())
        .containsExactlyInAnyOrder(
            "shop.A.noted handles the records of [shop:notes]. Its event source mapping is not made from the model: write it in src/lanner/template.yaml, with what the role AFunctionRole needs to read them.",
            "shop.Z is of the kind future, which this version does not know, and is left out. Use one version of Lanner for the application and its Maven plugin.");
  }

  @Test
  void keepsAnOpenRouteInFrontOfAGuardedOneOpen() throws IOException {
    String functions =
        """
        {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["%s"],
          "routes": [
            {"method": "GET", "path": "/orders/latest", "handler": "shop.Orders.latest"},
            {"method": "POST", "path": "/orders/late", "handler": "shop.Orders.late"},
            {"method": "GET", "path": "/orders/{id}", "authorizer": "door", "handler": "shop.Orders.find"}]},
        {"name": "door", "handler": "shop.Door", "kind": "authorizer", "authorizer": {"type": "REQUEST"}}
        """;

    String http = template(functions.formatted("HTTP")).yaml();
    String rest = template(functions.formatted("REST")).yaml();

    assertThat(http)
        .contains("            Path: /orders/latest\n            Method: GET\n")
        .contains("            Path: /orders/latest\n            Method: HEAD\n")
        .doesNotContain("/orders/late\n");
    assertThat(rest)
        .contains("            Path: /orders/latest\n            Method: ANY\n")
        .doesNotContain("/orders/late\n");
    assertThat(http.split("Authorizer: Door\n", -1)).hasSize(3);
    assertThat(rest.split("Authorizer: Door\n", -1)).hasSize(3);
  }

  @Test
  void takesTheRootForNoVariable() throws IOException {
    String yaml =
        template(
                """
                {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["HTTP"],
                  "routes": [
                    {"method": "GET", "path": "/", "handler": "shop.Orders.list"},
                    {"method": "GET", "path": "/{id}", "handler": "shop.Orders.find",
                      "throttle": {"rateLimit": 1, "burstLimit": 1}}]}
                """)
            .yaml();

    assertThat(yaml).contains("Path: /{id}\n").doesNotContain("Path: /\n");
  }

  @Test
  void guardsAMethodAtEveryPathOfARestApiThatTakesItsRequests() throws IOException {
    String yaml =
        template(
                """
                {"name": "http", "handler": "shop.HttpFunction", "kind": "http", "apis": ["REST"],
                  "routes": [
                    {"method": "GET", "path": "/orders/{id}", "apiKey": true, "handler": "shop.Orders.find"},
                    {"method": "PUT", "path": "/orders/latest", "apiKey": true, "handler": "shop.Orders.put"}]}
                """)
            .yaml();

    assertThat(yaml)
        .contains(
            """
                        Path: /orders/latest
                        Method: GET
                        Auth:
                          ApiKeyRequired: true
            """);
  }

  @Test
  void authorizesHeadAsWellAsGet() throws IOException {
    String yaml = template(guarded("\"HTTP\"", "/orders/{id}", "\"type\": \"REQUEST\"")).yaml();

    assertThat(yaml).contains("            Method: GET\n").contains("            Method: HEAD\n");
    assertThat(yaml.split("Authorizer: Door\n", -1)).hasSize(3);
  }
}
