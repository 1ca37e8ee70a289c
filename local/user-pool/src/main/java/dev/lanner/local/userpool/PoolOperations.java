package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonApi;
import dev.lanner.local.awsjson.AwsJsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Creates and describes pools, their clients and resource servers.
record PoolOperations(Pools pools) {

  void register(AwsJsonApi.Builder api) {
    api.operation(
            "CreateUserPool",
            this::createPool,
            "PoolName",
            "Policies",
            "LambdaConfig",
            "AutoVerifiedAttributes",
            "UsernameAttributes",
            "AliasAttributes",
            "UsernameConfiguration",
            "AdminCreateUserConfig",
            "Schema",
            "MfaConfiguration",
            // Taken as they are: nothing here makes a difference to them.
            "AccountRecoverySetting",
            "DeletionProtection",
            "EmailConfiguration",
            "SmsConfiguration",
            "UserPoolTags",
            "UserPoolTier")
        .operation("DescribeUserPool", this::describePool, "UserPoolId")
        .operation("ListUserPools", this::listPools, "MaxResults", "NextToken")
        .operation("CreateUserPoolClient", this::createClient, Client.MEMBERS)
        .operation("DescribeUserPoolClient", this::describeClient, "UserPoolId", "ClientId")
        .operation(
            "CreateResourceServer",
            this::createServer,
            "UserPoolId",
            "Identifier",
            "Name",
            "Scopes")
        .operation("DescribeResourceServer", this::describeServer, "UserPoolId", "Identifier");
  }

  private ObjectNode createPool(AwsJsonObject input) {
    var mfa = input.optionalText("MfaConfiguration");
    if (mfa != null && !mfa.equals("OFF")) {
      throw Errors.invalid(
          "MfaConfiguration is %s, and this local user pool has no second factors. Leave it out."
              .formatted(mfa));
    }
    var usernames = input.optionalObject("UsernameConfiguration", "CaseSensitive");
    var admin =
        input.optionalObject(
            "AdminCreateUserConfig", "AllowAdminCreateUserOnly", "UnusedAccountValidityDays");
    var functions = new EnumMap<Trigger, String>(Trigger.class);
    var version = readFunctions(input, functions);
    var pool =
        pools.add(
            new PoolSettings(
                "local_" + Secrets.id(9),
                input.text("PoolName"),
                pools.clock().instant(),
                PasswordPolicy.read(input.optionalObject("Policies", "PasswordPolicy")),
                input.texts("AutoVerifiedAttributes"),
                input.texts("UsernameAttributes"),
                input.texts("AliasAttributes"),
                usernames == null || usernames.flag("CaseSensitive", true),
                admin != null && admin.flag("AllowAdminCreateUserOnly", false),
                AttributeSchema.read(input),
                functions,
                version));
    return Json.object().set("UserPool", json(pool));
  }

  private static PoolSettings.PreTokenVersion readFunctions(
      AwsJsonObject input, Map<Trigger, String> functions) {
    var names = new LinkedHashMap<String, Trigger>();
    for (var trigger : Trigger.values()) {
      names.put(trigger.setting(), trigger);
    }
    var members = new ArrayList<>(names.keySet());
    members.add("PreTokenGenerationConfig");
    var config = input.optionalObject("LambdaConfig", members.toArray(String[]::new));
    if (config == null) {
      return PoolSettings.PreTokenVersion.V1_0;
    }
    names.forEach((name, trigger) -> {
      var function = config.optionalText(name);
      if (function != null) {
        functions.put(trigger, function);
      }
    });
    var preToken = config.optionalObject("PreTokenGenerationConfig", "LambdaArn", "LambdaVersion");
    if (preToken == null) {
      return PoolSettings.PreTokenVersion.V1_0;
    }
    functions.put(Trigger.PRE_TOKEN_GENERATION, preToken.text("LambdaArn"));
    var version = preToken.text("LambdaVersion");
    try {
      return PoolSettings.PreTokenVersion.valueOf(version);
    } catch (IllegalArgumentException _) {
      throw Errors.invalid("LambdaVersion has to be V1_0, V2_0 or V3_0.");
    }
  }

  private ObjectNode describePool(AwsJsonObject input) {
    return Json.object().set("UserPool", json(pools.get(input)));
  }

  private ObjectNode listPools(AwsJsonObject input) {
    var page = Page.of(pools.all(), it -> it.settings().id(), input, "MaxResults", "NextToken");
    return page.toJson("UserPools", "NextToken", PoolOperations::summary);
  }

  private ObjectNode createClient(AwsJsonObject input) {
    var pool = pools.get(input);
    var client = Client.read(pool, input, pools.clock().instant());
    pool.add(client);
    return Json.object().set("UserPoolClient", client.toJson(pool.settings().id()));
  }

  private ObjectNode describeClient(AwsJsonObject input) {
    var pool = pools.get(input);
    var client = pool.client(input.text("ClientId"));
    return Json.object().set("UserPoolClient", client.toJson(pool.settings().id()));
  }

  private ObjectNode createServer(AwsJsonObject input) {
    var pool = pools.get(input);
    var scopes = new LinkedHashMap<String, String>();
    for (var scope : input.objects("Scopes", "ScopeName", "ScopeDescription")) {
      scopes.put(scope.text("ScopeName"), scope.text("ScopeDescription"));
    }
    var server = new ResourceServer(input.text("Identifier"), input.text("Name"), scopes);
    pool.add(server);
    return Json.object().set("ResourceServer", server.toJson(pool.settings().id()));
  }

  private ObjectNode describeServer(AwsJsonObject input) {
    var pool = pools.get(input);
    var server = pool.server(input.text("Identifier"));
    return Json.object().set("ResourceServer", server.toJson(pool.settings().id()));
  }

  private static ObjectNode summary(Pool pool) {
    var settings = pool.settings();
    var json = Json.object().put("Id", settings.id()).put("Name", settings.name());
    json.set("LambdaConfig", functions(settings));
    return json.put("CreationDate", Json.time(settings.created()))
        .put("LastModifiedDate", Json.time(settings.created()));
  }

  private static ObjectNode json(Pool pool) {
    var settings = pool.settings();
    var json = summary(pool).put("Arn", settings.arn());
    json.set("Policies", settings.passwordPolicy().toJson());
    json.set("AutoVerifiedAttributes", Json.array(settings.autoVerified()));
    json.set("UsernameAttributes", Json.array(settings.usernameAttributes()));
    json.set("AliasAttributes", Json.array(settings.aliasAttributes()));
    json.putObject("UsernameConfiguration").put("CaseSensitive", settings.isCaseSensitive());
    json.putObject("AdminCreateUserConfig")
        .put("AllowAdminCreateUserOnly", settings.isAdminCreateOnly());
    var schema = json.putArray("SchemaAttributes");
    settings.schema().forEach(attribute -> schema.add(attribute.toJson()));
    json.put("EstimatedNumberOfUsers", pool.users().size());
    return json.put("MfaConfiguration", "OFF").put("DeletionProtection", "INACTIVE");
  }

  private static ObjectNode functions(PoolSettings settings) {
    var config = Json.object();
    settings.functions().forEach((trigger, function) -> config.put(trigger.setting(), function));
    @Nullable String preToken = settings.functions().get(Trigger.PRE_TOKEN_GENERATION);
    if (preToken != null) {
      config
          .putObject("PreTokenGenerationConfig")
          .put("LambdaArn", preToken)
          .put("LambdaVersion", settings.preTokenVersion().name());
    }
    return config;
  }
}
