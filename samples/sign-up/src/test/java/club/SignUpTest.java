package club;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.encryptionsdk.AwsCrypto;
import dev.lanner.framework.test.LannerExtension;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.model.AesWrappingAlg;
import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;

class SignUpTest {
  private final List<String> sent = new ArrayList<>();
  private final IKeyring keyring = keyring((byte) 1);

  @RegisterExtension
  final LannerExtension app =
      new LannerExtension()
          .replace(IKeyring.class, keyring)
          .replace(
              Outbox.class,
              (address, subject, text) -> sent.add(address + ": " + subject + ": " + text));

  @Test
  void letsInWhoIsInvited() {
    String answer =
        app.invoke(
            SignUpFunction.class, signUp("PreSignUp_SignUp", "{\"invitation\":\"from Ada\"}"));

    assertThat(answer).contains("\"autoConfirmUser\":false");
  }

  @Test
  void letsInWhomAnAdministratorAdds() {
    app.invoke(SignUpFunction.class, signUp("PreSignUp_AdminCreateUser", "null"));
  }

  @Test
  void tellsOthersToAskForAnInvitation() {
    assertThatThrownBy(() -> app.invoke(SignUpFunction.class, signUp("PreSignUp_SignUp", "null")))
        .cause()
        .hasMessage("Ask a member for an invitation");
  }

  @Test
  void opensMoreDoorsForMembers() {
    String answer =
        app.invoke(
            SignUpFunction.class,
            """
            {"version":"2","triggerSource":"TokenGeneration_Authentication","userName":"ada",
             "request":{"userAttributes":{"custom:level":"member"}},
             "response":{"claimsAndScopeOverrideDetails":null}}
            """);

    assertThat(answer).contains("\"level\":\"member\"").contains("\"doors\":[\"bar\",\"library\"]");
  }

  @Test
  void sendsCodesThatItHasDecrypted() {
    app.invoke(
        MailFunction.class, mail("CustomEmailSender_ForgotPassword", encrypted("123456", keyring)));

    assertThat(sent)
        .containsExactly("ada@example.com: Another password: Set it with the code 123456");
  }

  @Test
  void sendsNothingWhenACodeIsEncryptedUnderAnotherKey() {
    String code = encrypted("123456", keyring((byte) 2));

    assertThatThrownBy(() -> app.invoke(MailFunction.class, mail("CustomEmailSender_SignUp", code)))
        .cause()
        .hasMessage("Internal error");
    assertThat(sent).isEmpty();
  }

  private static String signUp(String source, String validationData) {
    return """
    {"version":"1","triggerSource":"%s","userName":"ada",
     "request":{"userAttributes":{"email":"ada@example.com"},"validationData":%s},
     "response":{"autoConfirmUser":false,"autoVerifyEmail":false,"autoVerifyPhone":false}}
    """
        .formatted(source, validationData);
  }

  private static String mail(String source, String code) {
    return """
    {"version":"1","triggerSource":"%s","userName":"ada",
     "request":{"type":"customEmailSenderRequestV1","code":"%s",
                "userAttributes":{"email":"ada@example.com"}},
     "response":{}}
    """
        .formatted(source, code);
  }

  /// As Cognito encrypts it, under a key that is no KMS key.
  private static String encrypted(String code, IKeyring keyring) {
    byte[] message =
        AwsCrypto.standard()
            .encryptData(keyring, code.getBytes(UTF_8), Map.of("userpool-id", "local_club"))
            .getResult();
    return Base64.getEncoder().encodeToString(message);
  }

  private static IKeyring keyring(byte seed) {
    var key = ByteBuffer.allocate(32);
    key.put(31, seed);
    return Keys.providers()
        .CreateRawAesKeyring(
            CreateRawAesKeyringInput.builder()
                .keyNamespace("test")
                .keyName("codes")
                .wrappingKey(key)
                .wrappingAlg(AesWrappingAlg.ALG_AES256_GCM_IV12_TAG16)
                .build());
  }
}
