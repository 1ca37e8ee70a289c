package dev.lanner.auth.triggers;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// A method for every trigger, which a test tells what to do.
@Singleton
class Desk {
  /// What one method throws or waits for.
  interface Task {
    void run() throws Exception;
  }

  final List<TriggerEvent> events = new ArrayList<>();
  Task task = () -> {};
  PreSignUp.Response signUp = PreSignUp.Response.unchanged();
  CustomMessage.Response message = CustomMessage.Response.unchanged();
  DefineAuthChallenge.Response next = DefineAuthChallenge.Response.tokens();
  UserMigration.Response migration = UserMigration.Response.unknown();
  InboundFederation.Response federation = InboundFederation.Response.unchanged();
  final CountDownLatch never = new CountDownLatch(1);

  private void note(TriggerEvent event) throws Exception {
    events.add(event);
    task.run();
  }

  @OnPreSignUp
  PreSignUp.Response signUp(PreSignUp event) throws Exception {
    note(event);
    return signUp;
  }

  @OnPostConfirmation
  void confirmed(PostConfirmation event) throws Exception {
    note(event);
  }

  @OnPreAuthentication
  void signIn(PreAuthentication event) throws Exception {
    note(event);
  }

  @OnPostAuthentication
  void signedIn(PostAuthentication event) throws Exception {
    note(event);
  }

  @OnPreTokenGeneration
  PreTokenGeneration.Response tokens(PreTokenGeneration event) throws Exception {
    note(event);
    return PreTokenGeneration.Response.unchanged()
        .withIdToken(ClaimChanges.none().with("tenant", "blue").without("email"))
        .withAccessToken(
            ClaimChanges.none()
                .with("limits", Map.of("orders", List.of(1, 2L, new BigDecimal("2.50"), true))))
        .withScopes(List.of("orders/write"), List.of("aws.cognito.signin.user.admin"));
  }

  @OnCustomMessage
  CustomMessage.Response message(CustomMessage event) throws Exception {
    note(event);
    return message;
  }

  @OnDefineAuthChallenge
  DefineAuthChallenge.Response next(DefineAuthChallenge event) throws Exception {
    note(event);
    return next;
  }

  @OnCreateAuthChallenge
  CreateAuthChallenge.Response challenge(CreateAuthChallenge event) throws Exception {
    note(event);
    return new CreateAuthChallenge.Response(
        Map.of("question", "Which colour?"), Map.of("answer", "blue"), "COLOUR");
  }

  @OnVerifyAuthChallengeResponse
  boolean judge(VerifyAuthChallengeResponse event) throws Exception {
    note(event);
    return event.challengeAnswer().matches(event.privateChallengeParameters().get("answer"));
  }

  @OnUserMigration
  UserMigration.Response migrate(UserMigration event) throws Exception {
    note(event);
    return migration;
  }

  @OnCustomEmailSender
  void email(CustomEmailSender event) throws Exception {
    note(event);
  }

  @OnCustomSMSSender
  void sms(CustomSMSSender event) throws Exception {
    note(event);
  }

  @OnInboundFederation
  InboundFederation.Response federate(InboundFederation event) throws Exception {
    note(event);
    return federation;
  }
}
