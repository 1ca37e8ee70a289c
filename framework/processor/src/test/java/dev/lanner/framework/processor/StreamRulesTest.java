package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Streams, pages and what else a result can be.
class StreamRulesTest {
  @Test
  void refusesAStreamBehindAFrontEndThatCollects() {
    Sources.of(
            """
            @Path("/live")
            class Live {
              @Get
              void events(EventStream out) {} // !
            }
            """)
        .refused(
            "Live.events streams its answer, and HTTP APIs collect answers before they send them. Put @Api(FUNCTION_URL) or @Api(REST) on the class or its package, or return the whole answer.");
    Sources.of(
            """
            @Path("/live")
            @Api(FrontEnd.ALB)
            class Live {
              @Get("/bytes")
              void bytes(java.io.OutputStream out) {} // !
              @Get("/body")
              StreamedBody body() { return out -> {}; } // !
              @Get("/response")
              Response<StreamedBody> response() { return null; } // !
            }
            """)
        .refused(
            "Live.bytes streams its answer, and load balancers collect answers before they send them. Put @Api(FUNCTION_URL) or @Api(REST) on the class or its package, or return the whole answer.",
            "Live.body streams its answer, and load balancers collect answers before they send them. Put @Api(FUNCTION_URL) or @Api(REST) on the class or its package, or return the whole answer.",
            "Live.response streams its answer, and load balancers collect answers before they send them. Put @Api(FUNCTION_URL) or @Api(REST) on the class or its package, or return the whole answer.");
  }

  @Test
  void takesAStreamBehindAFrontEndThatStreams() {
    for (String api : new String[] {"REST", "FUNCTION_URL"}) {
      Sources.of(
              "@Api(FrontEnd.ALB) package shop; ",
              """
              @Path("/live")
              @Api(FrontEnd.%s)
              class Live {
                @Get void events(EventStream out) {}
              }
              """
                  .formatted(api))
          .accepted();
    }
  }

  @Test
  void looksForTheFrontEndOnPackages() {
    Sources.of(
            "@Api(FrontEnd.FUNCTION_URL) package shop; ",
            """
            @Path("/live")
            class Live {
              @Get void events(EventStream out) {}
            }
            """)
        .accepted();
    Sources.of(
            "@dev.lanner.framework.Api(dev.lanner.framework.FrontEnd.ALB) package shop;",
            """
            @Path("/live")
            class Live {
              @Get
              void events(EventStream out) {} // !
            }
            """)
        .refused(
            "Live.events streams its answer, and load balancers collect answers before they send them. Put @Api(FUNCTION_URL) or @Api(REST) on the class or its package, or return the whole answer.");
  }

  @Test
  void refusesTwoAnswers() {
    Sources.of(
            """
            @Path("/live")
            @Api(FrontEnd.REST)
            class Live {
              @Get
              String events(EventStream out) { return ""; } // !
            }
            """)
        .refused(
            "Live.events writes its answer into out and returns another one. Return void, or a StreamedBody instead of the parameter.");
  }

  @Test
  void refusesTwoMediaTypesOfOneStream() {
    Sources.of(
            """
            @Path("/live")
            @Api(FrontEnd.REST)
            class Live {
              @Get
              @Produces({"text/csv", "text/plain"})
              void bytes(java.io.OutputStream out) {} // !
            }
            """)
        .refused("Live.bytes writes one body, and @Produces names several media types. Keep one.");
  }

  @Test
  void refusesAPageWhoseNextOneNobodyGets() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              Page<String> list() { return Page.last(List.of()); } // !
            }
            """)
        .refused(
            "Orders.list returns a Page and takes no PageToken, so that clients never get the next one. Add a parameter such as @Query Optional<PageToken> after.");
  }

  @Test
  void refusesAResultOfNothing() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              Void none() { return null; } // !
            }
            """)
        .refused(
            "Orders.none returns Void, of which there is no value. Return void, or Response<Void>.");
  }
}
