package dev.lanner.framework.test.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  static Stream<Arguments> documents() {
    return Stream.of(
        // A component each, with the limits of its type.
        same(
            "primitives",
            """
            {"flag":true,"tiny":-128,"small":32767,"number":-2147483648,"large":9223372036854775807,\
            "single":1.5,"precise":-1.0E-7,"letter":"茶"}\
            """),
        same(
            "texts",
            """
            {"id":"123e4567-e89b-12d3-a456-426614174000","link":"https://example.com/a%20b?c#d",\
            "instant":"2026-11-20T09:30:00.000000001Z","date":"2024-02-29","time":"09:30:15",\
            "dateTime":"2026-11-20T09:30:15","offset":"2026-11-20T09:30:15+01:00",\
            "zoned":"2026-11-20T09:30:15+01:00[Europe/Berlin]","duration":"PT1H30M","period":"P1M15D",\
            "year":"2026","month":"2026-11","zone":"Europe/Berlin","day":"MONDAY"}\
            """),
        same(
            "numbers",
            "{\"decimal\":12.50,\"integer\":123456789012345678901234567890,\"real\":0.1}"),
        becomes(
            "numbers",
            "{\"decimal\":-1e-1000,\"integer\":-0,\"real\":null}",
            "{\"decimal\":-1E-1000,\"integer\":0}"),
        becomes(
            "numbers",
            "{\"decimal\":1E+3,\"integer\":0,\"real\":1e2}",
            "{\"decimal\":1E+3,\"integer\":0,\"real\":100.0}"),
        // What is absent, null or there.
        same("absences", "{\"required\":\"\"}"),
        same(
            "absences",
            """
            {"required":"a","nullable":"b","optional":"c","number":1,"list":["d"],"inner":{"count":2}}\
            """),
        becomes(
            "absences",
            """
            {"required":"a","nullable":null,"optional":null,"number":null,"list":null,"inner":null}\
            """,
            "{\"required\":\"a\"}"),
        becomes("absences", "{\"list\":[],\"required\":\"a\"}", "{\"required\":\"a\",\"list\":[]}"),
        // Unknown names, whatever they hold.
        becomes(
            "cart",
            """
            {"items":[],"Items":1,"x":{"items":[{"y":[null,true,-1.5e-3,"\\u00e9"]}]},"":{}}\
            """,
            "{\"items\":[]}"),
        same("nothing", "{}"),
        becomes("nothing", "{\"anything\":[1]}", "{}"),
        // White space, escapes and characters outside ASCII.
        becomes("cart", " \t\r\n{ \"items\" : [ ] }\n", "{\"items\":[]}"),
        becomes("cart", "{\"it\\u0065ms\":[]}", "{\"items\":[]}"),
        becomes(
            "absences",
            "{\"required\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\ud83d\\ude00\"}",
            "{\"required\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000😀\"}"),
        same("absences", "{\"required\":\"ü茶😀\u2028\u007f\"}"),
        same("named", "{\"first-name\":\"Ada\",\"ünï \\\"code\\\"\":1}"),
        // Containers.
        same(
            "containers",
            """
            {"texts":["a",null,"a"],"set":[3,1,2],"byDay":{"SUNDAY":{"count":1},"MONDAY":{"count":2}},\
            "byNumber":{"-7":["123e4567-e89b-12d3-a456-426614174000"],"8":[]},\
            "optionals":{"here":"a","there":null},"deep":[{},{"a":[true,false]}]}\
            """),
        same(
            "containers",
            """
            {"texts":[],"set":[],"byDay":{},"byNumber":{},"optionals":{},"deep":[]}\
            """),
        same("list", "[3,1,3]"),
        same("list", "[]"),
        same("number", "-5"),
        same("flag", "false"),
        // Records inside records.
        same(
            "node",
            """
            {"name":"a","children":[{"name":"b","children":[{"name":"c","children":[]}]}],\
            "shadow":{"name":"A","children":[]}}\
            """),
        same(
            "tree",
            """
            {"value":{"count":1},"children":[{"value":{"count":2},"children":[]}]}\
            """),
        same("left", "{\"right\":{\"lefts\":[{},{\"right\":{\"lefts\":[]}}]}}"),
        same(
            "page",
            """
            {"items":[{"items":[{"sku":"a","price":1.50}],"next":"b"},{"items":[]}],"next":"c"}\
            """),
        same(
            "clashes",
            "{\"i\":1,\"in\":\"a\",\"out\":\"b\",\"value\":\"c\",\"object\":\"d\",\"name\":\"e\",\"names\":2}"),
        same("blob", "{\"content\":\"AP+/\",\"more\":[\"\",\"YQ==\",\"YWI=\"]}"),
        same("ranges", "{\"ranges\":[{\"from\":1,\"to\":1}],\"fussy\":{\"text\":\"\"}}"));
  }

  private static Arguments same(String path, String json) {
    return Arguments.of(path, json, json);
  }

  private static Arguments becomes(String path, String sent, String answered) {
    return Arguments.of(path, sent, answered);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsAndWritesTheSameDocument(String path, String sent, String answered) {
    TestResponse response = app.http().post("/json/" + path).json(sent).send();

    assertThat(response.body()).isEqualTo(answered);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("content-type")).isEqualTo("application/json");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        // Not JSON.
        Arguments.of("cart", "{", 1, 2, "$"),
        Arguments.of("cart", " ", 1, 2, "$"),
        Arguments.of("cart", "{\"items\":[]", 1, 12, "$"),
        Arguments.of("cart", "{\"items\":[],}", 1, 13, "$"),
        Arguments.of("cart", "{\"items\":[{},]}", 1, 14, "$.items[1]"),
        Arguments.of("cart", "{'items':[]}", 1, 2, "$"),
        Arguments.of("cart", "{items:[]}", 1, 2, "$"),
        Arguments.of("cart", "{\"items\" []}", 1, 10, "$.items"),
        Arguments.of("cart", "{\"items\":[]} x", 1, 14, "$"),
        Arguments.of("cart", "{\"items\":[]}{}", 1, 13, "$"),
        Arguments.of("cart", "{\"items\":[]} // done", 1, 14, "$"),
        Arguments.of("cart", "/**/{\"items\":[]}", 1, 1, "$"),
        Arguments.of("cart", "\ufeff{\"items\":[]}", 1, 1, "$"),
        Arguments.of("cart", "{\"items\":[],\"x\":01}", 1, 17, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":NaN}", 1, 17, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":.5}", 1, 17, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":5.}", 1, 17, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":+5}", 1, 17, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":True}", 1, 17, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":\"\\x\"}", 1, 18, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":\"a\tb\"}", 1, 19, "$.x"),
        Arguments.of("cart", "{\"items\":[],\"x\":\"\\ud83d\"}", 1, 18, "$.x"),
        // Names that are twice.
        Arguments.of("cart", "{\"items\":[],\n \"items\":[]}", 2, 2, "$.items"),
        Arguments.of("cart", "{\"items\":[],\"\\u0069tems\":[]}", 1, 13, "$.items"),
        Arguments.of("cart", "{\"items\":[],\"x\":{\"y\":1,\"y\":1}}", 1, 24, "$.x.y"),
        Arguments.of("map", "{\"a\":true,\"a\":true}", 1, 11, "$.a"),
        // Another kind of value.
        Arguments.of("cart", "[]", 1, 1, "$"),
        Arguments.of("cart", "\"items\"", 1, 1, "$"),
        Arguments.of("cart", "{\"items\":{}}", 1, 10, "$.items"),
        Arguments.of(
            "cart",
            "{\"items\":[\n  {\"sku\": \"a\",\n   \"price\": \"5\"}\n]}",
            3,
            13,
            "$.items[0].price"),
        Arguments.of(
            "cart", "{\"items\":[{\"sku\":\"ü茶😀\",\"price\":true}]}", 1, 32, "$.items[0].price"),
        Arguments.of("cart", "{\"items\":[{\"sku\":5}]}", 1, 18, "$.items[0].sku"),
        Arguments.of("primitives", "{\"number\":\"5\"}", 1, 11, "$.number"),
        Arguments.of("primitives", "{\"number\":5.0}", 1, 11, "$.number"),
        Arguments.of("primitives", "{\"number\":5e0}", 1, 11, "$.number"),
        Arguments.of("primitives", "{\"flag\":\"true\"}", 1, 9, "$.flag"),
        Arguments.of("primitives", "{\"flag\":1}", 1, 9, "$.flag"),
        Arguments.of("primitives", "{\"letter\":\"ab\"}", 1, 11, "$.letter"),
        Arguments.of("primitives", "{\"letter\":97}", 1, 11, "$.letter"),
        Arguments.of("absences", "{\"required\":null,\"nullable\":5}", 1, 29, "$.nullable"),
        // Overflow.
        Arguments.of("primitives", "{\"tiny\":128}", 1, 9, "$.tiny"),
        Arguments.of("primitives", "{\"small\":-32769}", 1, 10, "$.small"),
        Arguments.of("primitives", "{\"number\":2147483648}", 1, 11, "$.number"),
        Arguments.of("primitives", "{\"large\":9223372036854775808}", 1, 10, "$.large"),
        Arguments.of("primitives", "{\"single\":1e39}", 1, 11, "$.single"),
        Arguments.of("primitives", "{\"precise\":1e309}", 1, 12, "$.precise"),
        Arguments.of("numbers", "{\"decimal\":1e999999999}", 1, 12, "$.decimal"),
        Arguments.of("numbers", "{\"integer\":" + "9".repeat(1001) + "}", 1, 12, "$.integer"),
        Arguments.of("number", "9223372036854775808", 1, 1, "$"),
        // Texts of types.
        Arguments.of("texts", "{\"id\":\"1-1-1-1-1\"}", 1, 7, "$.id"),
        Arguments.of("texts", "{\"date\":\"2023-02-29\"}", 1, 9, "$.date"),
        Arguments.of("texts", "{\"instant\":1700000000}", 1, 12, "$.instant"),
        Arguments.of("texts", "{\"day\":\"monday\"}", 1, 8, "$.day"),
        Arguments.of("texts", "{\"day\":0}", 1, 8, "$.day"),
        Arguments.of("texts", "{\"year\":2026}", 1, 9, "$.year"),
        Arguments.of("blob", "{\"content\":\"AP-_\"}", 1, 12, "$.content"),
        Arguments.of("blob", "{\"content\":[0]}", 1, 12, "$.content"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void tellsWhereABodyIsMalformed(String path, String body, int line, int column, String location) {
    TestResponse response =
        app.http().request(path.equals("map") ? "PUT" : "POST", "/json/" + path).json(body).send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.body())
        .startsWith(
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The body cannot be read. ")
        .endsWith("\"line\":%d,\"column\":%d,\"path\":\"%s\"}".formatted(line, column, location));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "cart       | {\"items\":null}                                | items=must not be null",
        "cart       | {\"items\":[{\"sku\":\"a\"}]}                  | items[0].price=must not be null",
        "cart       | {\"items\":[null,{\"sku\":null,\"price\":1}]} | items[0]=must not be null, items[1].sku=must not be null",
        "absences   | {}                                            | required=must not be null",
        "absences   | {\"required\":null,\"inner\":{}}              | required=must not be null, inner.count=must not be null",
        "primitives | {\"flag\":null,\"tiny\":1}                    | flag=must not be null, small=must not be null, number=must not be null, large=must not be null, single=must not be null, precise=must not be null, letter=must not be null",
        "named      | {\"first\":\"a\"}                             | ['first-name']=must not be null, ['ünï \\\"code\\\"']=must not be null",
        "containers | {\"texts\":[],\"set\":[1,2,1],\"byDay\":{\"MONDAY\":null},\"byNumber\":{\"7\":[],\"07\":[null]},\"optionals\":{},\"deep\":[null]} | set[2]=must not repeat an element, byDay.MONDAY=must not be null, byNumber['07']=must not have a name that is there already, byNumber['07'][0]=must not be null, deep[0]=must not be null",
        "list       | [1,null,3,null]                               | [1]=must not be null, [3]=must not be null",
        "page       | {\"items\":[{\"items\":[{\"sku\":\"a\"}]},{}]} | items[0].items[0].price=must not be null, items[1].items=must not be null",
        "tree       | {\"value\":null,\"children\":[{\"children\":[]}]} | value=must not be null, children[0].value=must not be null",
        "ranges     | {\"ranges\":[{\"from\":2,\"to\":1},{\"from\":1,\"to\":1},{\"from\":3,\"to\":2}]} | ranges[0]=from must not be greater than to",
        "ranges     | {\"ranges\":[],\"fussy\":{\"text\":\"blank\"}} | fussy=is not valid",
        "containers | {\"texts\":[],\"set\":[],\"byDay\":{\"monday\":{\"count\":\"x\"}},\"byNumber\":{\"+7\":[],\"8\":[]},\"optionals\":{},\"deep\":[]} | byDay.monday=must have a name that is one of MONDAY; TUESDAY; WEDNESDAY; THURSDAY; FRIDAY; SATURDAY; SUNDAY, byNumber['+7']=must have a name that is an integer from -2147483648 to 2147483647",
        "list       | null                                          | =must not be null",
        "number     | null                                          | =must not be null",
      })
  void tellsEverythingThatIsMissing(String path, String body, String violations) {
    TestResponse response = app.http().post("/json/" + path).json(body).send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.body()).endsWith("\"errors\":[" + errors(violations) + "]}");
  }

  private static String errors(String violations) {
    return String.join(
        ",",
        Arrays.stream(violations.split(", "))
            .map(violation -> {
              int equals = violation.lastIndexOf('=');
              return "{\"in\":\"body\",\"name\":\"%s\",\"detail\":\"%s\"}"
                  .formatted(
                      violation.substring(0, equals),
                      violation.substring(equals + 1).replace(';', ','));
            })
            .toList());
  }

  @Test
  void answers500WhereARecordFailsOtherwise() {
    TestResponse response =
        app.http()
            .post("/json/ranges")
            .json("{\"ranges\":[],\"fussy\":{\"text\":\"state\"}}")
            .send();

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"title\":\"Internal Server Error\",\"status\":500}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cart", "list", "number", "flag", "page"})
  void requiresABody(String path) {
    TestResponse response = app.http().post("/json/" + path).send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .contains("\"errors\":[{\"in\":\"body\",\"name\":\"\",\"detail\":\"is required\"}]");
  }

  @Test
  void takesNoBodyOrNullWhereTheBodyMayBeAbsent() {
    assertThat(app.http().post("/json/optional").send().body()).isEqualTo("Optional.empty");
    assertThat(app.http().post("/json/optional").json("null").send().body())
        .isEqualTo("Optional.empty");
    assertThat(app.http().post("/json/optional").json("{\"count\":1}").send().body())
        .isEqualTo("Optional[Inner[count=1]]");
    assertThat(app.http().post("/json/optional").json("{}").send().status()).isEqualTo(400);
    assertThat(app.http().post("/json/nullable").send().body()).isEqualTo("null");
    assertThat(app.http().post("/json/nullable").json("null").send().body()).isEqualTo("null");
    assertThat(app.http().patch("/json/text").send().body()).isEqualTo("Optional.empty");
    assertThat(app.http().patch("/json/text").body("null").send().body())
        .isEqualTo("Optional[null]");
    assertThat(app.http().patch("/json/bytes").send().body()).isEqualTo("null");
    assertThat(app.http().patch("/json/bytes").body("a").send().body()).isEqualTo("61");
  }

  @Test
  void handsOverTextAsSent() {
    String text = " \"not\" {json} ü茶😀\r\n";

    assertThat(text(text, "text/plain")).isEqualTo(text);
    assertThat(text(text, "application/octet-stream")).isEqualTo(text);
    assertThat(text(text, "application/json")).isEqualTo(text);
    assertThat(app.http().post("/json/text").send().body()).isEmpty();
  }

  private String text(String body, String contentType) {
    return app.http()
        .post("/json/text")
        .header("Content-Type", contentType)
        .body(body)
        .send()
        .body();
  }

  @Test
  void handsOverEveryByteAsSent() {
    var bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    TestResponse response =
        app.http().post("/json/bytes").header("Content-Type", "image/png").body(bytes).send();

    assertThat(response.bytes()).isEqualTo(bytes);
    assertThat(response.header("content-type")).isEqualTo("application/octet-stream");
  }

  @Test
  void refusesAJsonBodyThatIsNoUtf8() {
    byte[] latin1 = "{\"required\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    TestResponse response =
        app.http()
            .post("/json/absences")
            .header("Content-Type", "application/vnd.api+json")
            .body(latin1)
            .send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"line\":1", "\"path\":\"$.required\"");
  }

  @Test
  void readsABodyOfAMegabyte() {
    String list = "[" + "12345678,".repeat(116_000) + "1]";

    TestResponse response = app.http().post("/json/list").json(list).send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(list);
  }

  @Test
  void refusesTooDeepNesting() {
    String unknown = "{\"items\":[],\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String known = "{\"name\":\"a\",\"children\":[".repeat(10_000) + "]}".repeat(10_000);

    assertThat(app.http().post("/json/cart").json(unknown).send().status()).isEqualTo(400);
    assertThat(app.http().post("/json/node").json(known).send().status()).isEqualTo(400);
  }

  @Test
  void tellsAHundredViolationsAtMost() {
    String body = "[" + "null,".repeat(5_000) + "1]";

    TestResponse response = app.http().post("/json/list").json(body).send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().split("must not be null", -1)).hasSize(101);
  }

  @Test
  void givesMapsTheirNullsWhereTheyMayHaveSome() {
    TestResponse response = app.http().put("/json/map").json("{\"b\":null,\"a\":true}").send();

    assertThat(response.body()).isEqualTo("{\"b\":null,\"a\":true}");
  }
}
