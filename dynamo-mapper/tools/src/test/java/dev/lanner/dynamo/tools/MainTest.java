package dev.lanner.dynamo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsAPolicyAndWhatIsNotInIt() {
    int status = run("policy", "--owner", "customerId", "--owner", "Customer.id", model("shop"));

    assertThat(status).isZero();
    assertThat(out).asString().startsWith("{\n  \"Version\": \"2012-10-17\",\n");
    assertThat(err).asString().startsWith("The index by-order is not in the policy.");
  }

  @Test
  void takesAccessAndArn() {
    int status =
        run(
            "policy",
            "--owner=customerId",
            "--owner=Customer.id",
            "--access=read,write",
            "--identity=${aws:PrincipalTag/customer}",
            "--table-arn=arn:aws:dynamodb:eu-west-1:123456789012:table/live-shop",
            model("shop"));

    assertThat(status).isZero();
    assertThat(out)
        .asString()
        .contains(
            "PutItem", "GetItem", "\"CUSTOMER#${aws:PrincipalTag/customer}\"", "table/live-shop\"");
  }

  @Test
  void takesAccessInPlaceOfTheDefault() {
    run("policy", "--owner=customerId", "--owner=Customer.id", "--access=write", model("shop"));

    assertThat(out).asString().contains("PutItem").doesNotContain("GetItem");
    assertThat(err).asString().isEmpty();
  }

  @Test
  void printsATemplateAndAccessPatterns() {
    assertThat(run("template", model("shop"), model("school"))).isZero();
    assertThat(out).asString().contains("ShopTable:", "SchoolTable:");
    assertThat(run("patterns", "--table=school", model("shop"), model("school"))).isZero();
    assertThat(out).asString().contains("## school").doesNotContain("## shop");
  }

  @Test
  void endsWithTwoWhenItCannotDoWhatItIsAskedFor() {
    assertThat(run("policy", "--owner", "id", "no-such-folder")).isEqualTo(2);
    assertThat(err).asString().startsWith("There is no no-such-folder.");
    assertThat(run("policy")).isEqualTo(2);
  }

  @Test
  void asksWhichOfSeveralTables() {
    assertThat(run("policy", "--owner=id", model("shop"), model("school"))).isEqualTo(2);
    assertThat(err).asString().contains("There are the tables [shop, school]. Say which");
    assertThat(run("policy", "--owner=id", "--table=x", model("shop"))).isEqualTo(2);
    assertThat(err).asString().contains("There is no table x, but [shop].");
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private static String model(String name) {
    return Models.FOLDER.resolve(name).toString();
  }
}
