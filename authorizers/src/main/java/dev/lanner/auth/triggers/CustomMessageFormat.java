package dev.lanner.auth.triggers;

import org.jspecify.annotations.Nullable;

/// The event of `OnCustomMessage`.
final class CustomMessageFormat implements TriggerFormat<CustomMessage, CustomMessage.Response> {
  @Override
  public CustomMessage read(Occasion occasion, EventMembers request) {
    return new CustomMessage(
        occasion,
        request.textsByName("userAttributes"),
        request.textOrEmpty("codeParameter"),
        request.text("linkParameter"),
        request.text("usernameParameter"),
        request.textsByName("clientMetadata"));
  }

  @Override
  public void write(
      CustomMessage event,
      EventMembers request,
      CustomMessage.@Nullable Response answer,
      ResponseMembers response) {
    if (answer != null) {
      put("smsMessage", answer.smsMessage(), event, response);
      put("emailMessage", answer.emailMessage(), event, response);
      String subject = answer.emailSubject();
      if (subject != null) {
        response.put("emailSubject", subject);
      }
    }
  }

  private static void put(
      String name, @Nullable String message, CustomMessage event, ResponseMembers response) {
    if (message == null) {
      return;
    }
    String link = event.linkParameter();
    boolean hasCode =
        message.contains(event.codeParameter()) || (link != null && message.contains(link));
    String username = event.usernameParameter();
    if (!hasCode || (username != null && !message.contains(username))) {
      throw new IllegalArgumentException(
          "%s for %s lacks %s, so that Cognito would not send it. Put the parameter of the event where it belongs."
              .formatted(
                  name, event.triggerSource(), hasCode ? "usernameParameter" : "codeParameter"));
    }
    response.put(name, message);
  }
}
