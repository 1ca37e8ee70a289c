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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Lambda authorizers and the routes that name them have to be. Sources stand in for the
/// module, which is not on the class path of these tests.
class AuthorizerRulesTest {
  private static final String IMPORTS =
      "package shop; import dev.lanner.auth.*; import dev.lanner.framework.*; import jakarta.annotation.security.*; import java.util.*; import org.jspecify.annotations.Nullable; import com.amazonaws.services.lambda.runtime.Context; ";

  private static final List<String> MODULE =
      List.of(
          """
          package dev.lanner.auth;
          public @interface Authorizer {
            int cacheTtlSeconds() default 0;
            AuthorizerType type() default AuthorizerType.REQUEST;
            boolean simpleResponses() default false;
          }
          """,
          "package dev.lanner.auth; public enum AuthorizerType { REQUEST, TOKEN }",
          """
          package dev.lanner.auth;
          public @interface AuthorizedBy { Class<?> value(); }
          """,
          "package dev.lanner.auth; public interface AuthorizerOutput {}",
          "package dev.lanner.auth; public final class Decision implements AuthorizerOutput {}",
          "package dev.lanner.auth; public final class NarrowDecision implements AuthorizerOutput {}",
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          @BoundBy(RequestBinder.class)
          public class AuthorizerRequest {}
          """,
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          @BoundBy(NarrowBinder.class)
          public final class NarrowRequest extends AuthorizerRequest {}
          """,
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          public final class RequestBinder implements Binder<AuthorizerRequest> {
            @Override public AuthorizerRequest bind(Request request) { return new AuthorizerRequest(); }
          }
          """,
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          public final class NarrowBinder implements Binder<NarrowRequest> {
            @Override public NarrowRequest bind(Request request) { return new NarrowRequest(); }
          }
          """,
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          public final class AuthorizerFilter implements Filter {
            public static AuthorizerFilter of(String authorizer) { return new AuthorizerFilter(); }
            @Override public Answer around(Request request, Next next) { return next.proceed(request); }
          }
          """,
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          import dev.lanner.runtime.*;
          public abstract class AuthorizerFunction implements Handler {
            protected AuthorizerFunction(String name, String header, boolean remembered, boolean simple, String... routes) {}
            protected static <T> T bean(Application application, Class<T> type) { return application.bean(type); }
            protected abstract AuthorizerOutput decide(Request request) throws Exception;
            @Override public Payload handle(Payload event, com.amazonaws.services.lambda.runtime.Context context) { return event; }
          }
          """);

  private static final List<String> ACCESS =
      List.of(
          "package dev.lanner.auth; public @interface Authenticated {}",
          "package dev.lanner.auth; public @interface ScopesAllowed { String[] value(); }",
          """
          package dev.lanner.auth;
          import dev.lanner.framework.*;
          public final class AccessFilter implements Filter {
            public static AccessFilter everybody(Application application) { return new AccessFilter(); }
            public static AccessFilter authenticated(Application application) { return new AccessFilter(); }
            public static AccessFilter nobody(Application application) { return new AccessFilter(); }
            @Override public Answer around(Request request, Next next) { return next.proceed(request); }
          }
          """);

  private static final String KEYS =
      IMPORTS
          + """
          @Authorizer(cacheTtlSeconds = 300)
          class Keys {
            Decision decide(@Header("X-Key") String key) { return new Decision(); }
          }
          """;

  private static final String TOKENS =
      IMPORTS
          + """
          @Authorizer(type = AuthorizerType.TOKEN)
          class Tokens {
            Decision decide(@Header("Authorization") String token) { return new Decision(); }
          }
          """;

  @ParameterizedTest
  @ValueSource(ints = {-1, 3601})
  void refusesATimeThatApiGatewayDoesNotTake(int seconds) {
    with(IMPORTS
            + """
            @Authorizer(cacheTtlSeconds = %d)
            class A { // !
              Decision decide(@Header("X-Key") String key) { return new Decision(); }
            }
            """
                .formatted(seconds))
        .refused(
            "@Authorizer has cacheTtlSeconds = %d. API Gateway takes 0 to 3600."
                .formatted(seconds));
  }

  @Test
  void refusesANarrowDecisionThatWouldBeRemembered() {
    with(IMPORTS
            + """
            @Authorizer(cacheTtlSeconds = 60)
            class A {
              NarrowDecision decide(@Header("X-Key") String key) { return new NarrowDecision(); } // !
            }
            """)
        .refused(
            "A.decide returns a NarrowDecision, and API Gateway would remember it for 60 seconds and refuse the next route with it. Return a Decision with all routes of the principal, or set cacheTtlSeconds = 0.");
  }

