package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Two routes that would answer the same request.
class RouteConflictsTest {
  @Test
  void refusesARouteThatIsThereTwice() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get("/{id}") void find(UUID id) {}
              @Get("/{key}")
              void look(String key) {} // !
            }
            """)
        .refused(
            "GET /orders/{key} of Orders.look answers the same requests as /orders/{id} of Orders.find. Change the path of one.");
  }

  @Test
  void refusesARouteThatAnotherClassHas() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Delete("/{rest+}")
              void delete(String rest) {} // !
            }
            """,
            """
            @Path
            class Baskets {
              @Delete("/orders/{all+}") void delete(String all) {}
            }
            """)
        .refused(
            "DELETE /orders/{rest+} of Orders.delete answers the same requests as /orders/{all+} of Baskets.delete. Change the path of one.");
  }

  @Test
  void refusesOverlappingRoutesOfTwoClasses() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get("/{id}/lines")
              void lines(UUID id) {} // !
            }
            """,
            """
            @Path("/orders/latest")
            class Latest {
              @Get("/{part}") void part(String part) {}
            }
            """)
        .refused(
            "GET /orders/{id}/lines of Orders.lines overlaps with /orders/latest/{part} of Latest.part, and neither is more specific. Change a segment so that no path fits both.");
  }

  @Test
  void takesRoutesOfWhichOneIsMoreSpecificOrAnswersAnotherMethod() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get("/latest") void latest() {}
              @Get("/{id}") void find(UUID id) {}
              @Get("/{rest+}") void others(String rest) {}
              @Put("/{id}/lines") void lines(UUID id) {}
              @Post("/latest/{part}") void part(String part) {}
            }
            """)
        .accepted();
  }
}
