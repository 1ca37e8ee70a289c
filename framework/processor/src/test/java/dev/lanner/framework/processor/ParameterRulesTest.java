package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What parameters can be bound to.
class ParameterRulesTest {
  private static final String CONVERTED =
      " Use String, a number, boolean, UUID, URI, an enum or java.time, or write a Converter for"
          + " it; of a query parameter, header field, cookie or form field also Optional or List of"
          + " these.";

  @Test
  void refusesASecondBody() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Post
              void place(
                  String text,
                  byte[] bytes) {} // !
            }
            """)
        .refused(
            "Both text and bytes would be the body, and a request has one. Annotate the other with @Query, @Header or @Cookie, or name it in the path.");
  }

  @Test
  void refusesABodyOfGet() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              void list(String filter) {} // !
            }
            """)
        .refused(
            "The parameter filter is not in the path /orders. Name it there, or annotate it with @Query, @Header or @Cookie.");
  }

  @Test
  void refusesABodyThatHasNoCodec() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Post
              void place(Map<String, List<Locale>> languages) {} // !
            }
            """)
        .refused("There is no JSON codec for Locale." + Sources.CODECS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Locale               | Locale
          Date                 | Date
          Object               | Object
          byte[]               | byte[]
          List<List<String>>   | List<String>
          Optional<int[]>      | int[]
          Set<String>          | Set<String>
          Orders               | Orders
          """)
  void refusesAParameterThatNoTextConvertsTo(String type, String said) {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              void list(@Query %s by) {} // !
            }
            """
                .formatted(type))
        .refused(
            "The parameter by is of the type "
                + said
                + ", and no text converts to that."
                + CONVERTED);
  }

  @Test
  void refusesAPathVariableThatNoTextConvertsTo() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get("/{id}")
              void find(Optional<UUID> id) {} // !
            }
            """)
        .refused(
            "The path variable id is of the type Optional<UUID>, and no text converts to that."
                + CONVERTED);
  }

  @Test
  void refusesAPrivateEnum() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              private enum Status { OPEN }
              @Get
              void list(@Query Status status) {} // !
            }
            """)
        .refused(
            "Status is private, so that generated code cannot name it. Make it package-private.");
  }

  @Test
  void refusesTwoOrigins() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              void list(@Query @Header String by) {} // !
            }
            """)
        .refused("The parameter by has two of @Query, @Header, @Cookie and @Form. Keep one.");
  }

  @ParameterizedTest
  @CsvSource({"Optional<Integer>", "List<Integer>"})
  void refusesADefaultForWhatMayBeAbsent(String type) {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              void list(@Query(defaultValue = "20") %s limit) {} // !
            }
            """
                .formatted(type))
        .refused("The parameter limit has a default, so it is never absent. Take a plain Integer.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int           | ten                 | an integer from -2147483648 to 2147483647
          Long          | 1.5                 | an integer from -9223372036854775808 to 9223372036854775807
          boolean       | yes                 | true or false
          LocalDate     | 20.11.2026          | a date such as 2026-11-20
          Status        | open                | one of OPEN, CLOSED
          UUID          | 1-1-1-1-1           | a UUID such as 123e4567-e89b-12d3-a456-426614174000
          """)
  void refusesADefaultThatDoesNotConvert(String type, String text, String expected) {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              void list(@Header(defaultValue = "%s") %s by) {} // !
            }
            """
                .formatted(text, type),
            "enum Status { OPEN, CLOSED }")
        .refused(
            "The default \"" + text + "\" of the parameter by is not " + expected + ". Mend it.");
  }

  @Test
  void bindsEveryKindOfParameter() {
    Sources.of(
            """
            @Path("/orders/{id}")
            class Orders {
              @Put("/{rest+}")
              String everything(
                  UUID id,
                  String rest,
                  @Query int limit,
                  @Query("q") @Nullable String search,
                  @Query Optional<LocalDate> day,
                  @Query List<Status> status,
                  @Query(defaultValue = "OPEN") Status first,
                  @Header String ifMatch,
                  @Header("X-Tags") List<String> tags,
                  @Cookie(defaultValue = "a") char session,
                  Request request,
                  com.amazonaws.services.lambda.runtime.Context context,
                  Optional<Map<Status, List<Double>>> body) {
                return "";
              }
            }
            """,
            "enum Status { OPEN, CLOSED }")
        .accepted();
  }

  @Test
  void takesAPageTokenFromTheQuery() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              Page<String> list(@Query Optional<PageToken> after) { return Page.last(List.of()); }
            }
            """)
        .accepted();
  }
}