  @Test
  void refusesToDecideByARouteWhereThatWouldBeRemembered() {
    with(IMPORTS
            + """
            @Authorizer(cacheTtlSeconds = 60)
            class A {
              Decision decide(@Header("X-Key") String key, NarrowRequest request) { return new Decision(); } // !
            }
            """)
        .refused(
            "A.decide takes a NarrowRequest, and API Gateway would remember for 60 seconds what was decided about another route. Take an AuthorizerRequest, or set cacheTtlSeconds = 0.");
  }

  @Test
  void refusesSimpleResponsesThatWouldBeRemembered() {
    with(IMPORTS
            + """
            @Authorizer(cacheTtlSeconds = 60, simpleResponses = true)
            class A { // !
              Decision decide(@Header("X-Key") String key) { return new Decision(); }
            }
            """)
        .refused(
            "@Authorizer has simpleResponses and cacheTtlSeconds = 60, and the yes to one route would be remembered for all others. Leave simpleResponses out, so that a policy is remembered, or set cacheTtlSeconds = 0.");
  }

  @Test
  void refusesSimpleResponsesToRestApis() {
    with(IMPORTS
            + """
            @Authorizer(type = AuthorizerType.TOKEN, simpleResponses = true)
            class A { // !
              Decision decide(@Header("X-Key") String key) { return new Decision(); }
            }
            """)
        .refused(
            "@Authorizer has simpleResponses and type = TOKEN. Simple responses are of HTTP APIs, and only REST APIs have the type TOKEN. Leave one out.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Header(\"X-Key\") @Nullable String key",
        "@Query Optional<String> key",
        "@Cookie(defaultValue = \"none\") String key"
      })
  void refusesACredentialThatMayBeAbsentWhereAnswersAreRemembered(String parameter) {
    with(IMPORTS
            + """
            @Authorizer(cacheTtlSeconds = 60)
            class A {
              Decision decide(%s) { return new Decision(); } // !
            }
            """
                .formatted(parameter))
        .refused(
            "The parameter key of A.decide may be absent, and API Gateway answers 401 without it, as it looks remembered answers up by it. Have it always there, or set cacheTtlSeconds = 0.");
    with(IMPORTS
            + """
            @Authorizer
            class A {
              Decision decide(%s) { return new Decision(); }
            }
            """
                .formatted(parameter))
        .accepted();
  }

  @Test
  void refusesAListOfCredentials() {
    with(IMPORTS
            + """
            @Authorizer
            class A {
              Decision decide(@Query List<String> key) { return new Decision(); } // !
            }
            """)
        .refused(
            "The parameter key of A.decide is a list, and API Gateway looks answers up by one value. Take that alone.");
  }

