package dev.lanner.auth.triggers;

/// The event of `OnCustomSMSSender`.
final class CustomSMSSenderFormat implements TriggerFormat<CustomSMSSender, Void> {
  @Override
  public CustomSMSSender read(Occasion occasion, EventMembers request) {
    String code = request.text("code");
    return new CustomSMSSender(
        occasion,
        code == null ? null : Secret.of(code),
        request.textOrEmpty("type"),
        request.textsByName("userAttributes"),
        request.textsByName("clientMetadata"));
  }
}
