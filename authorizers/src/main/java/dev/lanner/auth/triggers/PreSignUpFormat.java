package dev.lanner.auth.triggers;

import org.jspecify.annotations.Nullable;

/// The event of `OnPreSignUp`.
final class PreSignUpFormat implements TriggerFormat<PreSignUp, PreSignUp.Response> {
  @Override
  public PreSignUp read(Occasion occasion, EventMembers request) {
    return new PreSignUp(
        occasion,
        request.textsByName("userAttributes"),
        request.textsByName("validationData"),
        request.textsByName("clientMetadata"));
  }

  @Override
  public void write(
      PreSignUp event,
      EventMembers request,
      PreSignUp.@Nullable Response answer,
      ResponseMembers response) {
    if (answer != null) {
      response.put("autoConfirmUser", answer.autoConfirmUser());
      response.put("autoVerifyEmail", answer.autoVerifyEmail());
      response.put("autoVerifyPhone", answer.autoVerifyPhone());
    }
  }
}
