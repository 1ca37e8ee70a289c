package dev.lanner.framework.aws;

import dev.lanner.runtime.Payload;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// A request that is ready to be sent.
///
/// @param http its head
/// @param content its body, or `null`
record Signed(SdkHttpRequest http, @Nullable ContentStreamProvider content) {
  private static final String SERVICE = "execute-api";

  /// A request that needs no signature.
  static Signed without(SdkHttpRequest http) {
    return new Signed(http, null);
  }

  /// Signs a request by Signature Version 4.
  ///
  /// @param clock the signature is good for minutes around its time
  static Signed by(
      AwsCredentialsIdentity identity,
      String region,
      InstantSource clock,
      SdkHttpRequest http,
      @Nullable Payload body) {
    ContentStreamProvider content = body == null ? null : new Content(body);
    var signed =
        AwsV4HttpSigner.create()
            .sign(
                SignRequest.builder(identity)
                    .request(http)
                    .payload(content)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock.withZone(ZoneOffset.UTC))
                    .build());
    return new Signed(signed.request(), content);
  }

  /// The name alone: the head holds a session token.
  @Override
  public String toString() {
    return "Signed";
  }

  private record Content(Payload body) implements ContentStreamProvider {
    @Override
    public InputStream newStream() {
      return body.inputStream();
    }
  }
}
