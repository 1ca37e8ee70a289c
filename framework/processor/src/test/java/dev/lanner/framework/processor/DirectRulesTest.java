package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Methods that are functions.
class DirectRulesTest {
  private static final String BASKET = "record Basket(@Min(1) int items) {}";

  private static Sources sources(String handler) {
    return Sources.of("import jakarta.inject.Singleton; " + handler, BASKET);
  }

  @Test
  void refusesAClassThatIsNoBean() {
    sources(
            """
            class Quotes { // !
              @Function int quote() { return 1; }
            }
            """)
        .refused("Quotes has functions and is no bean. Annotate it with @Singleton.");
  }

  @Test
  void refusesAClassThatAnswersRequestsToo() {
    sources(
            """
            @Path("/quotes")
            class Quotes { // !
              @Get String all() { return ""; }
              @Function int quote() { return 1; }
            }
            """)
        .refused(
            "Quotes answers requests and has functions that are invoked directly. Move these to a"
                + " class of their own.");
  }

  @Test
  void refusesTwoFunctionsOfOneName() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function int quote() { return 1; }
              @Function("quote")
              int other() { return 1; } // !
            }
            """)
        .refused(
            "Quotes.other is called quote, as Quotes.quote is. Name it with @Function(\"…\").");
  }

  @Test
  void refusesTheNameOfTheFunctionThatAnswersRequests() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              int http() { return 1; } // !
            }
            """)
        .refused(
            "Quotes.http is called http, as the function that answers requests is. Name it with"
                + " @Function(\"…\").");
  }

  @Test
  void refusesANameThatLambdaDoesNotTake() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function("Quote it")
              int quote() { return 1; } // !
            }
            """)
        .refused(
            "Quotes.quote is called \"Quote it\". Give it up to 64 lower-case letters, digits and"
                + " hyphens, the first a letter.");
  }

  @Test
  void refusesTwoPayloads() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              int quote(int items,
                  String customer) { return 1; } // !
            }
            """)
        .refused(
            "Both items and customer would be the payload of Quotes.quote, and it has one. Put them"
                + " into a record.");
  }

  @Test
  void refusesTypesWithoutJson() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              Thread quote() { return null; } // !
            }
            """)
        .refused("There is no JSON codec for Thread." + Sources.CODECS);
  }

  @Test
  void refusesConstraintsThatNobodyChecks() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              int quote(@Min(1) int items) { return 1; } // !
            }
            """)
        .refused(
            "@Min stands on the payload of Quotes.quote, where it is not checked. Put it on a"
                + " component of a record, or remove it.");
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              int quote(Basket basket) { return 1; } // !
            }
            """)
        .refused(
            "Basket has constraints, and basket is not @Valid, so that they would not be checked."
                + " Add @Valid or remove the constraints.");
  }

  @Test
  void refusesWhoMayCallAsIamDecidesThat() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              @jakarta.annotation.security.RolesAllowed("buyers")
              int quote() { return 1; } // !
            }
            """)
        .refused(
            "@RolesAllowed protects nothing: IAM decides who may invoke Quotes.quote, and Lambda"
                + " does not tell who has. Grant lambda:InvokeFunction, and remove it.");
  }

  @Test
  void refusesFiltersOfRequests() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              @Idempotent
              int quote() { return 1; } // !
            }
            """)
        .refused(
            "@Idempotent stands around requests, and Quotes.quote is invoked directly. Remove it.");
  }

  @Test
  void refusesAMethodThatGeneratedCodeCannotCall() {
    sources(
            """
            @Singleton
            class Quotes {
              @Function
              private int quote() { return 1; } // !
            }
            """)
        .refused(
            "Quotes.quote is private, so that generated code cannot call it. Make it"
                + " package-private.");
  }

  @Test
  void acceptsFunctionsBesideHandlersOfRecords() {
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Quotes {
              @Function int quote() { return 1; }
              @OnMove void moved(String move) {}
            }
            """,
            """
            @EventSource(reader = Moves.class, takes = String.class, eventSources = "test:stream",
                delivery = EventSource.Delivery.EACH_FAILURE)
            @interface OnMove {}
            """,
            """
            class Moves implements RecordReaderFactory<OnMove> {
              public RecordReader<?, ?> create(OnMove annotation, Application application) { return null; }
            }
            """)
        .accepted();
  }
}
