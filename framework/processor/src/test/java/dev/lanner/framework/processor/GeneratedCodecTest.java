package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.testing.compile.Compilation;
import dev.lanner.framework.Application;
import dev.lanner.framework.spi.Functions;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonViolation;
import dev.lanner.runtime.json.JsonWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Generated codecs at work, where their construction or their checks are easy to get wrong.
class GeneratedCodecTest {
  private static final Application APPLICATION = Application.with(Map.of()).start();

  private static ClassLoader classes;
  private static Functions functions;

  @BeforeAll
  static void compile() throws ReflectiveOperationException {
    Compilation compilation =
        Sources.of(
                """
                @Path("/forests")
                class Forests {
                  record Forest(Tree<Integer> oak, Optional<Pet> pet) {}
                  record Tree<T>(T value, List<Tree<T>> children, Optional<Tree<T>> other) {}
                  record Pet(String name, List<Person> friends) {}
                  record Person(@NotBlank String name, @Valid List<Pet> pets) {}
                  record Tags(List<@NotBlank @Size(max = 3) String> tags, @Min(1) Optional<Integer> i) {}
                  @Get Forest find() { return null; }
                  @Post void tag(@Valid Tags tags) {}
                }
                """)
            .accepted();
    classes = new CompiledClasses(compilation);
    functions =
        (Functions)
            classes.loadClass("shop.ApplicationFunctions").getDeclaredConstructor().newInstance();
  }

  @Test
  void readsAndWritesRecordsThatContainThemselvesAndOneAnother() throws Exception {
    String json =
        """
        {"oak":{"value":1,"children":[{"value":2,"children":[],"other":{"value":3,"children":[]}}]},\
        "pet":{"name":"Rex","friends":[{"name":"Ada","pets":[{"name":"Tom","friends":[]}]}]}}\
        """;

    assertThat(rewritten("shop.Forests$Forest", json)).isEqualTo(json);
  }

  /// Two threads that use two classes first at the same time, each of which initializes the other,
  /// wait for each other for ever.
  @Test
  void initializesNoCodecOfARecordThatContainsTheOther() throws Exception {
    assertThat(constants("shop.ForestsPetJson")).containsOnly("INSTANCE", "NAMES");
    assertThat(constants("shop.ForestsPersonJson")).containsOnly("INSTANCE", "NAMES");
    assertThat(constants("shop.ForestsForestJson")).contains("OAK");
  }

  private static List<String> constants(String type) throws ClassNotFoundException {
    return Stream.of(classes.loadClass(type).getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(Field::getName)
        .toList();
  }

  @Test
  void namesTheElementThatBreaksAConstraint() throws Exception {
    String json =
        """
        {"tags": ["a", " ", "abcd"], "i": 0}\
        """;

    assertThat(violations("shop.Forests$Tags", json))
        .extracting(JsonViolation::path, JsonViolation::message)
        .containsExactly(
            tuple("tags[1]", "must not be blank"),
            tuple("tags[2]", "size must be between 0 and 3"),
            tuple("i", "must be greater than or equal to 1"));
  }

  private static String rewritten(String type, String json) throws ClassNotFoundException {
    return rewritten(codec(classes.loadClass(type)), json);
  }

  private static <T> String rewritten(JsonCodec<T> codec, String json) {
    var out = new JsonWriter();
    codec.write(out, Objects.requireNonNull(codec.read(JsonReader.of(Payload.ofUtf8(json)))));
    return out.payload().utf8();
  }

  private static List<JsonViolation> violations(String type, String json)
      throws ClassNotFoundException {
    var in = JsonReader.of(Payload.ofUtf8(json));
    in.validating(true);
    codec(classes.loadClass(type)).read(in);
    return in.violations();
  }

  private static <T> JsonCodec<T> codec(Class<T> type) {
    return Objects.requireNonNull(functions.codec(type, APPLICATION));
  }
}
