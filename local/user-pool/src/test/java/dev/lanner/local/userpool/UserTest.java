package dev.lanner.local.userpool;

import static dev.lanner.local.userpool.Lab.PASSWORD;
import static dev.lanner.local.userpool.Lab.attribute;
import static dev.lanner.local.userpool.Lab.email;
import static dev.lanner.local.userpool.Lab.refuses;
import static dev.lanner.local.userpool.Lab.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

class UserTest {
  private final Lab lab = new Lab();
  private final String pool = lab.pool();
  private final String client = lab.client(pool);

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void isInvitedWithATemporaryPassword() {
    var user =
        lab.sdk
            .adminCreateUser(it ->
                it.userPoolId(pool)
                    .username("ada")
                    .userAttributes(email("ada@example.com"))
                    .desiredDeliveryMediums(DeliveryMediumType.EMAIL))
            .user();

    assertThat(user.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    assertThat(user.enabled()).isTrue();
    assertThat(user.userCreateDate()).isEqualTo(lab.clock.instant());
    var message = lab.messages.getFirst();
    assertThat(message.subject()).isEqualTo("Your temporary password");
    assertThat(message.text())
        .isEqualTo("Your username is ada and temporary password is " + message.code() + ".");
    assertThat(lab.initiate(client, "ada", message.code()).challengeNameAsString())
        .isEqualTo("NEW_PASSWORD_REQUIRED");
  }

  @Test
  void isInvitedAgainWithAnotherPassword() {
    lab.sdk.adminCreateUser(it ->
        it.userPoolId(pool)
            .username("ada")
            .userAttributes(attribute("phone_number", "+4915112345678")));

    lab.sdk.adminCreateUser(it -> it.userPoolId(pool).username("ada").messageAction("RESEND"));

    assertThat(lab.messages).hasSize(2);
    assertThat(lab.messages.getLast().medium()).isEqualTo("SMS");
    assertThat(lab.messages.getLast().code()).isNotEqualTo(lab.messages.getFirst().code());
    lab.user(pool, "bob");
    refuses(
        "UnsupportedUserStateException",
        "Resend not possible. User status is not FORCE_CHANGE_PASSWORD.",
        () ->
            lab.sdk.adminCreateUser(
                it -> it.userPoolId(pool).username("bob").messageAction("RESEND")));
  }

  @Test
  void isCreatedOnce() {
    lab.user(pool, "ada");

    refuses("UsernameExistsException", "User already exists", () -> lab.user(pool, "ada"));
    refuses(
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
        () ->
            lab.sdk.adminCreateUser(
                it -> it.userPoolId(pool).username("bob").temporaryPassword("short")));
  }

  @Test
  void isToldToItselfAndToAdministrators() {
    lab.user(pool, "ada");

    var own = lab.sdk.getUser(it -> it.accessToken(lab.signIn(client, "ada").accessToken()));
    var told = lab.sdk.adminGetUser(it -> it.userPoolId(pool).username("ada"));

    assertThat(own.username()).isEqualTo("ada");
    assertThat(texts(own.userAttributes()))
        .containsKeys("sub")
        .containsEntry("email", "ada@example.com")
        .containsEntry("email_verified", "true");
    assertThat(told.userAttributes()).isEqualTo(own.userAttributes());
    assertThat(told.enabled()).isTrue();
  }

  @Test
  void isNotModifiedBySigningIn() {
    lab.user(pool, "ada");
    var before = lab.clock.instant();
    lab.clock.advance(Duration.ofMinutes(1));

    var token = lab.signIn(client, "ada").accessToken();

    assertThat(lab.sdk.adminGetUser(it -> it.userPoolId(pool).username("ada")))
        .extracting(it -> it.userLastModifiedDate())
        .isEqualTo(before);
    lab.sdk.updateUserAttributes(
        it -> it.accessToken(token).userAttributes(attribute("nickname", "A")));
    assertThat(lab.sdk.adminGetUser(it -> it.userPoolId(pool).username("ada")))
        .extracting(it -> it.userLastModifiedDate())
        .isEqualTo(lab.clock.instant());
  }

  @Test
  void isDeleted() {
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").accessToken();

    lab.sdk.adminDeleteUser(it -> it.userPoolId(pool).username("ada"));

    refuses(
        "UserNotFoundException",
        "User does not exist.",
        () -> lab.sdk.adminGetUser(it -> it.userPoolId(pool).username("ada")));
    refuses(
        "UserNotFoundException",
        "User does not exist.",
        () -> lab.sdk.getUser(it -> it.accessToken(token)));
    // Another of the same name is another user.
    lab.user(pool, "ada");
    refuses(
        "NotAuthorizedException",
        "Access Token has been revoked",
        () -> lab.sdk.getUser(it -> it.accessToken(token)));
  }

  @Test
  void isListedPageByPage() {
    for (var name : new String[] {"ada", "bob", "cyd", "dan", "eve"}) {
      lab.user(pool, name);
    }

    var pages = new ArrayList<List<String>>();
    lab.sdk
        .listUsersPaginator(it -> it.userPoolId(pool).limit(2))
        .forEach(page -> pages.add(page.users().stream().map(UserType::username).toList()));

    assertThat(pages).containsExactly(List.of("ada", "bob"), List.of("cyd", "dan"), List.of("eve"));
    refuses(
        "InvalidParameterException",
        "Limit is 61, and has to be 1 to 60.",
        () -> lab.sdk.listUsers(it -> it.userPoolId(pool).limit(61)));
    refuses(
        "InvalidParameterException",
        "PaginationToken is not one that an earlier answer had.",
        () -> lab.sdk.listUsers(it -> it.userPoolId(pool).paginationToken("!")));
  }

  @Test
  void isFoundByAFilter() {
    lab.user(pool, "ada");
    lab.user(pool, "adam");
    lab.signUp(client, "bob");

    assertThat(found("username = \"ada\"")).containsExactly("ada");
    assertThat(found("username ^= \"ada\"")).containsExactly("ada", "adam");
    assertThat(found("\"email\"=\"bob@example.com\"")).containsExactly("bob");
    assertThat(found("cognito:user_status = \"UNCONFIRMED\"")).containsExactly("bob");
    assertThat(found("status = \"Disabled\"")).isEmpty();
    for (var wrong : new String[] {"birthdate = \"1\"", "email > \"a\"", "email = ada"}) {
      refuses(
          "InvalidParameterException",
          "Filter is not an attribute, = or ^=, and a text in quotation marks. Attributes are: cognito:user_status, email, family_name, given_name, name, phone_number, preferred_username, status, sub, username.",
          () -> found(wrong));
    }
    var narrowed =
        lab.sdk.listUsers(it -> it.userPoolId(pool).limit(1).attributesToGet("email")).users();
    assertThat(texts(narrowed.getFirst().attributes()).keySet()).isEqualTo(Set.of("email"));
  }

  @Test
  void changesItsAttributesAndVerifiesThem() {
    lab.user(pool, "ada");
    var token = lab.signIn(client, "ada").accessToken();

    var details =
        lab.sdk
            .updateUserAttributes(it ->
                it.accessToken(token)
                    .userAttributes(email("new@example.com"), attribute("nickname", "A")))
            .codeDeliveryDetailsList();

    assertThat(details).singleElement().extracting(it -> it.destination()).isEqualTo("n***@e***");
    assertThat(attributes(token))
        .containsEntry("email", "new@example.com")
        .containsEntry("email_verified", "false")
        .containsEntry("nickname", "A");
    lab.sdk.getUserAttributeVerificationCode(it -> it.accessToken(token).attributeName("email"));
    assertThat(lab.messages).hasSize(2);
    refuses(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
        () -> verify(token, "email", "nothing"));
    verify(token, "email", lab.messages.getLast().code());
    assertThat(attributes(token)).containsEntry("email_verified", "true");
    refuses(
        "InvalidParameterException",
        "AttributeName has to be email or phone_number.",
        () -> verify(token, "nickname", "1"));
    refuses(
        "InvalidParameterException",
        "The user has no phone_number to verify.",
        () ->
            lab.sdk.getUserAttributeVerificationCode(
                it -> it.accessToken(token).attributeName("phone_number")));
  }

  @Test
  void cannotVerifyWithAnOldCode() {
    lab.user(pool, "ada");
    var token = lab.signIn(lab.client(pool, it -> it.accessTokenValidity(24)), "ada").accessToken();
    lab.sdk.updateUserAttributes(
        it -> it.accessToken(token).userAttributes(email("new@example.com")));
    var code = lab.messages.getFirst().code();

    lab.sdk.updateUserAttributes(
        it -> it.accessToken(token).userAttributes(email("newer@example.com")));

    refuses(
        "CodeMismatchException",
        "Invalid verification code provided, please try again.",
        () -> verify(token, "email", code));
    lab.clock.advance(Duration.ofHours(24).minusSeconds(1));
    verify(token, "email", lab.messages.getLast().code());
  }

  @Test
  void isChangedByAdministratorsWhoMayVerify() {
    lab.user(pool, "ada");

    lab.sdk.adminUpdateUserAttributes(it ->
        it.userPoolId(pool)
            .username("ada")
            .userAttributes(
                email("new@example.com"),
                attribute("email_verified", "true"),
                attribute("nickname", "A")));
    lab.clock.advance(Duration.ofSeconds(1));
    lab.sdk.adminUpdateUserAttributes(
        it -> it.userPoolId(pool).username("ada").userAttributes(attribute("nickname", "")));

    var user = lab.sdk.adminGetUser(it -> it.userPoolId(pool).username("ada"));
    assertThat(texts(user.userAttributes()))
        .containsEntry("email", "new@example.com")
        .containsEntry("email_verified", "true")
        .doesNotContainKey("nickname");
    assertThat(user.userLastModifiedDate()).isEqualTo(lab.clock.instant());
    assertThat(lab.messages).isEmpty();
  }

  @Test
  void keepsWhatMayBeGivenOnce() {
    var strict =
        lab.pool(
            it -> it.schema(SchemaAttributeType.builder().name("tenant").mutable(false).build()));
    lab.user(strict, "ada");

    refuses(
        "InvalidParameterException",
        "user.custom:tenant: Attribute cannot be updated.",
        () ->
            lab.sdk.adminUpdateUserAttributes(it ->
                it.userPoolId(strict)
                    .username("ada")
                    .userAttributes(attribute("custom:tenant", "2"))));
  }

  @Test
  void cannotTakeTheAddressThatAnotherSignsInWith() {
    var byAddress = lab.pool(it -> it.usernameAttributes(UsernameAttributeType.EMAIL));
    for (var address : new String[] {"ada@example.com", "bob@example.com"}) {
      lab.sdk.adminCreateUser(
          it -> it.userPoolId(byAddress).username(address).temporaryPassword(PASSWORD));
    }

    refuses(
        "AliasExistsException",
        "An account with the email already exists.",
        () ->
            lab.sdk.adminUpdateUserAttributes(it ->
                it.userPoolId(byAddress)
                    .username("ada@example.com")
                    .userAttributes(email("bob@example.com"))));
  }

  @Test
  void isInGroups() {
    lab.user(pool, "ada");
    for (var name : new String[] {"readers", "admins"}) {
      lab.sdk.createGroup(
          it -> it.userPoolId(pool).groupName(name).description("All " + name).precedence(3));
      lab.sdk.adminAddUserToGroup(it -> it.userPoolId(pool).username("ada").groupName(name));
    }

    assertThat(groupsOf("ada")).containsExactly("admins", "readers");
    lab.sdk.adminRemoveUserFromGroup(it -> it.userPoolId(pool).username("ada").groupName("admins"));
    assertThat(groupsOf("ada")).containsExactly("readers");
    var group = lab.sdk.listGroups(it -> it.userPoolId(pool).limit(1)).groups().getFirst();
    assertThat(group.groupName()).isEqualTo("admins");
    assertThat(group.description()).isEqualTo("All admins");
    assertThat(group.precedence()).isEqualTo(3);
    assertThat(group.roleArn()).isNull();
    refuses(
        "GroupExistsException",
        "A group with the name already exists.",
        () -> lab.sdk.createGroup(it -> it.userPoolId(pool).groupName("admins")));
    refuses(
        "ResourceNotFoundException",
        "Group not found.",
        () ->
            lab.sdk.adminAddUserToGroup(
                it -> it.userPoolId(pool).username("ada").groupName("nobody")));
    refuses(
        "UserNotFoundException",
        "User does not exist.",
        () ->
            lab.sdk.adminAddUserToGroup(
                it -> it.userPoolId(pool).username("bob").groupName("admins")));
  }

  private List<String> groupsOf(String name) {
    return lab
        .sdk
        .adminListGroupsForUser(it -> it.userPoolId(pool).username(name))
        .groups()
        .stream()
        .map(it -> it.groupName())
        .toList();
  }

  private List<String> found(String filter) {
    return lab.sdk.listUsers(it -> it.userPoolId(pool).filter(filter)).users().stream()
        .map(UserType::username)
        .toList();
  }

  private java.util.Map<String, String> attributes(String token) {
    return texts(lab.sdk.getUser(it -> it.accessToken(token)).userAttributes());
  }

  private void verify(String token, String attribute, String code) {
    lab.sdk.verifyUserAttribute(it -> it.accessToken(token).attributeName(attribute).code(code));
  }
}
