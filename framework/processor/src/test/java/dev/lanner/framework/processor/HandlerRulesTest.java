package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a handler class and its methods must be.
class HandlerRulesTest {
  @Test
  void takesWhatIsDeprecatedWithoutAWarning() {
    Sources.of(
            """
            @Path("/orders")
            @Deprecated
            class Orders {
              @Get @Deprecated Old list(@Query Old.Kind kind) { return null; }
            }
            """,
            "@Deprecated record Old(Kind kind) { enum Kind { A } }")
        .accepted();
  }

  @Test
  void refusesAPrivateHandler() {
    Sources.of(
            """
            class Outer {
              @Path("/orders")
              private static class Orders { // !
                @Get void list() {}
              }
            }
            """)
        .refused(
            "The handler Orders is private, so that generated code cannot call it. Make it package-private.");
  }

  @Test
  void refusesAHandlerInsideAPrivateClass() {
    Sources.of(
            """
            class Outer {
              private static class Middle {
                @Path("/orders")
                static class Orders { // !
                  @Get void list() {}
                }
              }
            }
            """)
        .refused(
            "The handler Orders is inside of Middle, which is private, so that generated code cannot call it. Make Middle package-private.");
  }

  @Test
  void refusesAnAbstractHandler() {
    Sources.of(
            """
            @Path("/orders")
            abstract class Orders { // !
              @Get void list() {}
            }
            """)
        .refused(
            "The handler Orders is no class that can be made. Put the annotation on a concrete class.");
  }

  @Test
  void refusesAnInterfaceAsAHandler() {
    Sources.of(
            """
            @Path("/orders")
            interface Orders { // !
              @Get default void list() {}
            }
            """)
        .refused(
            "The handler Orders is no class that can be made. Put the annotation on a concrete class.");
  }

  @Test
  void refusesAnInnerClassAsAHandler() {
    Sources.of(
            """
            class Outer {
              @Path("/orders")
              class Orders { // !
                @Get void list() {}
              }
            }
            """)
        .refused(
            "The handler Orders is an inner class, which cannot be made alone. Make it static.");
  }

  @Test
  void refusesAHandlerWithTypeParameters() {
    Sources.of(
            """
            @Path("/things")
            class Things<T> { // !
              @Get T find() { return null; }
            }
            """)
        .refused(
            "The handler Things has type parameters, which no request can fill. Name the types.");
  }

  @Test
  void refusesAHandlerInTheUnnamedPackage() {
    String source =
        """
        @dev.lanner.framework.Path
        class Orders { // !
          @dev.lanner.framework.Get void list() {}
        }
        """;
    new Sources(List.of(JavaFileObjects.forSourceString("Orders", source)), List.of(source))
        .refused(
            "The handler Orders is in the unnamed package, from which nothing can be imported. Give it one.");
  }

  @Test
  void refusesAHandlerWithoutRoutes() {
    Sources.of(
            """
            @Path("/orders")
            class Orders { // !
              void list() {}
            }
            """)
        .refused(
            "The handler Orders has no routes. Annotate a method with @Get, @Post, @Put, @Patch or @Delete, or remove @Path.");
  }

  @Test
  void refusesARouteInAClassThatIsNoHandler() {
    Sources.of(
            """
            class Orders {
              @Get("/orders")
              void list() {} // !
            }
            """)
        .refused(
            "Orders.list is a route, but Orders is no handler. Annotate the class with @Path, which also makes it a bean.");
  }

