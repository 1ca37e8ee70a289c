package dev.lanner.framework.processor;

import static dev.lanner.framework.processor.OpenApiDocuments.document;
import static dev.lanner.framework.processor.OpenApiDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of single handlers; a whole document is in {@link OpenApiGoldenTest}.
class OpenApiTest {
  @Test
  void isNotWrittenWithoutHttpHandlers() {
    Compilation compilation =
        Sources.of(
                """
                @WebSocket
                class Chat {
                  @OnConnect void connect() {}
                }
                """)
            .accepted();

    assertThat(
            compilation.generatedFile(
                StandardLocation.CLASS_OUTPUT, "META-INF/lanner/openapi.json"))
        .isEmpty();
  }

  @Test
  void isUtf8AndEndsWithALineBreak() throws IOException {
    String text =
        text(
            Sources.of("/// Bücher 📚.\n@Path(\"/größe\") class Orders { @Get void get() {} }")
                .accepted());

    assertThat(text).contains("\"Bücher 📚.\"").contains("\"/gr%C3%B6%C3%9Fe\"").endsWith("}\n");
  }

  @Test
  void numbersOverloadsAndSharesATagAmongHandlersOfOneName() throws IOException {
    JsonNode document =
        document(
            Sources.of(
                """
                @Path("/a")
                class Orders {
                  @Get void find() {}
                  @Get("/{id}") @Post("/{id}") void find(int id) {}
                }
                """,
                """
                package shop.admin;
                import dev.lanner.framework.*;
                /// For people of the shop.
                @Path("/b")
                class Orders {
                  @Get void find() {}
                }
                """));

    assertThat(document.at("/paths/~1a/get/operationId").asString()).isEqualTo("ordersFind");
    assertThat(document.at("/paths/~1a~1{id}/get/operationId").asString()).isEqualTo("ordersFind2");
    assertThat(document.at("/paths/~1a~1{id}/post/operationId").asString())
        .isEqualTo("ordersFind3");
    assertThat(document.at("/paths/~1b/get/operationId").asString()).isEqualTo("ordersFind4");
    assertThat(document.at("/tags").toString())
        .isEqualTo("[{\"name\":\"Orders\",\"description\":\"For people of the shop.\"}]");
    assertThat(document.at("/info/title").asString()).isEqualTo("Shop");
  }

  @Test
  void givesVariablesOfOnePathOneName() throws IOException {
    JsonNode document =
        document(
            Sources.of(
                """
                @Path("/a")
                class Orders {
                  @Get("/{id}/{line}") void find(int id, int line) {}
                  @Delete("/{line}/{id}") void remove(int line, int id) {}
                }
                """));

    assertThat(document.at("/paths").size()).isEqualTo(1);
    JsonNode remove = document.at("/paths/~1a~1{id}~1{line}/delete/parameters");
    assertThat(remove.get(0).get("name").asString()).isEqualTo("id");
    assertThat(remove.get(1).get("name").asString()).isEqualTo("line");
  }

  @Test
  void leavesOutARouteOfManySegmentsBesideOneOfOne() throws IOException {
    Sources sources =
        Sources.of(
            """
            @Path("/a")
            class Orders {
              @Get("/{rest+}") void all(String rest) {}
              @Get("/{id}") void one(String id) {}
              @Put("/{rest+}") void put(String rest) {}
            }
            """);
    JsonNode document = document(sources);

    assertThat(document.at("/paths").size()).isEqualTo(1);
    assertThat(document.at("/paths/~1a~1{id}/get/operationId").asString()).isEqualTo("ordersOne");
    assertThat(document.at("/paths/~1a~1{id}/put/parameters/0/description").asString())
        .isEqualTo("Spans segments: slashes in it are part of it.");
    assertThat(sources.accepted().diagnostics())
        .filteredOn(each -> each.getKind() == Diagnostic.Kind.NOTE)
        .extracting(each -> each.getMessage(null))
        .contains(
            "GET `/a/{rest+}` is not in the OpenAPI document, which cannot tell it from the route with a variable for one segment.");
  }

  @Test
  void saysWhatIsDeprecated() throws IOException {
    Compilation compilation =
        Sources.of("@Path(\"/a\") class Orders { @Deprecated @Get void find() {} }").compile();

    assertThat(
            new JsonMapper()
                .readTree(text(compilation))
                .at("/paths/~1a/get/deprecated")
                .asBoolean())
        .isTrue();
  }

