package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Handlers that answer events.
class AnswerRulesTest {
  private static final String MOVE = "record Move(String what) {}";
  private static final String VERDICT = "record Verdict(boolean legal) {}";

  private static final String ON_MOVE =
      """
      @EventAnswer(exchange = Moves.class, takes = Move.class, returns = Verdict.class,
          eventSources = "test:move")
      @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
      @interface OnMove {}
      """;

  private static final String ON_END =
      """
      @EventAnswer(exchange = Ends.class, takes = Move.class, returns = void.class,
          eventSources = "test:end")
      @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
      @interface OnEnd {}
      """;

  private static final String MOVES =
      """
      class Moves implements ExchangeFactory<OnMove> {
        public Exchange<?, ?> create(OnMove annotation, Application application) { return null; }
      }
      """;

  private static final String ENDS =
      """
      class Ends implements ExchangeFactory<OnEnd> {
        public Exchange<?, ?> create(OnEnd annotation, Application application) { return null; }
      }
      """;

  private static Sources sources(String handler) {
    return Sources.of(
        "import jakarta.inject.Singleton; " + handler, MOVE, VERDICT, ON_MOVE, ON_END, MOVES, ENDS);
  }

  @Test
  void refusesAClassThatIsNoBean() {
    sources(
            """
            class Referee { // !
              @OnMove Verdict judge(Move move) { return null; }
            }
            """)
        .refused("Referee answers events and is no bean. Annotate it with @Singleton.");
  }

  @Test
  void refusesAClassThatAnswersRequestsToo() {
    sources(
            """
            @Path("/referee")
            class Referee { // !
              @Get String all() { return ""; }
              @OnMove Verdict judge(Move move) { return null; }
            }
            """)
        .refused(
            "Referee answers requests and events, which are two functions. Move the methods for"
                + " events to a class of their own.");
  }

  @Test
  void refusesAClassThatHandlesRecordsToo() {
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Referee { // !
              @OnMove Verdict judge(Move move) { return null; }
              @OnRecord void record(Move move) {}
            }
            """,
            MOVE,
            VERDICT,
            ON_MOVE,
            MOVES,
            """
            @EventSource(reader = Records.class, takes = Move.class, eventSources = "test:stream",
                delivery = EventSource.Delivery.EACH_FAILURE)
            @interface OnRecord {}
            """,
            """
            class Records implements RecordReaderFactory<OnRecord> {
              public RecordReader<?, ?> create(OnRecord annotation, Application application) { return null; }
            }
            """)
        .refused(
            "Referee handles records and answers events, which are two functions. Move the methods"
                + " of one kind to a class of their own.");
  }

  @Test
  void refusesTwoMethodsForOneEventSource() {
    sources(
            """
            @Singleton
            class Referee {
              @OnMove Verdict first(Move move) { return null; }
              @OnMove
              Verdict second(Move move) { return null; } // !
            }
            """)
        .refused(
            "Referee.second answers events of @OnMove, which first answers already. An event does not"
                + " tell which of them it is for: move one to a class, and so a function, of its own.");
  }

  @Test
  void refusesWhatTheExchangeDoesNotRead() {
    sources(
            """
            @Singleton
            class Referee {
              @OnMove
              Verdict judge(List<Move> moves) { return null; } // !
            }
            """)
        .refused("Referee.judge takes List<Move>, and @OnMove gives Move.");
  }

  @Test
  void refusesAMethodWithoutTheEventOrWithTwo() {
    sources(
            """
            @Singleton
            class Referee {
              @OnMove
              Verdict judge() { return null; } // !
            }
            """)
        .refused("Referee.judge takes no event. Let it take one Move.");
    sources(
            """
            @Singleton
            class Referee {
              @OnMove
              Verdict judge(Move one, Move another) { return null; } // !
            }
            """)
        .refused("Referee.judge takes the event twice. Let it take one Move.");
  }

  @Test
  void refusesAnAnswerThatTheExchangeDoesNotWrite() {
    sources(
            """
            @Singleton
            class Referee {
              @OnMove
              boolean judge(Move move) { return true; } // !
            }
            """)
        .refused("Referee.judge returns boolean, and what @OnMove is told has to be a Verdict.");
    sources(
            """
            @Singleton
            class Referee {
              @OnMove
              void judge(Move move) {} // !
            }
            """)
        .refused("Referee.judge returns void, and what @OnMove is told has to be a Verdict.");
  }

  @Test
  void refusesAnAnswerThatNobodyReceives() {
    sources(
            """
            @Singleton
            class Referee {
              @OnEnd
              Verdict ended(Move move) { return null; } // !
            }
            """)
        .refused(
            "Referee.ended returns Verdict, which nobody receives. Return void, and throw when"
                + " something failed.");
  }

  @Test
  void refusesWhatIsMeantForRequests() {
    sources(
            """
            @Singleton
            @RequestLog
            class Referee { // !
              @OnEnd void ended(Move move) {}
            }
            """)
        .refused("@RequestLog stands around requests, and Referee answers events. Remove it.");
    sources(
            """
            @Singleton
            class Referee {
              @OnEnd
              @Idempotent
              void ended(Move move) {} // !
            }
            """)
        .refused(
            "@Idempotent is for requests and records, and Referee.ended answers events. Remove"
                + " it.");
  }

  @Test
  void refusesWhoMayCallWhatNobodyCalls() {
    sources(
            """
            @Singleton
            class Referee {
              @OnEnd
              @jakarta.annotation.security.DenyAll
              void ended(Move move) {} // !
            }
            """)
        .refused(
            "@DenyAll protects nothing: nobody calls Referee.ended, which answers events. Remove"
                + " it.");
  }

  @Test
  void refusesAnExchangeOfAnotherAnnotation() {
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Referee {
              @OnMove
              Verdict judge(Move move) { return null; } // !
            }
            """,
            MOVE,
            VERDICT,
            ON_MOVE,
            """
            class Moves implements ExchangeFactory<Deprecated> {
              public Exchange<?, ?> create(Deprecated annotation, Application application) { return null; }
            }
            """)
        .refused(
            "@OnMove names Moves, which makes exchanges from @Deprecated. Let it implement"
                + " ExchangeFactory<OnMove>.");
  }
}
