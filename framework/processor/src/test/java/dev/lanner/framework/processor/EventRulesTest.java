package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Handlers of records.
class EventRulesTest {
  private static final String MOVE = "record Move<T>(T what) {}";

  private static final String ON_MOVE =
      """
      @EventSource(reader = Moves.class, takes = Move.class, eventSources = "test:stream",
          delivery = EventSource.Delivery.FROM_FIRST_FAILURE)
      @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
      @interface OnMove { Class<?> value() default String.class; }
      """;

  private static final String MOVES =
      """
      class Moves implements RecordReaderFactory<OnMove> {
        public RecordReader<?, ?> create(OnMove annotation, Application application) { return null; }
      }
      """;

  private static Sources sources(String handler) {
    return Sources.of("import jakarta.inject.Singleton; " + handler, MOVE, ON_MOVE, MOVES);
  }

  @Test
  void refusesAClassThatIsNoBean() {
    sources(
            """
            class Board { // !
              @OnMove void moved(Move<String> move) {}
            }
            """)
        .refused("Board handles records and is no bean. Annotate it with @Singleton.");
  }

  @Test
  void refusesAClassThatAnswersRequestsToo() {
    sources(
            """
            @Path("/board")
            class Board { // !
              @Get String all() { return ""; }
              @OnMove void moved(Move<String> move) {}
            }
            """)
        .refused(
            "Board answers requests and handles records, which are two functions. Move the methods for event sources to a class of their own.");
  }

  @Test
  void refusesTwoMethodsForOneEventSource() {
    sources(
            """
            @Singleton
            class Board {
              @OnMove void first(Move<String> move) {}
              @OnMove(Integer.class)
              void second(Move<Integer> move) {} // !
            }
            """)
        .refused(
            "Board.second handles records of @OnMove, which first handles already. An event does not tell which of them it is for: move one to a class, and so a function, of its own.");
  }

  @Test
  void refusesWhatTheEventSourceDoesNotGive() {
    sources(
            """
            @Singleton
            class Board {
              @OnMove(Integer.class)
              void moved(Move<String> move) {} // !
            }
            """)
        .refused(
            "Board.moved takes Move<String>, and @OnMove gives Move<Integer>, or a List of that for all records at once.");
  }

  @Test
  void refusesAMethodWithoutARecordOrWithTwo() {
    sources(
            """
            @Singleton
            class Board {
              @OnMove
              void moved() {} // !
            }
            """)
        .refused(
            "Board.moved takes no record. Let it take one Move<String>, or one List of that for all records at once.");
    sources(
            """
            @Singleton
            class Board {
              @OnMove
              void moved(Move<String> one, List<Move<String>> all) {} // !
            }
            """)
        .refused(
            "Board.moved takes records twice. Let it take one Move<String>, or one List of that for all records at once.");
  }

  @Test
  void refusesAResultThatNobodyReceives() {
    sources(
            """
            @Singleton
            class Board {
              @OnMove
              boolean moved(Move<String> move) { return true; } // !
            }
            """)
        .refused(
            "Board.moved returns boolean, which nobody receives. Return void, and throw when a record failed.");
  }

  @Test
  void refusesFiltersOfRequests() {
    sources(
            """
            @Singleton
            @RequestLog
            class Board { // !
              @OnMove void moved(Move<String> move) {}
            }
            """)
        .refused("@RequestLog stands around requests, and Board handles records. Remove it.");
    sources(
            """
            @Singleton
            class Board {
              @OnMove
              @SecurityHeaders
              void moved(Move<String> move) {} // !
            }
            """)
        .refused(
            "@SecurityHeaders stands around requests, and Board.moved handles records. Remove it.");
  }

  @Test
  void refusesAMethodThatGeneratedCodeCannotCall() {
    sources(
            """
            @Singleton
            class Board {
              @OnMove
              private void moved(Move<String> move) {} // !
            }
            """)
        .refused(
            "Board.moved is private, so that generated code cannot call it. Make it package-private.");
  }

  @Test
  void refusesAReaderOfAnotherAnnotation() {
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Board {
              @OnMove
              void moved(Move<String> move) {} // !
            }
            """,
            MOVE,
            ON_MOVE,
            """
            class Moves implements RecordReaderFactory<Deprecated> {
              public RecordReader<?, ?> create(Deprecated annotation, Application application) { return null; }
            }
            """)
        .refused(
            "@OnMove names Moves, which makes readers from @Deprecated. Let it implement RecordReaderFactory<OnMove>.");
  }
}
