package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Filters.
class FilterRulesTest {
  private static final String HANDLER =
      """
      @Path("/a")
      class A {
        @Get
        @%s
        String a() { return ""; } // !
      }
      """;

  private static final String FACTORY =
      """
      class Limiter implements FilterFactory<Limited> {
        @Override public Filter create(Limited limited, Application application) { return null; }
      }
      """;

  @Test
  void refusesWhatIsNoFilter() {
    Sources.of(HANDLER.formatted("FilteredBy(String.class)"))
        .refused("String is no filter. Let it implement Filter.");
    Sources.of(HANDLER.formatted("FilteredBy(Runnable.class)"))
        .refused("Runnable is no class that can be made. Name a concrete class.");
  }

  @Test
  void refusesAFilterThatCannotBeMade() {
    Sources.of(
            HANDLER.formatted("FilteredBy(Strict.class)"),
            """
            class Strict implements Filter {
              Strict(int limit) {}
              @Override public Answer around(Request request, Next next) { return next.proceed(request); }
            }
            """)
        .refused(
            "Strict is no bean and has no constructor without parameters. Annotate it with @Singleton, or give it one.");
  }

  @Test
  void refusesAFilterThatGeneratedCodeCannotName() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              @FilteredBy(Hidden.class)
              String a() { return ""; } // !

              private static class Hidden implements Filter {
                @Override public Answer around(Request request, Next next) { return next.proceed(request); }
              }
            }
            """)
        .refused(
            "Hidden is not public, so that code generated in the package shop cannot name it. Make it public.");
  }

  @Test
  void refusesAFactoryWithoutItsAnnotation() {
    Sources.of(
            HANDLER.formatted("FilteredBy(Limiter.class)"),
            FACTORY,
            "@FilteredBy(Limiter.class) @interface Limited { int value(); }")
        .refused(
            "Limiter makes filters from an annotation, and none is here. Put that annotation in place of @FilteredBy.");
  }

  @Test
  void refusesAFactoryForAnotherAnnotation() {
    Sources.of(
            HANDLER.formatted("Other"),
            FACTORY,
            "@interface Limited { int value(); }",
            "@FilteredBy(Limiter.class) @interface Other {}")
        .refused(
            "Limiter makes filters from @Limited and is named by @Other. Name it on @Limited.");
  }

  @Test
  void refusesElementsThatNobodySees() {
    Sources.of(
            HANDLER.formatted("Limited(3)"),
            """
            class Plain implements Filter {
              @Override public Answer around(Request request, Next next) { return next.proceed(request); }
            }
            """,
            "@FilteredBy(Plain.class) @interface Limited { int value(); }")
        .refused(
            "@Limited has elements, and Plain does not see them. Let it implement FilterFactory<Limited>.");
  }

  @Test
  void reportsAtThePackage() {
    Sources.of(
            "@FilteredBy(String.class)\npackage shop; // !\n",
            """
            @Path("/a")
            class A {
              @Get String a() { return ""; }
            }
            """)
        .refused("String is no filter. Let it implement Filter.");
  }

  @Test
  void takesAFilterAnnotationOnEveryPlace() {
    Sources.of(
            "@Limited(1) package shop; ",
            """
            @Path("/a")
            @Limited(2)
            class A {
              @Get @Limited(3) String a() { return ""; }
              @Post @Limited(3) String b() { return ""; }
            }
            """,
            FACTORY,
            "@FilteredBy(Limiter.class) @interface Limited { int value(); }")
        .accepted();
  }

  @Test
  void writesClassesInAnAnnotationWithoutAWarning() {
    Sources.of(
            """
            @Path("/a")
            @Roles(types = {int.class, List.class})
            class A {
              @Get void get() {}
            }
            """,
            """
            @FilteredBy(Roles.Check.class)
            @interface Roles {
              Class<?>[] types();
              Class<? extends Number>[] numbers() default {Integer.class, Long.class};
              final class Check implements FilterFactory<Roles> {
                @Override public Filter create(Roles roles, Application application) { return null; }
              }
            }
            """)
        .accepted();
  }

  @Test
  void refusesAPrimitiveType() {
    Sources.of(
            """
            @Path("/a")
            @FilteredBy(int.class)
            class A { // !
              @Get void get() {}
            }
            """)
        .refused("int.class is no filter. Name a class that implements Filter.");
  }
}
