package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.attribute;
import static dev.lanner.local.userpool.Lab.email;
import static dev.lanner.local.userpool.Lab.refuses;
import static dev.lanner.local.userpool.Lab.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

class SignUpTest {
  private final Lab lab = new Lab();
  private final String pool = lab.pool();
  private final String client = lab.client(pool);

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void sendsACodeThatConfirms() {
    var signedUp =
        lab.sdk.signUp(it ->
            it.clientId(client)
                .username("ada")
                .password(PASSWORD)
                .userAttributes(email("ada@example.com"), attribute("given_name", "Ada")));

    assertThat(signedUp.userConfirmed()).isFalse();
    assertThat(signedUp.codeDeliveryDetails().destination()).isEqualTo("a***@e***");
    assertThat(signedUp.codeDeliveryDetails().deliveryMediumAsString()).isEqualTo("EMAIL");
    assertThat(signedUp.codeDeliveryDetails().attributeName()).isEqualTo("email");
    var message = lab.messages.getFirst();
    assertThat(message.destination()).isEqualTo("ada@example.com");
    assertThat(message.code()).matches("[0-9]{6}");
    assertThat(message.text()).isEqualTo("Your confirmation code is " + message.code() + ".");

    confirm("ada", message.code());

    var user = lab.sdk.adminGetUser(it -> it.userPoolId(pool).username("ada"));
    assertThat(user.userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    assertThat(texts(user.userAttributes()))
        .containsEntry("sub", signedUp.userSub())
        .containsEntry("given_name", "Ada")
        .containsEntry("email_verified", "true");
    assertThat(lab.signIn(client, "ada").accessToken()).isNotBlank();
  }

  @Test
  void refusesANameThatIsTaken() {
    lab.signUp(client, "ada");

    refuses("UsernameExistsException", "User already exists", () -> lab.signUp(client, "ada"));
  }

  @Test
  void givesANameToOneOfManyWhoWantItAtOnce() throws Exception {
    int many = 16;
    var attempts = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < many; i++) {
      attempts.add(() -> {
        try {
          lab.signUp(client, "ada");
          return true;
        } catch (UsernameExistsException _) {
          return false;
        }
      });
    }

    int succeeded = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(attempts)) {
        succeeded += attempt.get() ? 1 : 0;
      }
    }

    assertThat(succeeded).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Sh0rt!,                Password not long enough",
    "nocapitals-1,          Password must have uppercase characters",
    "NOSMALLS-1,            Password must have lowercase characters",
    "NoNumbers-,            Password must have numeric characters",
    "NoSymbols1,            Password must have symbol characters",
  })
  void refusesAPasswordThatIsNotAsThePolicyWantsIt(String password, String how) {
    refuses(
        "InvalidPasswordException",
        "Password did not conform with policy: " + how,
        () -> lab.sdk.signUp(it -> it.clientId(client).username("ada").password(password)));
  }

  @Test
  void takesEasierPasswordsWhereThePolicyDoes() {
    var easy = lab.pool(it -> it.policies(all -> all.passwordPolicy(p -> p.minimumLength(6))));
    var client = lab.client(easy);

    lab.sdk.signUp(it -> it.clientId(client).username("ada").password("simple"));

    refuses(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
        () -> lab.sdk.signUp(it -> it.clientId(client).username("bob").password("short")));
  }

  @Test
  void refusesAWrongOldOrUsedCode() {
    lab.signUp(client, "ada");
    var code = lab.messages.getFirst().code();
    var other = code.equals("000000") ? "000001" : "000000";

    refuses(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
        () -> confirm("ada", other));
    lab.clock.advance(Duration.ofHours(24));
    refuses(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
        () -> confirm("ada", code));

    lab.sdk.resendConfirmationCode(it -> it.clientId(client).username("ada"));

    refuses(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
        () -> confirm("ada", code));
    var second = lab.messages.getLast().code();
    confirm("ada", second);
    refuses(
        "NotAuthorizedException",
        "User cannot be confirmed. Current status is CONFIRMED",
        () -> confirm("ada", second));
    refuses(
        "InvalidParameterException",
        "User is already confirmed.",
        () -> lab.sdk.resendConfirmationCode(it -> it.clientId(client).username("ada")));
  }

  @Test
  void tellsOrHidesThatNobodyIsThere() {
    refuses(
        "UserNotFoundException",
        "Username/client id combination not found.",
        () -> confirm("bob", "123456"));
    refuses(
        "UserNotFoundException",
        "Username/client id combination not found.",
        () -> lab.sdk.resendConfirmationCode(it -> it.clientId(client).username("bob")));

    var hiding =
        lab.client(
            pool, it -> it.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED));

    refuses(
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
        () ->
            lab.sdk.confirmSignUp(
                it -> it.clientId(hiding).username("bob").confirmationCode("123456")));
    var pretended = lab.sdk.resendConfirmationCode(it -> it.clientId(hiding).username("bob"));
    assertThat(pretended.codeDeliveryDetails().deliveryMediumAsString()).isEqualTo("EMAIL");
    assertThat(lab.messages).isEmpty();
  }

  @Test
  void isConfirmedByAnAdministrator() {
    lab.signUp(client, "ada");

    lab.sdk.adminConfirmSignUp(it -> it.userPoolId(pool).username("ada"));

    assertThat(lab.signIn(client, "ada").accessToken()).isNotBlank();
    refuses(
        "NotAuthorizedException",
        "User cannot be confirmed. Current status is CONFIRMED",
        () -> lab.sdk.adminConfirmSignUp(it -> it.userPoolId(pool).username("ada")));
  }

  @Test
  void sendsNoCodeWhereNothingIsVerified() {
    var quiet = lab.sdk.createUserPool(it -> it.poolName("quiet")).userPool().id();
    var client = lab.client(quiet);

    var signedUp =
        lab.sdk.signUp(it ->
            it.clientId(client)
                .username("ada")
                .password(PASSWORD)
                .userAttributes(email("ada@example.com")));

    assertThat(signedUp.codeDeliveryDetails()).isNull();
    assertThat(lab.messages).isEmpty();
    refuses(
        "InvalidParameterException",
        "Cannot resend codes. Auto verification not turned on, or the user has nothing to verify.",
        () -> lab.sdk.resendConfirmationCode(it -> it.clientId(client).username("ada")));
  }

  @Test
  void prefersThePhone() {
    var both =
        lab.pool(it ->
            it.autoVerifiedAttributes(
                VerifiedAttributeType.EMAIL, VerifiedAttributeType.PHONE_NUMBER));
    var client = lab.client(both);

    var details =
        lab.sdk
            .signUp(it ->
                it.clientId(client)
                    .username("ada")
                    .password(PASSWORD)
                    .userAttributes(
                        email("ada@example.com"), attribute("phone_number", "+4915112345678")))
            .codeDeliveryDetails();

    assertThat(details.destination()).isEqualTo("+*********5678");
    assertThat(lab.messages.getFirst().medium()).isEqualTo("SMS");
    assertThat(lab.messages.getFirst().subject()).isEmpty();
  }

  @Test
  void takesAnAddressInsteadOfAName() {
    var byAddress = lab.pool(it -> it.usernameAttributes(UsernameAttributeType.EMAIL));
    var client = lab.client(byAddress);

    var sub =
        lab.sdk
            .signUp(it -> it.clientId(client).username("ada@example.com").password(PASSWORD))
            .userSub();

    lab.sdk.confirmSignUp(it ->
        it.clientId(client)
            .username("ada@example.com")
            .confirmationCode(lab.messages.getFirst().code()));
    var claims = lab.claims(lab.signIn(client, "ada@example.com").idToken());
    assertThat(claims.get("cognito:username").stringValue()).isEqualTo(sub);
    assertThat(claims.get("email").stringValue()).isEqualTo("ada@example.com");
    refuses(
        "UsernameExistsException",
        "An account with the given email already exists.",
        () ->
            lab.sdk.signUp(
                it -> it.clientId(client).username("ada@example.com").password(PASSWORD)));
    refuses(
        "InvalidParameterException",
        "Username should be an email.",
        () -> lab.sdk.signUp(it -> it.clientId(client).username("ada").password(PASSWORD)));
  }

  @Test
  void signsInByAnAliasOnceItIsVerified() {
    var aliased = lab.pool(it -> it.aliasAttributes(AliasAttributeType.EMAIL));
    var client = lab.client(aliased);
    lab.signUp(client, "ada");
    refuses(
        "UserNotFoundException",
        "User does not exist.",
        () -> lab.initiate(client, "ada@example.com", PASSWORD));

    lab.sdk.confirmSignUp(
        it -> it.clientId(client).username("ada").confirmationCode(lab.messages.getFirst().code()));

    assertThat(lab.signIn(client, "ada@example.com").accessToken()).isNotBlank();
    refuses(
        "InvalidParameterException",
        "Username cannot be of email format, since user pool is configured for email alias.",
        () ->
            lab.sdk.signUp(
                it -> it.clientId(client).username("bob@example.com").password(PASSWORD)));
  }

  @Test
  void movesAnAliasOnlyWhenAskedTo() {
    var aliased = lab.pool(it -> it.aliasAttributes(AliasAttributeType.EMAIL));
    var client = lab.client(aliased);
    for (var name : new String[] {"ada", "bob"}) {
      lab.sdk.signUp(it ->
          it.clientId(client)
              .username(name)
              .password(PASSWORD)
              .userAttributes(email("shared@example.com")));
    }
    lab.sdk.confirmSignUp(
        it -> it.clientId(client).username("ada").confirmationCode(lab.messages.getFirst().code()));
    var code = lab.messages.getLast().code();

    refuses(
        "AliasExistsException",
        "An account with the email already exists.",
        () ->
            lab.sdk.confirmSignUp(
                it -> it.clientId(client).username("bob").confirmationCode(code)));
    lab.sdk.confirmSignUp(
        it -> it.clientId(client).username("bob").confirmationCode(code).forceAliasCreation(true));

    var claims = lab.claims(lab.signIn(client, "shared@example.com").idToken());
    assertThat(claims.get("cognito:username").stringValue()).isEqualTo("bob");
  }

  @Test
  void comparesNamesAsThePoolSays() {
    var insensitive = lab.pool(it -> it.usernameConfiguration(u -> u.caseSensitive(false)));
    var client = lab.client(insensitive);
    lab.signUp(client, "Ada");

    refuses("UsernameExistsException", "User already exists", () -> lab.signUp(client, "ADA"));

    lab.signUp(this.client, "Ada");
    lab.signUp(this.client, "ADA");
  }

  @Test
  void refusesAttributesThatThePoolDoesNotHave() {
    refusesAttribute(
        "InvalidParameterException",
        "Attributes did not conform to the schema: custom:plan: Attribute does not exist in the schema.",
        "custom:plan",
        "gold");
    refusesAttribute(
        "InvalidParameterException", "Invalid email address format.", "email", "nowhere");
    refusesAttribute(
        "InvalidParameterException", "Invalid phone number format.", "phone_number", "0151");
    refusesAttribute(
        "InvalidParameterException", "Cannot modify the non-mutable attribute sub", "sub", "1");
    refusesAttribute(
        "NotAuthorizedException",
        "A client attempted to write unauthorized attribute",
        "email_verified",
        "true");
  }

  @Test
  void takesCustomAttributesAndWantsRequiredOnes() {
    var strict =
        lab.pool(it ->
            it.schema(
                SchemaAttributeType.builder()
                    .name("plan")
                    .attributeDataType(AttributeDataType.STRING)
                    .mutable(true)
                    .build(),
                SchemaAttributeType.builder().name("email").required(true).build()));
    var client = lab.client(strict);

    refuses(
        "InvalidParameterException",
        "Attributes did not conform to the schema: email: The attribute is required",
        () -> lab.sdk.signUp(it -> it.clientId(client).username("ada").password(PASSWORD)));
    lab.sdk.signUp(it ->
        it.clientId(client)
            .username("ada")
            .password(PASSWORD)
            .userAttributes(email("ada@example.com"), attribute("custom:plan", "gold")));

    var user = lab.sdk.adminGetUser(it -> it.userPoolId(strict).username("ada"));
    assertThat(texts(user.userAttributes())).containsEntry("custom:plan", "gold");
  }

  @Test
  void isClosedWhereOnlyAdministratorsCreateUsers() {
    var closed =
        lab.pool(it -> it.adminCreateUserConfig(admin -> admin.allowAdminCreateUserOnly(true)));
    var client = lab.client(closed);

    refuses(
        "NotAuthorizedException",
        "SignUp is not permitted for this user pool",
        () -> lab.signUp(client, "ada"));
  }

  private void refusesAttribute(String type, String message, String name, String value) {
    refuses(
        type,
        message,
        () ->
            lab.sdk.signUp(it ->
                it.clientId(client)
                    .username("ada")
                    .password(PASSWORD)
                    .userAttributes(attribute(name, value))));
  }

  private void confirm(String name, String code) {
    lab.sdk.confirmSignUp(it -> it.clientId(client).username(name).confirmationCode(code));
  }
}
