package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Exception handlers.
class ExceptionRulesTest {
  private static final String BEAN =
      """
      @jakarta.inject.Singleton
      class Problems {
        @ExceptionHandler
        %s // !
      }
      """;

  private static final String HANDLER =
      """
      @Path("/a")
      class A {
        @Get String a() { return ""; }
      }
      """;

  @Test
  void refusesAMethodOfAnotherShape() {
    String message =
        "Problems.handle is an exception handler. Let it take the exception, after that the Request if it wants, and return a Problem.";
    for (String method :
        new String[] {
          "Problem handle() { return null; }",
          "Problem handle(String text) { return null; }",
          "String handle(RuntimeException e) { return null; }",
          "Problem handle(RuntimeException e, String text) { return null; }",
          "Problem handle(RuntimeException e, Request request, Request other) { return null; }",
          "void handle(RuntimeException e) {}",
        }) {
      Sources.of(BEAN.formatted(method), HANDLER).refused(message);
    }
  }

  @Test
  void refusesAProblem() {
    Sources.of(BEAN.formatted("Problem handle(Problem e) { return e; }"), HANDLER)
        .refused(
            "Problems.handle is an exception handler for Problem, which is an answer already and gets to none. Change answers with a Filter.");
  }

  @Test
  void refusesAMethodThatCannotBeCalled() {
    for (String modifier : new String[] {"private", "static"}) {
      Sources.of(
              BEAN.formatted(modifier + " Problem handle(RuntimeException e) { return null; }"),
              HANDLER)
          .refused(
              "Problems.handle is an exception handler, and generated code cannot call it on the bean. Remove private and static.");
    }
  }

  @Test
  void refusesAClassThatIsNoBean() {
    Sources.of(
            """
            class Problems {
              @ExceptionHandler
              Problem handle(RuntimeException e) { return null; } // !
            }
            """,
            HANDLER)
        .refused(
            "Problems.handle is an exception handler, and Problems is no bean. Annotate the class with @Singleton.");
  }

  @Test
  void refusesTwoForOneException() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get String a() { return ""; }
              @ExceptionHandler Problem first(IllegalStateException e) { return null; }
              @ExceptionHandler
              Problem second(IllegalStateException e) { return null; } // !
            }
            """)
        .refused("Both first and second of A take IllegalStateException. Keep one.");
  }

  @Test
  void refusesAnExceptionThatGeneratedCodeCannotName() {
    Sources.of(
            BEAN.formatted("<T extends Exception> Problem handle(T e) { return null; }"), HANDLER)
        .refused(
            "Problems.handle is an exception handler with type parameters, for which nothing chooses a type. Name the exception.");
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Problems {
              private static final class Gone extends RuntimeException {}
              @ExceptionHandler
              Problem handle(Gone e) { return null; } // !
            }
            """,
            HANDLER)
        .refused(
            "Problems.handle takes Gone, which generated code in the package shop cannot name. Make it package-private.");
  }
}
