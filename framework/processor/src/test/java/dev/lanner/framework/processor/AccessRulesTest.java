package dev.lanner.framework.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may call. The module that decides is not on the class path of these tests: sources stand in
/// for it.
class AccessRulesTest {
  private static final String SILENT =
      " does not say who may call it. Put @Authenticated, @RolesAllowed, @ScopesAllowed, @PermitAll or @DenyAll on it or on its class, or @Authenticated or @ScopesAllowed on its package.";
  private static final String IMPORTS =
      "import dev.lanner.auth.*; import jakarta.annotation.security.*; import dev.lanner.framework.*; ";
  private static final String PACKAGE = "package shop; " + IMPORTS;

  private static final List<String> MODULE =
      List.of(
          """
          package dev.lanner.auth;
          import java.lang.annotation.*;
          @Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
          public @interface Authenticated {}
          """,
          """
          package dev.lanner.auth;
          import java.lang.annotation.*;
          @Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
          public @interface ScopesAllowed { String[] value(); }
          """,
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          public final class AccessFilter implements Filter {
            public static AccessFilter everybody(Application application) { return new AccessFilter(); }
            public static AccessFilter authenticated(Application application) { return new AccessFilter(); }
            public static AccessFilter roles(Application application, String... names) { return new AccessFilter(); }
            public static AccessFilter scopes(Application application, String... names) { return new AccessFilter(); }
            public static AccessFilter nobody(Application application) { return new AccessFilter(); }
            @Override public Answer around(Request request, Next next) { return next.proceed(request); }
          }
          """);

  @Test
  void refusesARouteThatDoesNotSayWhoMayCallIt() {
    with(PACKAGE
            + """
            @Path("/a")
            class A {
              @Get String a() { return ""; } // !
              @Post @DenyAll void b() {}
            }
            """)
        .refused("A.a" + SILENT);
  }

  @Test
  void letsRoutesBeSilentWithoutTheModule() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get String a() { return ""; }
            }
            """)
        .accepted();
  }

  @Test
  void refusesAnAnnotationThatNobodyObeysWithoutTheModule() {
    Sources.of(
            PACKAGE.replace("import dev.lanner.auth.*; ", "")
                + """
                @Path("/a")
                @RolesAllowed("admins")
                class A { // !
                  @Get String a() { return ""; }
                  @Post @PermitAll void b() {} // !
                }
                """)
        .refused(
            "@RolesAllowed protects nothing without the module lanner-authorizers, which decides. Add dev.lanner:lanner-authorizers to the dependencies, or remove it.",
            "@PermitAll protects nothing without the module lanner-authorizers, which decides. Add dev.lanner:lanner-authorizers to the dependencies, or remove it.");
  }

  @Test
  void takesWhatStandsOnTheMethodTheClassOrThePackage() {
    with(
            "@Authenticated package shop; import dev.lanner.auth.*;",
            PACKAGE
                + """
                @Path("/a")
                class A {
                  @Get String a() { return ""; }
                  @Post @RolesAllowed({"admins", "ops"}) void b() {}
                }
                """,
            PACKAGE
                + """
                @Path("/b")
                @ScopesAllowed("orders/read")
                class B {
                  @Get String a() { return ""; }
                  @Post @PermitAll void b() {}
                  @Delete @DenyAll void c() {}
                }
                """)
        .accepted();
  }

  @Test
  void refusesTwoOnOnePlace() {
    with(PACKAGE
            + """
            @Path("/a")
            @PermitAll @DenyAll
            class A { // !
              @Get String a() { return ""; }
              @Post @RolesAllowed("admins") @ScopesAllowed("orders") void b() {} // !
            }
            """)
        .refused(
            "@PermitAll and @DenyAll are both on A. Keep one.",
            "@RolesAllowed and @ScopesAllowed are both on b. Keep one.");
  }

  @Test
  void refusesAListThatNamesNothing() {
    with(PACKAGE
            + """
            @Path("/a")
            class A {
              @Get @RolesAllowed({}) String a() { return ""; } // !
              @Post @ScopesAllowed({}) void b() {} // !
              @Put @ScopesAllowed("orders/read orders/write") void c() {} // !
              @Patch @ScopesAllowed("") void d() {} // !
            }
            """)
        .refused(
            "@RolesAllowed names nothing, so that nobody may. Name one, or write @DenyAll.",
            "@ScopesAllowed names nothing, so that nobody may. Name one, or write @DenyAll.",
            "@ScopesAllowed names \"orders/read orders/write\", which is not one scope: they have no spaces. Name each by itself.",
            "@ScopesAllowed names \"\", which is not one scope: they have no spaces. Name each by itself.");
  }

  @Test
  void refusesAnAnnotationOnWhatIsNoRoute() {
    with(
            PACKAGE
                + """
                @Path("/a")
                @PermitAll
                class A {
                  @Get String a() { return helper(); }
                  @RolesAllowed("admins") String helper() { return ""; } // !
                }
                """,
            PACKAGE
                + """
                @DenyAll
                class Service { // !
                  @Authenticated void run() {} // !
                }
                """)
        .refused(
            "@RolesAllowed protects nothing: helper is neither a route nor a handler. Put it on what clients call, or remove it.",
            "@DenyAll protects nothing: Service is neither a route nor a handler. Put it on what clients call, or remove it.",
            "@Authenticated protects nothing: run is neither a route nor a handler. Put it on what clients call, or remove it.");
  }

  @Test
  void takesTheAnnotationOfAnInheritedRouteAndOfAnEnclosingClass() {
    with(
            PACKAGE
                + """
                abstract class Base {
                  @Get @Authenticated public String a() { return ""; }
                }
                """,
            PACKAGE + "@Path(\"/a\") class A extends Base {}",
            PACKAGE
                + """
                @Authenticated
                class Outer {
                  @Path("/b")
                  static class B {
                    @Get String b() { return ""; }
                  }
                }
                """)
        .accepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@PermitAll", "@RolesAllowed(\"admins\")", "@Authenticated"})
  void refusesAnAnnotationOnWhatHandlesRecords(String annotation) {
    with(
            PACKAGE
                + """
                @jakarta.inject.Singleton
                %1$s
                class Letters { // !
                  @OnLetter %1$s void read(String letter) {} // !
                }
                """
                    .formatted(annotation),
            PACKAGE
                + """
                @EventSource(eventSources = "post", takes = String.class, reader = Reader.class, delivery = EventSource.Delivery.WHOLE_EVENT)
                @interface OnLetter {}
                """,
            PACKAGE
                + """
                class Reader implements RecordReaderFactory<OnLetter> {
                  @Override public RecordReader<String, String> create(OnLetter letter, Application application) { return null; }
                }
                """)
        .refused(
            "%s protects nothing: nobody calls Letters, which handles records. Remove it."
                .formatted(annotation.replaceAll("\\(.*", "")),
            "%s protects nothing: nobody calls Letters.read, which handles records. Remove it."
                .formatted(annotation.replaceAll("\\(.*", "")));
  }

  @Test
  void decidesAtAWebSocketWhenAClientConnects() {
    with(PACKAGE
            + """
            @WebSocket
            @Authenticated
            class Chat {
              @OnConnect void enter() {}
              @OnMessage void say(String text) {}
              @OnDisconnect void leave() {}
            }
            """)
        .accepted();
    with(PACKAGE
            + """
            @WebSocket
            class Chat {
              @OnConnect void enter() {} // !
              @OnMessage void say(String text) {}
            }
            """)
        .refused("Chat.enter" + SILENT);
  }

  @Test
  void refusesAnAnnotationOnMessages() {
    String reason =
        " protects nothing: who may is decided when a client connects. Put it on the method with @OnConnect.";
    with(
            PACKAGE
                + """
                @WebSocket
                class Chat {
                  @OnConnect @PermitAll void enter() {}
                  @OnMessage @RolesAllowed("admins") void say(String text) {} // !
                  @OnDisconnect @DenyAll void leave() {} // !
                }
                """,
            PACKAGE
                + """
                @WebSocket
                @Authenticated
                class Other { // !
                  @OnMessage("other") void say(String text) {}
                }
                """)
        .refused("@RolesAllowed" + reason, "@DenyAll" + reason, "@Authenticated" + reason);
  }

  @Test
  void refusesAWebSocketThatEverybodyMayConnectTo() {
    with(PACKAGE
            + """
            @WebSocket
            class Chat { // !
              @OnMessage void say(String text) {}
            }
            """)
        .refused(
            "Everybody may connect to Chat, and nothing says that this is meant. Write a method with @OnConnect that says who may.");
  }

  @Test
  void decidesInFrontOfAllOtherFiltersAndSaysSoToDeployments() throws IOException {
    Compilation compilation =
        with(
                "@FilteredBy(Timing.class) package shop; import dev.lanner.framework.*;",
                PACKAGE
                    + """
                    @Path("/a")
                    class A {
                      @Get @RolesAllowed({"admins", "ops"}) String a() { return ""; }
                      @Post @PermitAll void b() {}
                    }
                    """,
                PACKAGE
                    + """
                    class Timing implements Filter {
                      @Override public Answer around(Request request, Next next) { return next.proceed(request); }
                    }
                    """)
            .accepted();

    assertThat(text(compilation, "META-INF/lanner/framework.json"))
        .containsIgnoringWhitespaces(
            "\"handler\": \"shop.A.a\", \"access\": {\"rule\": \"roles\", \"names\": [\"admins\", \"ops\"]}",
            "\"handler\": \"shop.A.b\", \"access\": {\"rule\": \"everybody\"}");
    assertThat(text(compilation, "META-INF/lanner/openapi.json"))
        .containsOnlyOnce("\"403\"")
        .containsOnlyOnce("\"401\"");
    assertThat(
            compilation
                .generatedSourceFile("shop.ARoutes")
                .orElseThrow()
                .getCharContent(true)
                .toString())
        .contains("AccessFilter.roles(application, \"admins\", \"ops\")")
        .containsIgnoringWhitespaces(
            "{{access, packageFilters.timing}, {access2, packageFilters.timing}}");
  }

  private static Sources with(String... texts) {
    var all = new ArrayList<String>(List.of(texts));
    all.addAll(MODULE);
    return Sources.of(all.toArray(String[]::new));
  }

  private static String text(Compilation compilation, String file) throws IOException {
    return new String(
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, file)
            .orElseThrow()
            .openInputStream()
            .readAllBytes(),
        UTF_8);
  }
}
