package dev.lanner.auth.triggers;

/// The event of `OnCustomEmailSender`.
final class CustomEmailSenderFormat implements TriggerFormat<CustomEmailSender, Void> {
  @Override
  public CustomEmailSender read(Occasion occasion, EventMembers request) {
    String code = request.text("code");
    return new CustomEmailSender(
        occasion,
        code == null ? null : Secret.of(code),
        request.textOrEmpty("type"),
        request.textsByName("userAttributes"),
        request.textsByName("clientMetadata"));
  }
}
