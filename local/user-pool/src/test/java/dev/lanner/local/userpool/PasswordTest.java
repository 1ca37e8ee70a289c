package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.NEW_PASSWORD;
import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;

class PasswordTest {
  private final Lab lab = new Lab();
  private final String pool = lab.pool();
  private final String client = lab.client(pool);

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void givesANewPasswordForACode() {
    lab.user(pool, "ada");

    var details = lab.sdk.forgotPassword(it -> it.clientId(client).username("ada"));

    assertThat(details.codeDeliveryDetails().destination()).isEqualTo("a***@e***");
    var code = lab.messages.getFirst().code();
    assertThat(lab.messages.getFirst().text())
        .isEqualTo("Your password reset code is " + code + ".");
    confirm("ada", code, NEW_PASSWORD);
    assertThat(lab.initiate(client, "ada", NEW_PASSWORD).authenticationResult()).isNotNull();
    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> lab.initiate(client, "ada", PASSWORD));
    refuses(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
        () -> confirm("ada", code, NEW_PASSWORD));
  }

  @Test
  void refusesAWrongOrOldCodeAndABadPassword() {
    lab.user(pool, "ada");
    lab.sdk.forgotPassword(it -> it.clientId(client).username("ada"));
    var code = lab.messages.getFirst().code();

    refuses(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
        () -> confirm("ada", code.equals("000000") ? "000001" : "000000", NEW_PASSWORD));
    refuses(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
        () -> confirm("ada", code, "short"));
    lab.clock.advance(Duration.ofHours(1));
    refuses(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
        () -> confirm("ada", code, NEW_PASSWORD));
  }

  @Test
  void needsAVerifiedAddress() {
    lab.signUp(client, "ada");

    refuses(
        "InvalidParameterException",
        "Cannot reset password for the user as there is no registered/verified email or phone_number",
        () -> lab.sdk.forgotPassword(it -> it.clientId(client).username("ada")));
  }

  @Test
  void doesNotReplaceATemporaryPassword() {
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool).username("ada").temporaryPassword(PASSWORD).messageAction("SUPPRESS"));

    refuses(
        "NotAuthorizedException",
        "User password cannot be reset in the current state.",
        () -> lab.sdk.forgotPassword(it -> it.clientId(client).username("ada")));
  }

  @Test
  void tellsOrHidesThatNobodyIsThere() {
    refuses(
        "UserNotFoundException",
        "User does not exist.",
        () -> lab.sdk.forgotPassword(it -> it.clientId(client).username("bob")));
    refuses(
        "UserNotFoundException",
        "User does not exist.",
        () -> confirm("bob", "123456", NEW_PASSWORD));

    var hiding =
        lab.client(
            pool, it -> it.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED));

    var pretended = lab.sdk.forgotPassword(it -> it.clientId(hiding).username("bob"));
    assertThat(pretended.codeDeliveryDetails().deliveryMediumAsString()).isEqualTo("EMAIL");
    refuses(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
        () ->
            lab.sdk.confirmForgotPassword(it ->
                it.clientId(hiding)
                    .username("bob")
                    .confirmationCode("123456")
                    .password(NEW_PASSWORD)));
  }

  @Test
  void isSetByAnAdministratorForGoodOrForAWhile() {
    lab.user(pool, "ada");

    lab.sdk.adminSetUserPassword(
        it -> it.userPoolId(pool).username("ada").password(NEW_PASSWORD).permanent(false));

    assertThat(lab.initiate(client, "ada", NEW_PASSWORD).challengeName())
        .isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    refuses(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
        () ->
            lab.sdk.adminSetUserPassword(
                it -> it.userPoolId(pool).username("ada").password("short").permanent(true)));
  }

  @Test
  void isChangedByItsOwner() {
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").accessToken();

    refuses(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> change(token, "Wrong-horse-1", NEW_PASSWORD));
    refuses(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
        () -> change(token, PASSWORD, "short"));
    change(token, PASSWORD, NEW_PASSWORD);

    assertThat(lab.initiate(client, "ada", NEW_PASSWORD).authenticationResult()).isNotNull();
  }

  private void change(String token, String previous, String proposed) {
    lab.sdk.changePassword(
        it -> it.accessToken(token).previousPassword(previous).proposedPassword(proposed));
  }

  private void confirm(String name, String code, String password) {
    lab.sdk.confirmForgotPassword(
        it -> it.clientId(client).username(name).confirmationCode(code).password(password));
  }
}