  @Test
  void takesWordsForProblemsFromThrows() throws IOException {
    JsonNode responses =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      /// @throws Problem 404 when it is gone, and 409 when it is cancelled; 418
                      /// @throws Problem when nothing else helps
                      /// @throws dev.lanner.framework.Problem 503: later
                      /// @throws IllegalStateException 410 no
                      @Get Optional<String> get() { return null; }
                    }
                    """))
            .at("/paths/~1a/get/responses");

    assertThat(responses.propertyNames())
        .containsExactly("200", "404", "409", "418", "503", "default");
    assertThat(responses.at("/404/description").asString()).isEqualTo("when it is gone");
    assertThat(responses.at("/409/description").asString()).isEqualTo("when it is cancelled");
    assertThat(responses.at("/418/description").asString()).isEqualTo("Client Error");
    assertThat(responses.at("/503/description").asString()).isEqualTo("later");
  }

  @Test
  void tellsFailuresFromTheSignature() throws IOException {
    JsonNode paths =
        document(
                Sources.of(
                    """
                    @Path("/a")
                    class Orders {
                      @Get("/text/{a}") void text(String a, @Query @Nullable String b) {}
                      @Get("/needed") void needed(@Query String a) {}
                      @Get("/some") void some(@Query @NotEmpty List<String> a) {}
                      @Post("/raw") void raw(byte[] a) {}
                      @Post("/form") void form(@Form Optional<String> a) {}
                    }
                    """))
            .at("/paths");

    assertThat(responses(paths, "/a/text/{a}", "get")).containsExactly("204", "default");
    assertThat(responses(paths, "/a/needed", "get")).containsExactly("204", "400", "default");
    assertThat(responses(paths, "/a/some", "get")).containsExactly("204", "400", "default");
    assertThat(responses(paths, "/a/raw", "post")).containsExactly("204", "default");
    assertThat(responses(paths, "/a/form", "post")).containsExactly("204", "400", "415", "default");
    assertThat(paths.at("/~1a~1some/get/parameters/0/required").asBoolean()).isTrue();
  }

  private static Iterable<String> responses(JsonNode paths, String path, String method) {
    return paths.get(path).get(method).get("responses").propertyNames();
  }

  @Test
  void describesEveryKindOfSecurityScheme() throws IOException {
    JsonNode document =
        document(
            Sources.of(
                """
                @Key
                @Path("/a")
                class Orders {
                  @Get void one() {}
                  @Basic @Id @Token @Get("/b") void all() {}
                }
                """,
                "@SecurityScheme(name = \"key\", type = SecurityScheme.Type.API_KEY, header = \"X-Key\") @interface Key {}",
                "@SecurityScheme(name = \"basic\", type = SecurityScheme.Type.BASIC) @interface Basic {}",
                "@SecurityScheme(name = \"token\", type = SecurityScheme.Type.BEARER) @interface Token {}",
                "@SecurityScheme(name = \"id\", type = SecurityScheme.Type.OPEN_ID_CONNECT, openIdConnectUrl = \"https://id.example\") @interface Id {}"));

    assertThat(document.at("/paths/~1a/get/security").toString()).isEqualTo("[{\"key\":[]}]");
    assertThat(document.at("/paths/~1a~1b/get/security").toString())
        .isEqualTo("[{\"key\":[],\"basic\":[],\"id\":[],\"token\":[]}]");
    assertThat(document.at("/components/securitySchemes").toString())
        .isEqualTo(
            "{\"basic\":{\"type\":\"http\",\"scheme\":\"basic\"},"
                + "\"id\":{\"type\":\"openIdConnect\",\"openIdConnectUrl\":\"https://id.example\"},"
                + "\"key\":{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-Key\"},"
                + "\"token\":{\"type\":\"http\",\"scheme\":\"bearer\"}}");
  }

  @Test
  void refusesInfoThatDoesNotHoldForAllHandlers() {
    Sources.of(
            """
            @dev.lanner.framework.ApiInfo(title = "Admin")
            package shop.admin; // !
            """,
            "package shop.admin; @dev.lanner.framework.Path(\"/a\") class A { @dev.lanner.framework.Get void a() {} }",
            "@Path(\"/b\") class B { @Get void b() {} }")
        .refused(
            "@ApiInfo stands on the package shop.admin, which not all handlers are in or below. Put it on shop.");
  }

  @Test
  void refusesSecuritySchemesThatSayTooLittle() {
    Sources.of(
            "@Path(\"/a\") class Orders { @Get @Key @Id @Other @Spaced void get() {} }",
            "@SecurityScheme(name = \"key\", type = SecurityScheme.Type.API_KEY) @interface Key {} // !",
            "@SecurityScheme(name = \"id\", type = SecurityScheme.Type.OPEN_ID_CONNECT) @interface Id {} // !",
            "@SecurityScheme(name = \"key\", type = SecurityScheme.Type.BASIC) @interface Other {} // !",
            "@SecurityScheme(name = \"a b\", type = SecurityScheme.Type.BASIC) @interface Spaced {} // !")
        .refused(
            "@SecurityScheme is of the type OPEN_ID_CONNECT and has no openIdConnectUrl. Add it.",
            "@SecurityScheme is of the type API_KEY and has no header. Add it.",
            "@Key and @Other describe two security schemes of the name \"key\". Rename one.",
            "@SecurityScheme has the name \"a b\", and OpenAPI takes letters, digits, hyphens, periods and underscores of ASCII. Rename it.");
  }
}
