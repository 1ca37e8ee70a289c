package club;

import dev.lanner.auth.triggers.CustomEmailSender;
import dev.lanner.auth.triggers.OnCustomEmailSender;
import dev.lanner.auth.triggers.Secret;
import jakarta.inject.Singleton;

/// Sends the e-mails of the user pool. Lambda calls it again when it fails, since Cognito does not
/// wait for it.
@Singleton
final class Mail {
  private final Codes codes;
  private final Outbox outbox;

  Mail(Codes codes, Outbox outbox) {
    this.codes = codes;
    this.outbox = outbox;
  }

  @OnCustomEmailSender
  void send(CustomEmailSender event) {
    String address = event.userAttributes().get("email");
    Secret encrypted = event.code();
    if (address == null || encrypted == null) {
      return; // A warning of somebody who may have taken over the account has no code.
    }
    String code = codes.decrypt(encrypted);
    switch (event.triggerSource()) {
      case CustomEmailSender.ADMIN_CREATE_USER ->
          outbox.send(address, "Welcome to the club", "Your first password is " + code);
      case CustomEmailSender.FORGOT_PASSWORD ->
          outbox.send(address, "Another password", "Set it with the code " + code);
      default -> outbox.send(address, "Your code", "Your code is " + code);
    }
  }
}
