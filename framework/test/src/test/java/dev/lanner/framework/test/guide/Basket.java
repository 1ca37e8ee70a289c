package dev.lanner.framework.test.guide;

import dev.lanner.framework.Caller;
import dev.lanner.framework.ClaimNames.Membership;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Problem;
import java.util.List;
import java.util.Map;

@Path("/basket")
final class Basket {
  private final Map<String, List<String>> baskets =
      Map.of("user https://issuer.example ada", List.of("pen", "ink"));

  // @start region="caller"
  @Get
  List<String> mine(Caller caller) {
    String id = caller.id().orElseThrow(() -> Problem.of(401, "Say who you are."));
    return baskets.getOrDefault(id, List.of());
  }

  @Get("/about-me")
  String about(Caller caller) {
    return switch (caller) {
      case Caller.Jwt jwt -> "a user, until " + jwt.claims().time("exp").orElseThrow();
      case Caller.LoadBalancer _ -> "a user whom the load balancer has signed in";
      case Caller.Iam iam -> "a principal of account " + iam.accountId();
      case Caller.CognitoIdentity identity -> identity.isAuthenticated() ? "a user" : "a guest";
      case Caller.MutualTls tls -> tls.certificate().x509().getSubjectX500Principal().getName();
      case Caller.LambdaAuthorizer let -> "of " + let.context().text("tenant").orElse("nobody");
      case Caller.Anonymous _ -> "nobody";
    };
  }

  @Get("/staff")
  String staff(Caller caller) {
    if (caller.groups().has("staff") != Membership.YES) {
      throw Problem.of(403, "This is for staff.");
    }
    return "welcome";
  }
  // @end
}
