package dev.lanner.framework.test.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstrainedTest {
  private static final String REQUIRED = "\"notNull\":\"\",\"notBlank\":\"a\",\"notEmpty\":[\"\"]";

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "isTrue          | true",
        "isFalse         | false",
        "size            | \"ab\"",
        "size            | \"abc\"",
        "size            | \"😀\"",
        "mapSize         | {}",
        "mapSize         | {\"a\":\"b\"}",
        "min             | 5",
        "max             | 5",
        "max             | -32768",
        "decimalMin      | 1.50",
        "decimalMax      | 1.4999",
        "digits          | 999.99",
        "digits          | -1.500",
        "digits          | 0",
        "digits          | 1e2",
        "positive        | 1",
        "positiveOrZero  | 0",
        "positiveOrZero  | -0.0",
        "negative        | -0.001",
        "negativeOrZero  | 0",
        "email           | \"\"",
        "email           | \"ada@example.com\"",
        "email           | \"ada.l+tag@sub.example.co.uk\"",
        "email           | \"ada@localhost\"",
        "email           | \"ünï@müller.de\"",
        "pattern         | \"A\"",
        "pattern         | \"b\\\"12\"",
        "past            | \"2020-01-01T00:00:00Z\"",
        "pastOrPresent   | \"2020-01-01\"",
        "future          | \"2999-01-01T00:00:00+01:00\"",
        "futureOrPresent | \"2999\"",
        "isNull          | null",
      })
  void letsPassWhatHolds(String component, String value) {
    TestResponse response = all(component, value);

    assertThat(response.body()).isEmpty();
    assertThat(response.status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isNull          | \"\"                     | must be null",
        "isTrue          | false                    | must be true",
        "isFalse         | true                     | must be false",
        "size            | \"a\"                    | size must be between 2 and 3",
        "size            | \"abcd\"                 | size must be between 2 and 3",
        "mapSize         | {\"a\":\"\",\"b\":\"\"} | size must be between 0 and 1",
        "min             | 4                        | must be greater than or equal to 5",
        "max             | 6                        | must be less than or equal to 5",
        "decimalMin      | 1.4999999999999999999999 | must be greater than or equal to 1.5",
        "decimalMax      | 1.5                      | must be less than 1.5",
        "digits          | 1000                     | must have at most 3 digits before and 2 after the decimal point",
        "digits          | 0.001                    | must have at most 3 digits before and 2 after the decimal point",
        "digits          | 1e1000                   | must have at most 3 digits before and 2 after the decimal point",
        "positive        | 0                        | must be greater than 0",
        "positiveOrZero  | -1e-300                  | must be greater than or equal to 0",
        "negative        | 0.0                      | must be less than 0",
        "negativeOrZero  | 1                        | must be less than or equal to 0",
        "email           | \"ada\"                  | must be a well-formed email address",
        "email           | \"@example.com\"         | must be a well-formed email address",
        "email           | \"ada@\"                 | must be a well-formed email address",
        "email           | \"a b@example.com\"      | must be a well-formed email address",
        "email           | \"ada@-example.com\"     | must be a well-formed email address",
        "email           | \"a@b@example.com\"      | must be a well-formed email address",
        "email           | \"ada@example..com\"     | must be a well-formed email address",
        "email           | \"ada\\n@example.com\"   | must be a well-formed email address",
        "pattern         | \"ab\"                   | must match \\\"a|b\\\"\\\\d+\\\"",
        "pattern         | \"\"                     | must match \\\"a|b\\\"\\\\d+\\\"",
        "past            | \"2999-01-01T00:00:00Z\" | must be a past date",
        "pastOrPresent   | \"2999-01-01\"           | must be a date in the past or in the present",
        "future          | \"2020-01-01T00:00:00Z\" | must be a future date",
        "futureOrPresent | \"2020\"                 | must be a date in the present or in the future",
      })
  void tellsWhatDoesNotHold(String row) {
    // The messages hold the delimiter, so columns are split here.
    String[] columns = row.split(" \\| +", 3);

    TestResponse response = all(columns[0].strip(), columns[1].strip());

    assertThat(response.status()).isEqualTo(400);
    assertThat(errors(response)).containsExactly(error(columns[0].strip(), columns[2]));
  }

  private TestResponse all(String component, String value) {
    return app.http()
        .post("/constrained/all")
        .json("{%s,\"%s\":%s}".formatted(REQUIRED, component, value))
        .send();
  }

  @Test
  void demandsPresenceWhereAConstraintDoes() {
    assertThat(refused("/constrained/all", "{}"))
        .containsExactly(
            error("notNull", "must not be null"),
            error("notBlank", "must not be null"),
            error("notEmpty", "must not be null"));
    assertThat(
            refused("/constrained/all", "{\"notNull\":\"\",\"notBlank\":\"\\t \",\"notEmpty\":[]}"))
        .containsExactly(
            error("notBlank", "must not be blank"), error("notEmpty", "must not be empty"));
  }

  @Test
  void checksNestedRecordsListsMapsAndElements() {
    String body =
        """
        {"first":{"article":" ","quantity":0,"note":"abc"},
         "lines":[{"article":"a","quantity":1},null,{"article":"b"},{"quantity":-1}],
         "tags":["a",""," abc",null],
         "more":{"x":{"article":"12345678901","quantity":1}},
         "gift":{"article":null,"quantity":2}}
        """;

    assertThat(refused("/constrained/order", body))
        .containsExactly(
            error("lines", "size must be between 0 and 3"),
            error("tags[1]", "must not be blank"),
            error("tags[2]", "size must be between 0 and 3"),
            error("first.article", "must not be blank"),
            error("first.quantity", "must be greater than 0"),
            error("first.note", "size must be between 0 and 2"),
            error("lines[1]", "must not be null"),
            error("lines[2].quantity", "must not be null"),
            error("lines[3].article", "must not be null"),
            error("lines[3].quantity", "must be greater than 0"),
            error("tags[3]", "must not be null"),
            error("more.x.article", "size must be between 0 and 10"),
            error("gift.article", "must not be null"));
  }

  @Test
  void saysItInTheWordsOfTheConstraint() {
    assertThat(refused("/constrained/custom", "{\"age\":17,\"name\":\"\",\"word\":\"1\"}"))
        .containsExactly(
            error("age", "must be 18 or older"),
            error("name", "say your \\\"name\\\""),
            error("word", "letters only"),
            error("word", "two at least"));
    assertThat(refused("/constrained/custom", "{\"age\":18,\"name\":\"a\",\"word\":\"abcde\"}"))
        .containsExactly(error("word", "between 1 and 4"));
  }

  @Test
  void checksABodyThatIsAList() {
    String line = "{\"article\":\"a\",\"quantity\":1}";

    assertThat(status("/constrained/list", "[" + line + "]")).isEqualTo(204);
    assertThat(refused("/constrained/list", "[]")).containsExactly(error("", "must not be empty"));
    assertThat(
            refused(
                "/constrained/list",
                "[null," + line + ",{\"article\":\"\",\"quantity\":1}," + line + "]"))
        .containsExactly(
            error("[0]", "must not be null"), error("[2].article", "must not be blank"));
    assertThat(refused("/constrained/texts", "[\"a\",\"\",null,\"d\"]"))
        .containsExactly(
            error("[2]", "must not be null"),
            error("", "size must be between 0 and 3"),
            error("[1]", "must not be blank"));
  }

  @Test
  void tellsThatAListIsMissing() {
    TestResponse missing = app.http().post("/constrained/texts").send();

    assertThat(missing.status()).isEqualTo(400);
    assertThat(errors(missing)).containsExactly(error("", "is required"));
    assertThat(refused("/constrained/texts", "null"))
        .containsExactly(error("", "must not be null"));
    assertThat(app.http().post("/constrained/list").send().status()).isEqualTo(400);
    assertThat(app.http().put("/constrained/texts").send().status()).isEqualTo(204);
    assertThat(app.http().put("/constrained/texts").json("null").send().status()).isEqualTo(204);
    assertThat(app.http().put("/constrained/texts").json("[\"\"]").send().status()).isEqualTo(400);
  }

  @Test
  void checksBodiesOfOneValue() {
    assertThat(app.http().post("/constrained/text").body("abc").send().status()).isEqualTo(204);
    assertThat(errors(app.http().post("/constrained/text").body("abcdef").send()))
        .containsExactly(error("", "size must be between 2 and 5"));
    assertThat(errors(app.http().post("/constrained/text").send()))
        .containsExactly(error("", "size must be between 2 and 5"));
    assertThat(status("/constrained/number", "3")).isEqualTo(204);
    assertThat(refused("/constrained/number", "2"))
        .containsExactly(error("", "must be greater than or equal to 3"));
  }

  @Test
  void namesParametersAsTheHandlerDoes() {
    TestResponse refused = app.http().post("/constrained/clash/0/abcd").json("[1,0]").send();

    assertThat(errors(refused))
        .containsExactly(
            "{\"in\":\"path\",\"name\":\"i\",\"detail\":\"must be greater than 0\"}",
            "{\"in\":\"path\",\"name\":\"binding\",\"detail\":\"size must be between 0 and 3\"}",
            error("[1]", "must be greater than 0"));
  }

  private int status(String path, String body) {
    return app.http().post(path).json(body).send().status();
  }

  private List<String> refused(String path, String body) {
    TestResponse response = app.http().post(path).json(body).send();
    assertThat(response.status()).as(response.body()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    return errors(response);
  }

  private static List<String> errors(TestResponse response) {
    String body = response.body();
    var errors = new ArrayList<String>();
    int start = body.indexOf("{\"in\"");
    while (start >= 0) {
      int end = body.indexOf("\"}", start) + 2;
      errors.add(body.substring(start, end));
      start = body.indexOf("{\"in\"", end);
    }
    return errors;
  }

  private static String error(String name, String detail) {
    return "{\"in\":\"body\",\"name\":\"%s\",\"detail\":\"%s\"}".formatted(name, detail);
  }
}
