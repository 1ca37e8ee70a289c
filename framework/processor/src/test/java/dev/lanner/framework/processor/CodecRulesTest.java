package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What has a JSON codec, and where it is said that something has none.
class CodecRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Locale                     | Locale
          Date                       | Date
          Object                     | Object
          List                       | Object
          int[]                      | int[]
          Optional<List<Thread>>     | Thread
          Request                    | Request
          Collection<String>         | Collection<String>
          Orders                     | Orders
          """)
  void refusesAResult(String type, String culprit) {
    handlerReturning(type).refused("There is no JSON codec for " + culprit + "." + Sources.CODECS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.concurrent.CompletableFuture<String>  | CompletableFuture<String>
          java.util.concurrent.CompletionStage<Void>      | CompletionStage<Void>
          java.util.concurrent.Future<String>             | Future<String>
          java.util.concurrent.Flow.Publisher<String>     | Publisher<String>
          """)
  void saysThatHandlersAreSynchronous(String type, String said) {
    handlerReturning(type)
        .refused(
            said
                + " would come later, and handlers are synchronous. Wait for the value and return it.");
  }

  @ParameterizedTest
  @CsvSource({"Optional<Created<String>>", "List<Created<String>>", "Created<Created<String>>"})
  void refusesAnAnswerInsideAnother(String type) {
    handlerReturning(type)
        .refused(
            "Created<String> is not JSON: it says how to answer. It stands alone as the result of a handler.");
  }

  @ParameterizedTest
  @CsvSource({"Response<String>", "Created<String>", "Redirect", "NoContent"})
  void refusesAnAnswerThatMayBeNull(String type) {
    handlerReturning("@Nullable " + type)
        .refused(
            "Orders.find returns a "
                + type
                + " that may be null, which is no answer. Return an Optional or @Nullable of what is in it, or always one.");
  }

  @Test
  void refusesAWildcard() {
    handlerReturning("List<? extends Number>")
        .refused(
            "There is no JSON codec for ? extends java.lang.Number, which leaves the type open. Name it.");
  }

  @Test
  void refusesVoidAsAValue() {
    handlerReturning("Void")
        .refused(
            "Orders.find returns Void, of which there is no value. Return void, or Response<Void>.");
  }

  @Test
  void refusesAMapWhoseKeyIsNoText() {
    handlerReturning("Map<List<String>, String>")
        .refused(
            "There is no JSON codec for Map<List<String>, String>: member names of JSON are texts. Use String, a number, UUID, an enum or java.time as the key.");
  }

  private static Sources handlerReturning(String type) {
    return Sources.of(
        """
        @Path("/orders")
        @SuppressWarnings("rawtypes")
        class Orders {
          @Get
          %s find() { return null; } // !
        }
        """
            .formatted(type));
  }

  @Test
  void reportsAComponentInSourceAtItsLine() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get Order find() { return null; }
              @Get("/all") List<Order> all() { return null; }
            }
            """,
            """
            record Order(
                String name,
                List<Line> lines) {
              record Line(
                  Map<String, Locale> names) {} // !
            }
            """)
        .refused("There is no JSON codec for Locale." + Sources.CODECS);
  }

  @Test
  void reportsAComponentInALibraryAtTheHandler() {
    Sources.of(
            """
            import dev.lanner.framework.processor.library.Parcel;
            @Path("/parcels")
            class Parcels {
              @Get
              Parcel find() { return null; } // !
              @Post
              void send(
                  Wrapped parcel) {}
              record Wrapped(
                  Parcel parcel) {}
            }
            """)
        .refused("There is no JSON codec for Locale." + Sources.CODECS);
  }

  @Test
  void refusesARecordInALibraryThatCannotBeNamed() {
    Sources.of(
            """
            @Path("/crates")
            class Crates {
              @Get
              dev.lanner.framework.processor.library.Crate find() { return null; } // !
            }
            """)
        .refused(
            "Secret is not public, so that code generated in the package shop cannot name it. Make it public.");
  }

  @Test
  void refusesAPrivateRecord() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              private record Order(String name) {}
              @Get
              Order find() { return null; } // !
            }
            """)
        .refused(
            "Order is private, so that generated code cannot name it. Make it package-private.");
  }

  @Test
  void refusesARecordInsideAPrivateClass() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              private static class Model {
                record Order(Status status) {}
                enum Status { OPEN }
              }
              @Get
              Model.Order find() { return null; } // !
            }
            """)
        .refused(
            "Model is private, so that generated code cannot name Order. Make it package-private.");
  }

  @Test
  void refusesAPrivateEnumAtItsComponent() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              record Order(
                  Map<Status, String> names, // !
                  Status status) {} // !
              private enum Status { OPEN }
              @Get Order find() { return null; }
            }
            """)
        .refused(
            "Status is private, so that generated code cannot name it. Make it package-private.",
            "Status is private, so that generated code cannot name it. Make it package-private.");
  }

  @Test
  void refusesTwoComponentsWithOneNameInJson() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              record Order(
                  String name,
                  @JsonName("name") String title) {} // !
              @Get Order find() { return null; }
            }
            """)
        .refused("name and title of Order are both \"name\" in JSON. Rename one with @JsonName.");
  }

  @Test
  void refusesANullablePrimitive() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              record Order(
                  @Nullable int size) {} // !
              @Post
              void place(
                  Order order,
                  @Query @Nullable boolean fast) {} // !
            }
            """)
        .refused(
            "A primitive is never null, so @Nullable makes no sense here. Take Integer.",
            "A primitive is never null, so @Nullable makes no sense here. Take Boolean.");
  }

  @Test
  void refusesANullableTypeArgumentOfARecord() {
    Sources.of(
            """
            @Path("/boxes")
            class Boxes {
              record Box<T>(T content) {}
              @Get
              Box<@Nullable String> find() { return null; } // !
            }
            """)
        .refused(
            "The type argument of Box<String> is @Nullable, which its JSON codec does not know. Mark the component of Box @Nullable.");
  }

  @Test
  void takesAGenericRecordThatContainsItself() {
    Sources.of(
            """
            @Path("/trees")
            class Trees {
              record Tree<T>(T value, List<Tree<T>> children, Optional<Tree<T>> parent) {}
              @Post Tree<String> turn(Tree<UUID> tree) { return null; }
            }
            """)
        .accepted();
  }

  @Test
  void takesRecordsThatContainOneAnother() {
    Sources.of(
            """
            @Path("/people")
            class People {
              record Person(String name, List<Pet> pets) {}
              record Pet(String name, Optional<Person> owner, Box<Pet> box) {}
              record Box<T>(List<T> content, Optional<Box<String>> label) {}
              @Post Person turn(Pet pet) { return null; }
            }
            """)
        .accepted();
  }

  @Test
  void refusesAGenericRecordThatContainsItselfWithOtherTypes() {
    Sources.of(
            """
            @Path("/trees")
            class Trees {
              record Nested<T>(
                  T value,
                  Optional<Nested<List<T>>> deeper) {} // !
              @Get Nested<String> find() { return null; }
            }
            """)
        .refused(
            "Nested.deeper leads back to Nested, whose JSON codec would have no end, as those of generic records, and those with codecs that are beans, are made one inside the other. Remove type parameters and such codecs, or let Nested contain itself as Nested<T>.");
  }

  @Test
  void refusesGenericRecordsThatContainOneAnother() {
    Sources.of(
            """
            @Path("/trees")
            class Trees {
              record Branch<T>(
                  T value,
                  List<Twig<T>> twigs) {} // !
              record Twig<U>(
                  Optional<Branch<U>> branch) {}
              record Forest<T>(List<Branch<T>> branches) {}
              @Get Forest<String> find() { return null; }
            }
            """)
        .refused(
            "Branch.twigs leads back to Branch, whose JSON codec would have no end, as those of generic records, and those with codecs that are beans, are made one inside the other. Remove type parameters and such codecs, or let Branch contain itself as Branch<T>.");
  }

  @Test
  void namesArraysAsInTheSource() {
    Sources.of(
            """
            @Path("/tags")
            class Tags {
              record Tag(@Nullable String @Nullable [] words) {} // !
              @Get Tag get() { return null; }
              @Get("/all")
              Map<String, int[]> all() { return null; } // !
            }
            """)
        .refused(
            "There is no JSON codec for String[]." + Sources.CODECS,
            "There is no JSON codec for int[]." + Sources.CODECS);
  }
}
