package dev.lanner.auth.triggers;

/// The event of `OnPostConfirmation`.
final class PostConfirmationFormat implements TriggerFormat<PostConfirmation, Void> {
  @Override
  public PostConfirmation read(Occasion occasion, EventMembers request) {
    return new PostConfirmation(
        occasion, request.textsByName("userAttributes"), request.textsByName("clientMetadata"));
  }
}
