package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Forms.
class FormRulesTest {
  @Test
  void refusesAFormBesideAnotherBody() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Post
              void mixed(
                  @Form String name,
                  List<String> body) {} // !
              @Put
              void two(
                  FormData form,
                  @Form Upload file) {} // !
            }
            """)
        .refused(
            "Both name and body would be the body, and a request has one. Annotate the other with @Query, @Header or @Cookie, or name it in the path.",
            "Both form and file would be the body, and a request has one. Annotate the other with @Query, @Header or @Cookie, or name it in the path.");
  }

  @Test
  void refusesAFileThatNoFormBrings() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Post("/query")
              void query(@Query Upload file) {} // !
              @Post("/default")
              void byDefault(@Form(defaultValue = "x") Upload file) {} // !
            }
            """)
        .refused(
            "The parameter file is a file, which only a form has. Annotate it with @Form alone.",
            "The parameter file is a file, which only a form has. Annotate it with @Form alone.");
  }

  @Test
  void refusesAFormWhereThereIsNoBody() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              String get(@Form String name) { return name; } // !
            }
            """)
        .refused("The parameter name comes from a form, and GET has none. Remove its annotation.");
  }

  @Test
  void refusesAFieldOfATypeThatNoTextConvertsTo() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Post
              void post(@Form List<Object> names) {} // !
            }
            """)
        .refused(
            "The parameter names is of the type Object, and no text converts to that. Use String, a number, boolean, UUID, URI, an enum or java.time, or write a Converter for it; of a query parameter, header field, cookie or form field also Optional or List of these.");
  }

  @Test
  void refusesAFileThatIsTheBody() {
    Sources.of(
            """
            @Path("/a")
            class A {
              record Photo(String title, Upload file) {} // !
              @Post("/file")
              void file(Upload file) {} // !
              @Post("/photo")
              void photo(Photo photo) {}
            }
            """)
        .refused(
            "Upload is not JSON: it is a file of a form. Annotate the parameter that takes it with @Form.",
            "Upload is not JSON: it is a file of a form. Annotate the parameter that takes it with @Form.");
  }
}
