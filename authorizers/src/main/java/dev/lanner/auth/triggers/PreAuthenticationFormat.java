package dev.lanner.auth.triggers;

/// The event of `OnPreAuthentication`.
final class PreAuthenticationFormat implements TriggerFormat<PreAuthentication, Void> {
  @Override
  public PreAuthentication read(Occasion occasion, EventMembers request) {
    return new PreAuthentication(
        occasion,
        request.textsByName("userAttributes"),
        request.flag("userNotFound"),
        request.textsByName("validationData"),
        request.textsByName("clientMetadata"));
  }
}
