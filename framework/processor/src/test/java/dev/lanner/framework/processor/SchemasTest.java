package dev.lanner.framework.processor;

import static dev.lanner.framework.processor.OpenApiDocuments.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The schemas of single types; those of a whole document are in {@link OpenApiGoldenTest}.
class SchemasTest {
  @Test
  void numbersSchemasOfOneName() throws IOException {
    JsonNode schemas =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      record Line(int a) {}
                      @Get Line one() { return null; }
                      @Get("/b") OrdersLine two() { return null; }
                      @Get("/c") Problem three() { return null; }
                      record Problem(Page<Line> page, dev.lanner.framework.Page<Line> lines) {}
                      record Page<T>(T first) {}
                    }
                    """,
                    "record OrdersLine(int b) {}"))
            .at("/components/schemas");

    assertThat(schemas.at("/OrdersLine/properties").has("a")).isTrue();
    assertThat(schemas.at("/OrdersLine2/properties").has("b")).isTrue();
    assertThat(schemas.has("OrdersProblem")).isTrue();
    assertThat(schemas.has("OrdersPageOfOrdersLine")).isTrue();
    assertThat(schemas.has("PageOfOrdersLine")).isTrue();
  }

  @Test
  void knowsTheFrameworksProblemFromOneOfTheApplication() throws IOException {
    JsonNode schemas =
        document(
                Sources.of(
                    "@Path(\"/a\") class Orders { @Get shop.Problem get() { return null; } }",
                    "record Problem(int mine) {}"))
            .at("/components/schemas");

    assertThat(schemas.at("/Problem/properties").has("title")).isTrue();
    assertThat(schemas.at("/Problem2/properties").has("mine")).isTrue();
  }

  @Test
  void instantiatesGenericRecords() throws IOException {
    JsonNode schemas =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      record Box<T>(T value, List<@Nullable T> more, Optional<Box<T>> next) {}
                      record Two<A, B>(A a, Map<String, Box<B>> b) {}
                      @Get Two<byte[], Box<List<String>>> get() { return null; }
                    }
                    """))
            .at("/components/schemas");

    assertThat(schemas.propertyNames())
        .contains(
            "OrdersTwoOfBytesAndOrdersBoxOfListOfString",
            "OrdersBoxOfOrdersBoxOfListOfString",
            "OrdersBoxOfListOfString");
    JsonNode box = schemas.at("/OrdersBoxOfListOfString/properties");
    assertThat(box.at("/value/type").asString()).isEqualTo("array");
    assertThat(box.at("/more/items/type").toString()).isEqualTo("[\"array\",\"null\"]");
    assertThat(box.at("/next/$ref").asString())
        .isEqualTo("#/components/schemas/OrdersBoxOfListOfString");
  }

  @Test
  void letsNullStandWhereItIsWritten() throws IOException {
    JsonNode properties =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      record Leaf(int a) {}
                      record All(
                          @Nullable String absent,
                          Optional<Leaf> missing,
                          List<@Nullable Leaf> leaves,
                          Map<String, Optional<Long>> numbers,
                          Set<Optional<List<String>>> lists) {}
                      @Post void post(All all) {}
                    }
                    """))
            .at("/components/schemas/OrdersAll");

    assertThat(properties.get("required").toString())
        .isEqualTo("[\"leaves\",\"numbers\",\"lists\"]");
    assertThat(properties.at("/properties/absent/type").asString()).isEqualTo("string");
    assertThat(properties.at("/properties/missing/$ref").asString()).endsWith("OrdersLeaf");
    assertThat(properties.at("/properties/leaves/items/anyOf/1/type").asString()).isEqualTo("null");
    assertThat(properties.at("/properties/numbers/additionalProperties/type").toString())
        .isEqualTo("[\"integer\",\"null\"]");
    assertThat(properties.at("/properties/lists/items/type").toString())
        .isEqualTo("[\"array\",\"null\"]");
  }

  @Test
  void keepsTheTightestBound() throws IOException {
    JsonNode properties =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      record All(
                          @Min(0) @Positive @Min(5) @PositiveOrZero int a,
                          @Positive @PositiveOrZero @Digits(integer = 2, fraction = 0) long b,
                          @Size(min = 3, max = 9) @NotEmpty @Size(max = 7) String c,
                          @Pattern(regexp = "a") @NotBlank @Pattern(regexp = "b") String d,
                          @Negative @NegativeOrZero @Max(3) byte e,
                          @Null @Nullable String f,
                          @Pattern(regexp = "x", flags = Pattern.Flag.DOTALL) String g,
                          List<@Email String> h) {}
                      @Post void post(@Valid All all) {}
                    }
                    """))
            .at("/components/schemas/OrdersAll/properties");

    assertThat(properties.get("a").toString())
        .isEqualTo("{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":5}");
    assertThat(properties.get("b").toString())
        .isEqualTo(
            "{\"type\":\"integer\",\"format\":\"int64\",\"exclusiveMinimum\":0,\"exclusiveMaximum\":100}");
    assertThat(properties.get("c").toString())
        .isEqualTo("{\"type\":\"string\",\"minLength\":3,\"maxLength\":7}");
    assertThat(properties.get("d").toString())
        .isEqualTo(
            "{\"type\":\"string\",\"pattern\":\"^a$\",\"allOf\":[{\"pattern\":\"^b$\"},{\"pattern\":\"\\\\S\"}],\"minLength\":1}");
    assertThat(properties.get("e").toString())
        .isEqualTo(
            "{\"type\":\"integer\",\"format\":\"int8\",\"minimum\":-128,\"exclusiveMaximum\":0}");
    assertThat(properties.at("/f/description").asString()).isEqualTo("Must be null.");
    assertThat(properties.at("/g/description").asString())
        .isEqualTo("Must match \"x\" with DOTALL.");
    assertThat(properties.at("/h/items/format").asString()).isEqualTo("email");
  }

  @Test
  void describesRecordsOfLibraries() throws IOException {
    JsonNode schemas =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      @Post void post(@Valid dev.lanner.framework.processor.library.Address a) {}
                    }
                    """))
            .at("/components/schemas");

    assertThat(schemas.at("/Address/properties/zip-code/maxLength").asInt()).isEqualTo(10);
    assertThat(schemas.at("/AddressKind/enum").toString()).isEqualTo("[\"HOME\",\"WORK\"]");
  }

  @Test
  void takesTextsOfConvertersAsTheyAreConverted() throws IOException {
    JsonNode document =
        document(
            Sources.of(
                """
                @Path("/a")
                class Orders {
                  record All(Status status) {}
                  @Get All get(@Query Status status, @Query Optional<Moment> at) { return null; }
                }
                """,
                "enum Status { OPEN }",
                "record Moment(long nanos) {}",
                converter("Status"),
                "@jakarta.inject.Singleton class MomentCodec implements dev.lanner.runtime.json.JsonCodec<Moment> {"
                    + " public Moment read(dev.lanner.runtime.json.JsonReader in) { return null; }"
                    + " public void write(dev.lanner.runtime.json.JsonWriter out, Moment m) {} }",
                converter("Moment")));

    assertThat(document.at("/paths/~1a/get/parameters/0/schema").toString())
        .isEqualTo("{\"type\":\"string\"}");
    assertThat(document.at("/paths/~1a/get/parameters/1/schema").toString())
        .isEqualTo("{\"type\":\"string\"}");
    assertThat(document.at("/components/schemas/Status/enum").toString()).isEqualTo("[\"OPEN\"]");
  }

  private static String converter(String type) {
    return """
    @jakarta.inject.Singleton
    class %1$sConverter implements Converter<%1$s> {
      @Override public @Nullable %1$s parse(String text) { return null; }
      @Override public String expected() { return "one"; }
    }
    """
        .formatted(type);
  }

  @Test
  void namesTheSchemaOfAFormAfterItsOperation() throws IOException {
    JsonNode document =
        document(
            Sources.of(
                """
                @Path("/a")
                class Orders {
                  record PostForm(int a) {}
                  @Get PostForm get() { return null; }
                  @Post void post(@Form String b) {}
                }
                """));

    assertThat(document.at("/components/schemas/OrdersPostForm/properties").has("a")).isTrue();
    assertThat(document.at("/components/schemas/OrdersPostForm2/properties").has("b")).isTrue();
    assertThat(
            document
                .at("/paths/~1a/post/requestBody/content/multipart~1form-data/schema/$ref")
                .asString())
        .endsWith("OrdersPostForm2");
  }

  @Test
  void knowsNothingOfJsonThatIsPassedOnAsText() throws IOException {
    JsonNode operation =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      @Consumes("application/json")
                      @Produces("application/geo+json")
                      @Post String post(@Size(max = 5) String json) { return json; }
                    }
                    """))
            .at("/paths/~1a/post");

    assertThat(operation.at("/requestBody/content/application~1json/schema").toString())
        .isEqualTo("{}");
    assertThat(operation.at("/responses/200/content/application~1geo+json/schema").toString())
        .isEqualTo("{}");
  }

  @Test
  void takesWordsForExamplesOnlyWhenTheyLookLikeValues() throws IOException {
    JsonNode properties =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      /// @param a such as names
                      /// @param b such as e-mail, for example A1
                      /// @param c such as `names`
                      /// @param d for example the first, e.g. 5 or `6`
                      /// @param e for example `yes`, `true`
                      /// @param f such as `{}`
                      /// @param g for example `1`, `x` or `2`
                      record All(
                          String a, String b, String c, int d, boolean e, All f, List<Long> g) {}
                      @Get All get() { return null; }
                    }
                    """))
            .at("/components/schemas/OrdersAll/properties");

    assertThat(properties.at("/a").has("examples")).isFalse();
    assertThat(properties.at("/b/examples").toString()).isEqualTo("[\"A1\"]");
    assertThat(properties.at("/c/examples").toString()).isEqualTo("[\"names\"]");
    assertThat(properties.at("/d/examples").toString()).isEqualTo("[5]");
    assertThat(properties.at("/e/examples").toString()).isEqualTo("[true]");
    assertThat(properties.at("/f").has("examples")).isFalse();
    assertThat(properties.at("/g/examples").toString()).isEqualTo("[[1,2]]");
  }

  @Test
  void tellsRecordsOfSealedInterfacesApart() throws IOException {
    JsonNode schemas =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Shapes {
                      sealed interface Shape {}
                      sealed interface Round extends Shape {}
                      record Circle(int radius) implements Round {}
                      record Square(int side) implements Shape {}
                      @Get Shape any() { return null; }
                      @Get("/b") List<Round> round() { return null; }
                      @Get("/c") Circle circle() { return null; }
                    }
                    """))
            .at("/components/schemas");

    assertThat(schemas.propertyNames())
        .containsExactly(
            "Problem",
            "ShapesCircle",
            "ShapesCircleWithoutType",
            "ShapesRound",
            "ShapesShape",
            "ShapesSquare",
            "Violation");
    assertThat(schemas.at("/ShapesShape/oneOf").size()).isEqualTo(2);
    assertThat(schemas.at("/ShapesRound/oneOf").size()).isEqualTo(1);
    assertThat(schemas.at("/ShapesCircle/properties/type/const").asString()).isEqualTo("Circle");
    assertThat(schemas.at("/ShapesCircle/required").toString()).isEqualTo("[\"type\",\"radius\"]");
  }

  @Test
  void saysInWordsWhatHoldsForElementsOfAListThatIsUnknown() throws IOException {
    JsonNode tags =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      record All(List<@Size(max = 3) String> tags) {}
                      @Post void post(@Valid All all) {}
                    }
                    """,
                    """
                    package shop;
                    import dev.lanner.runtime.json.*;
                    import java.util.List;
                    @jakarta.inject.Singleton
                    class TagsCodec implements JsonCodec<List<String>> {
                      @Override public List<String> read(JsonReader in) { return List.of(); }
                      @Override public void write(JsonWriter out, List<String> tags) {}
                    }
                    """))
            .at("/components/schemas/OrdersAll/properties/tags");

    assertThat(tags.get("$ref").asString()).endsWith("ListOfString");
    assertThat(tags.get("description").asString())
        .isEqualTo("Each element: size must be between 0 and 3.");
  }
}
