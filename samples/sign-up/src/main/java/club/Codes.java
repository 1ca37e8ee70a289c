package club;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CommitmentPolicy;
import dev.lanner.auth.triggers.Secret;
import jakarta.inject.Singleton;
import java.util.Base64;
import software.amazon.cryptography.materialproviders.IKeyring;

/// Decrypts the codes of events.
@Singleton
final class Codes {
  // Cognito's messages do not commit to their key.
  private final AwsCrypto crypto =
      AwsCrypto.builder().withCommitmentPolicy(CommitmentPolicy.RequireEncryptAllowDecrypt).build();

  private final IKeyring keyring;

  Codes(IKeyring keyring) {
    this.keyring = keyring;
  }

  String decrypt(Secret code) {
    byte[] message = Base64.getDecoder().decode(code.reveal());
    return new String(crypto.decryptData(keyring, message).getResult(), UTF_8);
  }
}
