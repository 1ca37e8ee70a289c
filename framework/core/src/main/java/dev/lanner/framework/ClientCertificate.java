package dev.lanner.framework;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/// The certificate with which a client has proven itself to API Gateway under a custom domain name
/// with mutual TLS: that it is trusted was checked there.
///
/// API Gateway also passes the names in it on as text. They are not here, as the same name has
/// several spellings; the certificate itself says what it says.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-mutual-tls.html">Mutual
///   TLS</a>
public final class ClientCertificate {
  private final String pem;
  private @Nullable X509Certificate certificate;

  ClientCertificate(String pem) {
    this.pem = pem;
  }

  /// The certificate as it came, in PEM.
  public String pem() {
    return pem;
  }

  /// The certificate, parsed when it is first asked for.
  ///
  /// @throws IllegalStateException when it is none
  public X509Certificate x509() {
    X509Certificate parsed = certificate;
    if (parsed == null) {
      parsed = parse(pem);
      certificate = parsed;
    }
    return parsed;
  }

  private static X509Certificate parse(String pem) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
    } catch (CertificateException _) {
      throw new IllegalStateException(
          "The event has a client certificate that is none. Send an event as API Gateway makes them.");
    }
  }

  /// Who that is by the authority that says so. A renewed certificate has the same.
  String id() {
    return x509().getIssuerX500Principal().getName(X500Principal.CANONICAL)
        + " / "
        + x509().getSubjectX500Principal().getName(X500Principal.CANONICAL);
  }

  /// Without what is in it.
  @Override
  public String toString() {
    return "ClientCertificate";
  }
}
