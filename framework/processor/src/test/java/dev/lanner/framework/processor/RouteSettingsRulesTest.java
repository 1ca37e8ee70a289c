package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// API keys, usage plans and throttling.
class RouteSettingsRulesTest {
  private static final String CLASS =
      """
      @Path("/a")
      %s
      class A { // !
        @Get String a() { return ""; }
      }
      """;

  private static final String NO_LIMIT_THERE =
      "@UsagePlan limits nothing, as no route there needs an API key. Put @ApiKeyRequired beside it or on a route, or remove it.";

  @ParameterizedTest
  @CsvSource({"HTTP, HTTP APIs", "FUNCTION_URL, function URLs", "ALB, load balancers"})
  void refusesAKeyWhereThereAreNone(String api, String plural) {
    Sources.of(CLASS.formatted("@Api(FrontEnd.%s) @ApiKeyRequired".formatted(api)))
        .refused(
            "@ApiKeyRequired has nobody ask for a key, as %s have none. Put @Api(REST) on the class of the route or its package, or remove it; who calls is for an authorizer or the function to find out."
                .formatted(plural));
  }

  @Test
  void refusesAKeyAtTheLineThatAsksForIt() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              @ApiKeyRequired
              String a() { // !
                return "";
              }
            }
            """)
        .refused(
            "@ApiKeyRequired has nobody ask for a key, as HTTP APIs have none. Put @Api(REST) on the class of the route or its package, or remove it; who calls is for an authorizer or the function to find out.");
  }

  @Test
  void takesItBackWhereItIsNearer() {
    Sources.of(
            """
            @Path("/a")
            @ApiKeyRequired
            @Api(FrontEnd.REST)
            class A {
              @Get String a() { return ""; }
            }
            """,
            """
            @Path("/b")
            @ApiKeyRequired(false)
            class B {
              @Get String b() { return ""; }
            }
            """,
            """
            @ApiKeyRequired package shop; import dev.lanner.framework.ApiKeyRequired;
            """)
        .accepted();
  }

  @ParameterizedTest
  @CsvSource({"FUNCTION_URL, function URLs", "ALB, load balancers"})
  void refusesToThrottleWhereNothingCan(String api, String plural) {
    Sources.of(
            CLASS.formatted(
                "@Api(FrontEnd.%s) @Throttle(rateLimit = 1, burstLimit = 1)".formatted(api)))
        .refused(
            "@Throttle limits nothing, as %s pass on all requests. Put @Api(HTTP) or @Api(REST) on the class of the route or its package, or limit what runs at once with reservedConcurrency in @FunctionSettings."
                .formatted(plural));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "-1, -1.0", "0.0 / 0, NaN", "1.0 / 0, Infinity"})
  void refusesRatesThatAreNone(String rate, String read) {
    Sources.of(CLASS.formatted("@Throttle(rateLimit = %s, burstLimit = 1)".formatted(rate)))
        .refused(
            "@Throttle has rateLimit = %s. API Gateway takes more than 0 requests per second."
                .formatted(read));
  }

  @Test
  void refusesABucketThatHoldsNothing() {
    Sources.of(CLASS.formatted("@Throttle(rateLimit = 1, burstLimit = 0)"))
        .refused("@Throttle has burstLimit = 0. API Gateway takes 1 request at once or more.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rateLimit = 1 | @UsagePlan has one of rateLimit and burstLimit. Set both, or neither for no limit.",
        "burstLimit = 1 | @UsagePlan has one of rateLimit and burstLimit. Set both, or neither for no limit.",
        "quotaLimit = -1 | @UsagePlan has quotaLimit = -1. Set it to 1 or more, or to 0 for no limit.",
        "quotaPeriod = UsagePlan.Period.DAY | @UsagePlan has no limit. Set rateLimit and burstLimit, or quotaLimit, or remove it.",
        "rateLimit = -1, burstLimit = 1 | @UsagePlan has rateLimit = -1.0. API Gateway takes more than 0 requests per second.",
      })
  void refusesPlansThatAreNone(String plan, String message) {
    Sources.of(
            CLASS.formatted("@Api(FrontEnd.REST) @ApiKeyRequired @UsagePlan(%s)".formatted(plan)))
        .refused(message);
  }

  @Test
  void refusesAPlanOfNoKey() {
    Sources.of(CLASS.formatted("@Api(FrontEnd.REST) @UsagePlan(quotaLimit = 1)"))
        .refused(NO_LIMIT_THERE);
  }

  @Test
  void refusesAPlanOfAPackageWithoutKeys() {
    Sources.of(
            CLASS.formatted("").replace(" // !", ""),
            """
            @UsagePlan(quotaLimit = 1) package shop; import dev.lanner.framework.UsagePlan; // !
            """)
        .refused(NO_LIMIT_THERE);
  }

  @Test
  void takesAPlanOfAPackageThatHasHandlersOfOtherKinds() {
    Sources.of(
            CLASS.formatted("@Api(FrontEnd.REST) @ApiKeyRequired").replace(" // !", ""),
            """
            @WebSocket
            class Chat {
              @OnMessage
              void say() {}
            }
            """,
            """
            @UsagePlan(quotaLimit = 1) package shop; import dev.lanner.framework.UsagePlan;
            """)
        .accepted();
  }

  @Test
  void refusesPlansOfOneApiThatDiffer() {
    Sources.of(
            """
            @Path("/a")
            @Api(FrontEnd.REST)
            @ApiKeyRequired
            @UsagePlan(quotaLimit = 1)
            class A {
              @Get String a() { return ""; }
            }
            """,
            """
            @Path("/b")
            @Api(FrontEnd.REST)
            @ApiKeyRequired
            @UsagePlan(quotaLimit = 2)
            class B { // !
              @Get String b() { return ""; }
            }
            """)
        .refused(
            "A and B are behind one REST API, and their @UsagePlan differ. Put one on the package.");
  }

  @Test
  void refusesThemOnWhatIsNoRouteOfHttp() {
    Sources.of(
            """
            @WebSocket
            @ApiKeyRequired
            class Chat { // !
              @OnMessage
              @Throttle(rateLimit = 1, burstLimit = 1)
              void say() {} // !
            }
            """,
            """
            @UsagePlan(quotaLimit = 1)
            class Quotes {} // !
            """)
        .refused(
            "@ApiKeyRequired is for routes of HTTP, and Chat is none. Put it on what clients request, or remove it.",
            "@Throttle is for routes of HTTP, and say is none. Put it on what clients request, or remove it.",
            "@UsagePlan is for routes of HTTP, and Quotes is none. Put it on what clients request, or remove it.");
  }
}