  @Test
  void refusesAPrivateMethod() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              private void list() {} // !
            }
            """)
        .refused(
            "Orders.list is private, so that generated code cannot call it. Make it package-private.");
  }

  @Test
  void refusesAStaticMethod() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              static void list() {} // !
            }
            """)
        .refused("Orders.list is static. A route is a method of the bean; remove static.");
  }

  @Test
  void refusesAMethodWithTypeParameters() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              <T> T find() { return null; } // !
            }
            """)
        .refused("Orders.find has type parameters, which no request can fill. Name the types.");
  }

  @Test
  void refusesAMethodThatThrowsThrowable() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              void list() throws java.io.IOException, Throwable {} // !
            }
            """)
        .refused("Orders.list throws Throwable. Declare Exception or less.");
  }

  @Test
  void refusesAProtectedMethodOfABaseClassInAnotherPackage() {
    Sources.of(
            """
            package base;
            public abstract class Base {
              @dev.lanner.framework.Get
              protected void list() {} // !
            }
            """,
            """
            @Path("/orders")
            class Orders extends base.Base {}
            """)
        .refused(
            "Orders.list is inherited from another package, where generated code cannot call it. Make it public.");
  }

  @Test
  void refusesAHandwrittenClassWhereOneIsGenerated() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get void list() {}
            }
            """,
            """
            class OrdersRoutes {} // !
            """)
        .refused("Lanner generates a class of the name shop.OrdersRoutes. Rename this one.");
  }

  @Test
  void takesTypesFromASubclassForInheritedRoutes() {
    Sources.of(
            """
            abstract class Base<T, K> {
              @Get("/{key}") Optional<T> find(K key) { return Optional.empty(); }
              @Post T add(@Valid T thing) { return thing; }
            }
            """,
            """
            @Path("/orders")
            class Orders extends Base<Order, UUID> {}
            """,
            """
            record Order(@NotBlank String name) {}
            """)
        .accepted();
  }

  @Test
  void bindsAMethodToSeveralHttpMethods() {
    Sources.of(
            """
            @Path("/orders/{id}")
            class Orders {
              @Put @Patch String change(UUID id, String text) { return text; }
            }
            """)
        .accepted();
  }

  @Test
  void reportsEveryMistakeOfABuildAtOnce() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get("/{id}")
              Locale find( // !
                  UUID key) { return null; } // !
              @Get
              private void list() {} // !
              @Post
              void place(@Valid Order order) {}
            }
            """,
            """
            record Order(
                String name,
                Thread thread, // !
                @Past int number) {} // !
            """)
        .refused(
            "There is no JSON codec for Thread." + Sources.CODECS,
            "@Past cannot be checked on int. It takes points in time of java.time.",
            "The path /orders/{id} has the variable {id}, and Orders.find has no parameter of that name. Add one or rename the variable.",
            "There is no JSON codec for Locale." + Sources.CODECS,
            "The parameter key is not in the path /orders/{id}. Name it there, or annotate it with @Query, @Header or @Cookie.",
            "Orders.list is private, so that generated code cannot call it. Make it package-private.");
  }

  @Test
  void reportsAMistakeOnceForAMethodWithTwoRoutes() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Put @Post
              Locale change() { return null; } // !
            }
            """)
        .refused("There is no JSON codec for Locale." + Sources.CODECS);
  }

  @Test
  void leavesAMissingTypeToTheCompiler() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get Optional<Ordr> find() { return Optional.empty(); } // !
            }
            """)
        .refused("cannot find symbol\n  symbol:   class Ordr\n  location: class shop.Orders");
  }

  @Test
  void waitsForTypesThatAnotherProcessorGenerates() {
    Compilation compilation =
        Sources.of(
                """
                @Path("/orders")
                class Orders {
                  @Post Ticket place(List<Ticket> order) { return order.get(0); }
                }
                """,
                """
                @Path("/baskets")
                class Baskets {
                  @Get void list() {}
                }
                """)
            .compileWith(
                new LannerProcessor(),
                new LaterProcessor(
                    Map.of("shop.Ticket", "package shop; record Ticket(String number) {}")));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("shop.TicketJson")).isPresent();
    assertThat(compilation.generatedSourceFile("shop.BasketsRoutes")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Get(Later.TEXT) void get() {}",
        "@Get void get(@Query(Later.TEXT) String a) {}",
        "@Get void get(@Header(defaultValue = Later.TEXT) String a) {}",
        "@Get void get(@Query @Size(max = Later.NUMBER) String a) {}",
        "@Get void get(@Query @Pattern(regexp = Later.TEXT) String a) {}",
        "@Get @Produces({\"text/csv\", Later.TEXT}) String get() { return null; }",
        "record B(@JsonName(Later.TEXT) String b) {} @Get B get() { return null; }",
        "@Get @FilteredBy(LaterFilter.class) void get() {}",
      })
  void leavesAMissingValueOfAnAnnotationToTheCompiler(String member) {
    var compilation = Sources.of("@Path(\"/a\") class A {\n" + member + "\n}").compile();

    assertThat(compilation.errors())
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error.getMessage(null)).startsWith("cannot find symbol"))
        .allSatisfy(error -> assertThat(error.getLineNumber()).isEqualTo(2));
  }

  @Test
  void waitsForTheValuesOfAnnotationsThatOtherProcessorsGenerate() throws IOException {
    var compilation =
        Sources.of(
                """
                @Path("/a")
                class A {
                  @Get(Later.TEXT) @FilteredBy(LaterFilter.class) void get(@Query @Size(max = Later.NUMBER) String a) {}
                }
                """)
            .compileWith(
                new LannerProcessor(),
                new LaterProcessor(
                    Map.of(
                        "shop.Later",
                        "package shop; class Later { static final String TEXT = \"/t\"; static final int NUMBER = 7; }",
                        "shop.LaterFilter",
                        """
                        package shop;
                        import dev.lanner.framework.*;
                        class LaterFilter implements Filter {
                          @Override public Answer around(Request request, Next next) { return next.proceed(request); }
                        }
                        """)));

    assertThat(compilation.errors()).isEmpty();
    assertThat(
            compilation
                .generatedSourceFile("shop.ARoutes")
                .orElseThrow()
                .getCharContent(true)
                .toString())
        .contains("GET `/a/t`", "Constraints.size(a, 0, 7)", "new LaterFilter()");
  }
}
