package dev.lanner.auth.triggers;

/// The event of `OnPostAuthentication`.
final class PostAuthenticationFormat implements TriggerFormat<PostAuthentication, Void> {
  @Override
  public PostAuthentication read(Occasion occasion, EventMembers request) {
    return new PostAuthentication(
        occasion,
        request.textsByName("userAttributes"),
        request.flag("newDeviceUsed"),
        request.textsByName("clientMetadata"));
  }
}