  /// Row P11: what could read a header field that is no identity source.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Request",
        "WebSocketRequest",
        "Caller",
        "String",
        "Map<String, String>",
        "Object"
      })
  void refusesWhatCouldHaveCredentialsThatAreNoIdentitySource(String type) {
    with(IMPORTS
            + """
            @Authorizer
            class A {
              Decision decide(@Header("X-Key") String key, %s other) { return new Decision(); } // !
            }
            """
                .formatted(type))
        .refused(
            "A.decide takes %s, which could have credentials that are no identity source. Take header fields, query parameters and cookies with @Header, @Query and @Cookie, and besides them an AuthorizerRequest, a NarrowRequest or the Context."
                .formatted(type));
  }

  @Test
  void refusesFieldsOfForms() {
    with(IMPORTS
            + """
            @Authorizer
            class A {
              Decision decide(@Form String key) { return new Decision(); } // !
            }
            """)
        .refused(
            "The parameter key comes from a form, and what an authorizer is asked has none. Remove its annotation.");
  }

  @Test
  void refusesAnAuthorizerThatDecidesNothingOrTwice() {
    with(
            IMPORTS + "@Authorizer\nclass A { // !\n  String decide() { return \"\"; }\n}\n",
            IMPORTS
                + """
                @Authorizer
                class B {
                  Decision a(@Query String key) { return new Decision(); }
                  NarrowDecision b(@Query String key) { return new NarrowDecision(); } // !
                }
                """)
        .refused(
            "The authorizer A decides nothing. Give it a method that returns a Decision, or a NarrowDecision for the requested route alone.",
            "The authorizer B decides in a and in b. Keep one, and make the others private.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@Query String key",
        "@Header(\"A\") String a, @Header(\"B\") String b",
        "@Header(\"A\") String a, @Cookie String b",
        "@Header(\"A\") Optional<String> a"
      })
  void refusesATypeTokenWithAnythingButOneHeaderField(String parameters) {
    with(IMPORTS
            + """
            @Authorizer(type = AuthorizerType.TOKEN)
            class A {
              Decision decide(%s) { return new Decision(); } // !
            }
            """
                .formatted(parameters))
        .refused(
            "A.decide is asked with the type TOKEN, which passes on one header field. Let it take exactly one parameter with @Header that is always there, or leave type = TOKEN out.");
  }

  @Test
  void refusesToRememberAnswersByNothing() {
    with(IMPORTS
            + """
            @Authorizer(cacheTtlSeconds = 60)
            class A {
              Decision decide(Context context) { return new Decision(); } // !
            }
            """)
        .refused(
            "A.decide takes no header field, query parameter or cookie, so that API Gateway has nothing to look remembered answers up by. Take one, or set cacheTtlSeconds = 0.");
  }

  @Test
  void refusesAnAuthorizerThatAnswersRequests() {
    with(IMPORTS
            + """
            @Authorizer
            @Path("/a")
            class A { // !
              Decision decide(@Query String key) { return new Decision(); }
              @Get String a() { return ""; }
            }
            """)
        .refused(
            "A answers requests and is an authorizer, which are two functions. Move the routes to a class of their own.");
  }

  @Test
  void refusesARouteThatNoPolicyCanName() {
    with(
            KEYS,
            IMPORTS
                + """
                @Path("/a")
                class A {
                  @Get("/b*") String a() { return ""; } // !
                }
                """)
        .refused(
            "The path /a/b* has a star, which is a wildcard in the policies of authorizers. Rename it.");
  }

  @Test
  void refusesARouteWhoseAuthorizerIsNone() {
    with(IMPORTS
            + """
            @Path("/a")
            class A {
              @Get @AuthorizedBy(A.class) String a() { return ""; } // !
            }
            """)
        .refused(
            "@AuthorizedBy names A, which is no authorizer of this module. Name a class with @Authorizer.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP", "FUNCTION_URL", "ALB"})
  void refusesTheTypeTokenWhereApisDoNotHaveIt(String api) {
    with(
            TOKENS,
            IMPORTS
                + """
                @Path("/a")
                @Api(FrontEnd.%s)
                class A {
                  @Get @AuthorizedBy(Tokens.class) String a() { return ""; } // !
                }
                """
                    .formatted(api))
        .refused(
            "Tokens is an authorizer of the type TOKEN, which only REST APIs have. Put @Api(REST) on the class of the route or its package, or leave type = TOKEN out.");
  }

  @Test
  void refusesTheTypeTokenAtAWebSocket() {
    with(
            TOKENS,
            IMPORTS
                + """
                @WebSocket
                class A {
                  @OnConnect @AuthorizedBy(Tokens.class) void a() {} // !
                }
                """)
        .refused(
            "Tokens is an authorizer of the type TOKEN, which only REST APIs have. Put @Api(REST) on the class of the route or its package, or leave type = TOKEN out.");
  }

  @ParameterizedTest
  @CsvSource({"FUNCTION_URL, function URLs", "ALB, load balancers"})
  void refusesAuthorizersWhereThereAreNone(String api, String words) {
    with(
            KEYS,
            IMPORTS
                + """
                @Path("/a")
                @Api(FrontEnd.%s)
                class A {
                  @Get @AuthorizedBy(Keys.class) String a() { return ""; } // !
                }
                """
                    .formatted(api))
        .refused(
            "@AuthorizedBy protects nothing, as %s have no Lambda authorizers. Put @Api(HTTP) or @Api(REST) on the class of the route or its package, or verify tokens in the function."
                .formatted(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PermitAll", "DenyAll"})
  void refusesToAskAboutWhatDependsOnNobody(String annotation) {
    withAccess(
            KEYS,
            IMPORTS
                + """
                @Path("/a")
                class A {
                  @Get @%s @AuthorizedBy(Keys.class) String a() { return ""; } // !
                }
                """
                    .formatted(annotation))
        .refused(
            "@AuthorizedBy has Keys asked who may, and @%s beside it says that it depends on nobody. Keep one, or write @Authenticated."
                .formatted(annotation));
  }

  @Test
  void refusesTheAnnotationWhereNobodyCalls() {
    with(
            KEYS,
            IMPORTS
                + """
                class A {
                  @AuthorizedBy(Keys.class) void a() {} // !
                }
                """,
            IMPORTS
                + """
                @WebSocket
                class B {
                  @OnMessage @AuthorizedBy(Keys.class) void b() {} // !
                }
                """)
        .refused(
            "@AuthorizedBy protects nothing: a is neither a route nor a handler. Put it on what clients call, or remove it.",
            "@AuthorizedBy protects nothing: who may is decided when a client connects. Put it on the method with @OnConnect.");
  }

  @Test
  void refusesWhatAnAuthorizerIsAskedElsewhere() {
    with(IMPORTS
            + """
            @Path("/a")
            class A {
              @Get String a(AuthorizerRequest request) { return ""; } // !
            }
            """)
        .refused(
            "The parameter request needs what an authorizer is asked, and GET is something else. Move the method to a class with @Authorizer, or take the Request.");
  }

  @Test
  void describesAuthorizersAndTheirRoutes() throws IOException {
    Compilation compilation =
        withAccess(
                KEYS,
                IMPORTS
                    + """
                    @Path("/a")
                    @AuthorizedBy(Keys.class)
                    @Authenticated
                    class A {
                      @Get String a() { return ""; }
                      @Post @PermitAll void b() {}
                    }
                    """,
                IMPORTS
                    + """
                    @WebSocket
                    class B {
                      @OnConnect @AuthorizedBy(Keys.class) @Authenticated void b() {}
                    }
                    """)
            .accepted();

    assertThat(resource(compilation, "framework.json").replaceAll("\\s+", " "))
        .contains(
            "\"handler\": \"shop.A.a\", \"access\": {\"rule\": \"authenticated\"}, \"authorizer\": \"keys\" }")
        .contains("\"handler\": \"shop.A.b\", \"access\": {\"rule\": \"everybody\"} }")
        .contains(
            "\"handler\": \"shop.B.b\", \"access\": {\"rule\": \"authenticated\"}, \"authorizer\": \"keys\" }");
  }

  @Test
  void refusesInFrontOfAllOtherFiltersWhatItsAuthorizerHasNotLetIn() throws IOException {
    Compilation compilation =
        withAccess(
                KEYS,
                "@AuthorizedBy(Keys.class) @FilteredBy(Timing.class) package shop; import dev.lanner.auth.*; import dev.lanner.framework.*;",
                IMPORTS
                    + """
                    @Path("/a")
                    class A {
                      @Get @Authenticated String a() { return ""; }
                      @Post @PermitAll void b() {}
                    }
                    """,
                IMPORTS
                    + """
                    @Path("/b")
                    @PermitAll
                    class B {
                      @Get @AuthorizedBy(Keys.class) String a() { return ""; }
                    }
                    """,
                IMPORTS
                    + """
                    class Timing implements Filter {
                      @Override public Answer around(Request request, Next next) { return next.proceed(request); }
                    }
                    """)
            .accepted();

    assertThat(source(compilation, "shop.ARoutes"))
        .contains("AuthorizerFilter.of(\"shop.Keys\")")
        .contains(
            "{{authorizer, access, packageFilters.timing}, {access2, packageFilters.timing}}");
    assertThat(source(compilation, "shop.BRoutes"))
        .contains("{{authorizer, access, packageFilters.timing}}");
    assertThat(resource(compilation, "openapi.json").split("\"401\"", -1))
        .as("/a and /b, which everybody may call whom the authorizer has let in")
        .hasSize(3);
  }

  private static String source(Compilation compilation, String type) throws IOException {
    return compilation
        .generatedSourceFile(type)
        .orElseThrow()
        .getCharContent(true)
        .toString()
        .replaceAll("\\s+", " ");
  }

  private static String resource(Compilation compilation, String name) throws IOException {
    return new String(
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/lanner/" + name)
            .orElseThrow()
            .openInputStream()
            .readAllBytes(),
        UTF_8);
  }

  private static Sources with(String... texts) {
    var all = new ArrayList<>(MODULE);
    all.addAll(List.of(texts));
    return Sources.of(all.toArray(String[]::new));
  }

  private static Sources withAccess(String... texts) {
    var all = new ArrayList<>(ACCESS);
    all.addAll(List.of(texts));
    return with(all.toArray(String[]::new));
  }
}
