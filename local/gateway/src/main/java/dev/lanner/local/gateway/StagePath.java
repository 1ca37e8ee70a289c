package dev.lanner.local.gateway;

/// The path of a request below the stage of its API, still encoded: the part that routes and ARNs
/// are about.
final class StagePath {
  private StagePath() {}

  /// @param sent as sent, with a named stage unless the front end does without
  static String of(FrontEnd frontEnd, String sent) {
    if (frontEnd instanceof RestApi rest && rest.customDomain()) {
      return RestPath.ofCustomDomain(sent).path();
    }
    var stage = frontEnd.api().stage();
    return stage.equals(Api.DEFAULT_STAGE) ? sent : RestPath.of(sent, stage).path();
  }

  /// The part of the path by which functions find their routes: an HTTP API cuts it at an encoded
  /// question mark.
  static String forRoutes(FrontEnd frontEnd, String sent) {
    var path = of(frontEnd, sent);
    if (!(frontEnd instanceof HttpApiV1 || frontEnd instanceof HttpApiV2)) {
      return path;
    }
    int question = HeaderSpelling.lowerCase(path).indexOf("%3f");
    return question < 0 ? path : path.substring(0, question);
  }
}
