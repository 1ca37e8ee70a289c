package club;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsKeyringInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;

/// The key under which the user pool encrypts codes: `KMSKeyID` of its `LambdaConfig`. Tests have a
/// key of their own.
@Factory
final class Keys {
  @Singleton
  IKeyring keyring(@Value("${KMS_KEY_ARN}") String keyArn) {
    var kms = KmsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    return providers()
        .CreateAwsKmsKeyring(
            CreateAwsKmsKeyringInput.builder().kmsKeyId(keyArn).kmsClient(kms).build());
  }

  static MaterialProviders providers() {
    return MaterialProviders.builder()
        .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
        .build();
  }
}
