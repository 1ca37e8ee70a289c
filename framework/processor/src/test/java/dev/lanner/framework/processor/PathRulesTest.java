package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a path template must be and how its variables meet parameters.
class PathRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders          | does not start with a slash. Write \"/orders\".
          /orders/        | has an empty segment. Remove the slash that is too many.
          /a//b           | has an empty segment. Remove the slash that is too many.
          /a-{id}         | mixes text and a variable in the segment \"a-{id}\". A variable takes a whole segment.
          /{a}-{b}        | mixes text and a variable in the segment \"{a}-{b}\". A variable takes a whole segment.
          /{a}{b}         | mixes text and a variable in the segment \"{a}{b}\". A variable takes a whole segment.
          /{rest+}/items  | goes on after {rest+}, which takes all that follows. Put it at the end.
          /{2nd}          | has a variable {2nd}. Name it like the parameter that takes it, in letters, digits and underscores of ASCII, as API Gateway takes no others.
          /{}             | has a variable {}. Name it like the parameter that takes it, in letters, digits and underscores of ASCII, as API Gateway takes no others.
          /{class}        | has a variable {class}. Name it like the parameter that takes it, in letters, digits and underscores of ASCII, as API Gateway takes no others.
          /list?size=1    | has one of ?, #, %, \\ and control characters in the segment \"list?size=1\". Write literals decoded; query parameters are parameters with @Query.
          /a%20b          | has one of ?, #, %, \\ and control characters in the segment \"a%20b\". Write literals decoded; query parameters are parameters with @Query.
          """)
  void refusesATemplate(String path, String complaint) {
    Sources.of(
            """
            @Path
            class Orders {
              @Get("%s")
              void list() {} // !
            }
            """
                .formatted(path))
        .refused("The path \"" + path + "\" " + complaint);
  }

  @Test
  void refusesATemplateOfAClassAtTheClass() {
    Sources.of(
            """
            @Path("orders")
            class Orders { // !
              @Get void list() {}
            }
            """)
        .refused("The path \"orders\" does not start with a slash. Write \"/orders\".");
  }

  @Test
  void refusesAGreedyVariableInThePathOfAClass() {
    Sources.of(
            """
            @Path("/files/{name+}")
            class Files { // !
              @Get void read(String name) {}
            }
            """)
        .refused(
            "The path of Files ends with {name+}, which leaves nothing for its routes. Put it on the method.");
  }

  @Test
  void refusesAPathVariableWithoutAParameter() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get("/{id}/lines/{line}")
              void find(UUID id) {} // !
            }
            """)
        .refused(
            "The path /orders/{id}/lines/{line} has the variable {line}, and Orders.find has no parameter of that name. Add one or rename the variable.");
  }

  @Test
  void refusesARepeatedVariable() {
    Sources.of(
            """
            @Path("/orders/{id}")
            class Orders {
              @Get("/lines/{id}")
              void find(UUID id) {} // !
            }
            """)
        .refused("The path /orders/{id}/lines/{id} has the variable {id} twice. Rename one.");
  }

  @Test
  void refusesAPathVariableThatComesFromElsewhere() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get("/{id}")
              void find(@Query UUID id) {} // !
            }
            """)
        .refused(
            "The parameter id is named like the path variable {id} and yet comes from elsewhere. Remove its annotation or rename one of them.");
  }

  @Test
  void takesAPathForEmptyAndASlash() {
    Sources.of(
            """
            @Path("/")
            class Root {
              @Get("/") void find() {}
              @Get("/{rest+}") void other(String rest) {}
            }
            """)
        .accepted();
  }
}
