package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Media types, and what an application brings to convert its types.
class MediaRulesTest {
  private static final String CODEC =
      """
      class Sheet implements BodyCodec<List<String>> { // !
      """;

  @Test
  void refusesWhatIsNoMediaType() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get("/range")
              @Produces("text/*")
              String range() { return ""; } // !
              @Get("/none")
              @Produces({})
              String none() { return ""; } // !
              @Post
              @Consumes("csv")
              void post(String body) {} // !
            }
            """)
        .refused(
            "@Produces has \"text/*\", which is no media type. Write one such as text/csv, without ranges.",
            "@Produces names no media type. Name one, or remove it.",
            "@Consumes has \"csv\", which is no media type. Write one such as text/csv, without ranges.");
  }

  @Test
  void refusesAMediaTypeThatNothingWritesOrReads() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              @Produces("text/csv")
              List<String> list() { return List.of(); } // !
              @Post
              @Consumes("text/csv")
              void post(List<String> body) {} // !
            }
            """)
        .refused(
            "Nothing converts List<String> and text/csv. Write a BodyCodec<List<String>> with @Singleton and the media type.",
            "Nothing converts List<String> and text/csv. Write a BodyCodec<List<String>> with @Singleton and the media type.");
  }

  @Test
  void takesACodecOfTheApplication() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get @Produces("text/csv") List<String> list() { return List.of(); }
              @Post @Consumes("text/csv") void post(List<String> body) {}
            }
            """,
            """
            @Produces("text/csv") @Consumes("text/csv")
            class Sheet implements BodyCodec<List<String>> {}
            """)
        .accepted();
  }

  @Test
  void refusesACodecThatNothingUses() {
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Sheet implements BodyCodec<List<String>> {} // !
            """,
            """
            @Path("/a")
            class A {
              @Get String a() { return ""; }
            }
            """)
        .refused(
            "Sheet is a BodyCodec and says neither what it reads nor what it writes, so that nothing uses it. Annotate it with @Consumes or @Produces and a media type.");
  }

  @Test
  void refusesACodecThatCannotBeMade() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              List<String> list() { return List.of(); } // !
            }
            """,
            """
            @Produces("text/csv")
            class Sheet implements BodyCodec<List<String>> {
              Sheet(int columns) {}
            }
            """)
        .refused(
            "Sheet is no bean and has no constructor without parameters. Annotate it with @Singleton, or give it one.");
  }

  @Test
  void refusesTwoConvertersOfOneType() {
    Sources.of(
            """
            @Path("/a")
            class A {
              record Isbn(String digits) {}
              @Get("/{isbn}") String find(Isbn isbn) { return ""; }
            }
            """,
            """
            @jakarta.inject.Singleton
            class First implements Converter<A.Isbn> {
              @Override public A.Isbn parse(String text) { return null; }
              @Override public String expected() { return ""; }
            }
            """,
            """
            @jakarta.inject.Singleton
            class Second implements Converter<A.Isbn> { // !
              @Override public A.Isbn parse(String text) { return null; }
              @Override public String expected() { return ""; }
            }
            """)
        .refused("Second and First are both for Isbn. Remove one.");
  }

  @Test
  void hintsAtAConverterThatIsNoBean() {
    Sources.of(
            """
            @Path("/a")
            class A {
              record Isbn(Object digits) {}
              @Get("/{isbn}")
              String find(Isbn isbn) { return ""; } // !
            }
            """,
            """
            class First implements Converter<A.Isbn> {
              @Override public A.Isbn parse(String text) { return null; }
              @Override public String expected() { return ""; }
            }
            """)
        .refused(
            "The path variable isbn is of the type Isbn, and no text converts to that. Use String, a number, boolean, UUID, URI, an enum or java.time, or write a Converter for it; of a query parameter, header field, cookie or form field also Optional or List of these. First would do if it were a bean: annotate it with @Singleton.");
  }
}
