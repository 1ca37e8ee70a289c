package dev.lanner.auth.triggers;

import org.jspecify.annotations.Nullable;

/// The event of `OnInboundFederation`.
final class InboundFederationFormat
    implements TriggerFormat<InboundFederation, InboundFederation.Response> {
  @Override
  public InboundFederation read(Occasion occasion, EventMembers request) {
    EventMembers attributes = request.object("attributes");
    return new InboundFederation(
        occasion,
        request.textOrEmpty("providerName"),
        request.textOrEmpty("providerType"),
        attributes.textsByName("tokenResponse"),
        attributes.textsByName("idToken"),
        attributes.textsByName("userInfo"),
        attributes.textsByName("samlResponse"));
  }

  @Override
  public void write(
      InboundFederation event,
      EventMembers request,
      InboundFederation.@Nullable Response answer,
      ResponseMembers response) {
    if (answer != null) {
      response.put("userAttributesToMap", answer.userAttributesToMap());
    }
  }
}
