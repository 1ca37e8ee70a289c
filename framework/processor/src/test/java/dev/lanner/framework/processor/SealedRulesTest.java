package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Sealed interfaces in JSON.
class SealedRulesTest {
  private static final String HANDLER =
      """
      @Path("/shapes")
      class Shapes {
        @Post Shape mirror(Shape shape) { return shape; }
      }
      """;

  @Test
  void refusesWhatIsNoRecord() {
    Sources.of(
            HANDLER,
            "sealed interface Shape permits Circle, Square {} // !",
            "record Circle(double radius) implements Shape {}",
            "final class Square implements Shape {}")
        .refused(
            "Shape permits Square, which is no record, so that Shape has no JSON codec. Make it one.");
    Sources.of(
            HANDLER,
            "sealed interface Shape permits Circle {} // !",
            "record Circle<T>(T radius) implements Shape {}")
        .refused(
            "Shape permits Circle, which is no record without type parameters, so that Shape has no JSON codec. Make it one.");
  }

  @Test
  void refusesOneNameForTwoRecords() {
    Sources.of(
            HANDLER,
            "sealed interface Shape permits Circle, Square {} // !",
            "record Circle(double radius) implements Shape {}",
            "@JsonName(\"Circle\") record Square() implements Shape {}")
        .refused(
            "Circle and Square of Shape are both \"Circle\" in JSON. Rename one with @JsonName.");
  }

  @Test
  void refusesAMemberNamedLikeTheDiscriminator() {
    Sources.of(
            HANDLER,
            "sealed interface Shape permits Circle {} // !",
            "record Circle(String type) implements Shape {}")
        .refused(
            "Circle has a member \"type\" of its own, which says in JSON which record of Shape it is. Rename one with @JsonDiscriminator or @JsonName.");
    Sources.of(
            HANDLER,
            "@JsonDiscriminator(\"kind\") sealed interface Shape permits Circle {} // !",
            "record Circle(@JsonName(\"kind\") String a) implements Shape {}")
        .refused(
            "Circle has a member \"kind\" of its own, which says in JSON which record of Shape it is. Rename one with @JsonDiscriminator or @JsonName.");
  }

  @Test
  void refusesARecordWithACodecOfItsOwn() {
    Sources.of(
            HANDLER,
            "sealed interface Shape permits Circle {} // !",
            "record Circle(double radius) implements Shape {}",
            """
            @jakarta.inject.Singleton
            class CircleCodec implements dev.lanner.runtime.json.JsonCodec<Circle> {
              @Override public Circle read(dev.lanner.runtime.json.JsonReader in) { return null; }
              @Override public void write(dev.lanner.runtime.json.JsonWriter out, Circle value) {}
            }
            """)
        .refused(
            "Circle of Shape has a codec of its own, which does not write the member \"type\" that tells the records apart. Write one for Shape, or remove it.");
  }

  @Test
  void refusesASealedClass() {
    Sources.of(
            """
            @Path("/shapes")
            class Shapes {
              @Post
              void mirror(Shape shape) {} // !
            }
            """,
            "sealed abstract class Shape permits Circle {}",
            "final class Circle extends Shape {}")
        .refused("There is no JSON codec for Shape." + Sources.CODECS);
  }

  @Test
  void takesARecordThatSeveralWaysLeadTo() {
    Sources.of(
            HANDLER,
            "sealed interface Shape permits Round, Flat {}",
            "sealed interface Round extends Shape permits Circle {}",
            "sealed interface Flat extends Shape permits Circle, Square {}",
            "record Circle(double radius) implements Round, Flat {}",
            "record Square(double side) implements Flat {}")
        .accepted();
  }

  @Test
  void refusesTypeParameters() {
    Sources.of(
            """
            @Path("/shapes")
            class Shapes {
              @Post Shape<String> mirror(Shape<String> shape) { return shape; }
            }
            """,
            "sealed interface Shape<T> permits Circle {} // !",
            "record Circle(double radius) implements Shape<String> {}")
        .refused(
            "Shape has type parameters, which its records cannot say in JSON, so that it has no JSON codec. Remove them, or write a JsonCodec for it.");
  }
}
