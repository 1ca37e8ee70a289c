package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Where `@Idempotent` may stand.
class IdempotentRulesTest {
  private static final String ON_NOTE =
      """
      @EventSource(reader = Notes.class, takes = String.class, eventSources = "test:notes",
          delivery = EventSource.Delivery.EACH_FAILURE)
      @interface OnNote {}
      """;

  private static final String NOTES =
      """
      class Notes implements RecordReaderFactory<OnNote> {
        public RecordReader<?, ?> create(OnNote annotation, Application application) { return null; }
      }
      """;

  @Test
  void refusesAnAnswerThatCannotBeKept() {
    Sources.of(
            """
            @Path("/a")
            @Api(FrontEnd.FUNCTION_URL)
            @Idempotent
            class A {
              @Get("/live") void live(EventStream out) {}
              @Post("/live")
              void start(EventStream out) {} // !
            }
            """)
        .refused(
            "A.start streams its answer, which cannot be kept for @Idempotent. Return the whole answer, or remove it.");
  }

  @Test
  void refusesToKeepKeysForNoTime() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Post
              @Idempotent(hours = 0)
              void a() {} // !
            }
            """)
        .refused("@Idempotent keeps keys of A.a for 0 hours. Keep them for 1 or more.");
  }

  @Test
  void refusesMessagesOfAWebSocket() {
    Sources.of(
            """
            @WebSocket
            @Idempotent
            class Chat { // !
              @OnMessage void say() {}
            }
            """)
        .refused(
            "@Idempotent is for requests and records, and messages of a WebSocket have no key. Remove it.");
  }

  @Test
  void refusesAMethodThatTakesAllRecords() {
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Board {
              @OnNote
              @Idempotent
              void noted(List<String> notes) {} // !
            }
            """,
            ON_NOTE,
            NOTES)
        .refused(
            "Board.noted takes all records at once, of which @Idempotent cannot leave some out. Let it take one, or remove it.");
  }

  @Test
  void tellsWhichFunctionsKeepWhatTheyHaveDone() throws IOException {
    var files =
        GoldenTest.generated(
            Sources.of(
                    """
                    @jakarta.inject.Singleton
                    class Board {
                      @OnNote
                      @Idempotent(hours = 2)
                      void noted(String note) {}
                    }
                    """,
                    """
                    @Path("/a")
                    @Idempotent
                    class A {
                      @Get String a() { return ""; }
                    }
                    """,
                    ON_NOTE,
                    NOTES)
                .accepted());

    assertThat(files.get("framework.json")).containsOnlyOnce("\"idempotent\": true");
    assertThat(files.get("BoardFunction.java")).contains("RecordIdempotency.of(2, application)");
  }
}
