package dev.lanner.local.userpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Where the AWS command line is installed, it works with the local user pool as well.
class AwsCliTest {
  @BeforeAll
  static void needsTheCommandLine() throws Exception {
    boolean isThere;
    try {
      isThere =
          new ProcessBuilder("aws", "--version")
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException _) {
      isThere = false;
    }
    assumeTrue(isThere, "The AWS command line is not installed.");
  }

  @Test
  void createsAUserWhoSignsIn() throws Exception {
    try (var lab =
        new Lab(options -> options.withPool(ReadyPool.of("local_cli").withClient("web")))) {
      aws(
          lab,
          "admin-create-user --user-pool-id local_cli --username ada --message-action SUPPRESS");
      aws(
          lab,
          "admin-set-user-password --user-pool-id local_cli --username ada --password "
              + Lab.PASSWORD
              + " --permanent");

      var output =
          Lab.JSON.readTree(
              aws(
                  lab,
                  "initiate-auth --client-id web --auth-flow USER_PASSWORD_AUTH --auth-parameters USERNAME=ada,PASSWORD="
                      + Lab.PASSWORD));

      var token = output.get("AuthenticationResult").get("AccessToken").stringValue();
      assertThat(lab.claims(token).get("username").stringValue()).isEqualTo("ada");
      assertThat(aws(lab, "get-user --access-token nonsense"))
          .contains("(NotAuthorizedException)", "Invalid Access Token");
      assertThat(aws(lab, "list-users --user-pool-id local_cli")).contains("\"CONFIRMED\"");
      assertThat(aws(lab, "create-user-pool-domain --user-pool-id local_cli --domain shop"))
          .contains("(UnknownOperationException)", "CreateUserPoolDomain");
    }
  }

  private static String aws(Lab lab, String arguments) throws Exception {
    var command = new ArrayList<>(List.of("aws", "cognito-idp"));
    command.addAll(List.of(arguments.split(" ", -1)));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_ENDPOINT_URL", lab.server.endpoint().toString());
    builder.environment().put("AWS_ACCESS_KEY_ID", "local");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "local");
    builder.environment().put("AWS_REGION", "eu-central-1");
    builder.environment().put("AWS_DEFAULT_REGION", "eu-central-1");
    builder.environment().put("AWS_CONFIG_FILE", "/nonexistent");
    builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("AWS_PAGER", "");
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
