package dev.lanner.local.lambda;

import java.util.regex.Pattern;

/// What a Lambda authorizer answers: the credentials say it.
final class TinyDoor {
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)\"authorization(?:Token)?\":\"(?:Bearer )?(\\w+)");
  private static final Pattern ARN = Pattern.compile("\"(?:routeA|methodA)rn\":\"([^\"]*)\"");

  private TinyDoor() {}

  /// The answer; nothing when nobody is known by the credentials.
  static String answer(String event) {
    System.out.println("at the door");
    var credentials = first(CREDENTIALS, event);
    return switch (credentials) {
      case "nobody" -> "";
      case "narrow" -> policy("Allow", first(ARN, event));
      case "denied" -> policy("Deny", "*");
      case "broken" -> "{\"isAuthorized\":\"true\"}";
      case "simple" -> "{\"isAuthorized\":true,\"context\":{\"teams\":[\"red\"]}}";
      case "exit" -> {
        System.exit(3);
        yield "";
      }
      default -> policy("Allow", "*");
    };
  }

  private static String policy(String effect, String resource) {
    return """
    {"principalId":"ada","policyDocument":{"Version":"2012-10-17","Statement":[
      {"Effect":"%s","Action":"execute-api:Invoke","Resource":"%s"}]},"context":{"team":"red"}}\
    """
        .formatted(effect, resource);
  }

  private static String first(Pattern pattern, String event) {
    var matcher = pattern.matcher(event);
    return matcher.find() ? matcher.group(1) : "";
  }
}
