package dev.lanner.framework.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Holds what judges our signatures to AWS's own examples.
class SignatureV4Test {
  /// From the SigV4 test suite of AWS: `get-vanilla`.
  @Test
  void agreesWithTheTestSuiteOfAws() {
    var request =
        new SignatureV4(
            "GET",
            "/",
            Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"),
            SignatureV4.sha256(new byte[0]),
            "20150830/us-east-1/service/aws4_request",
            "20150830T123600Z");

    assertThat(request.compute("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "host;x-amz-date"))
        .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  }

  /// What API Gateway answered to requests with these paths, in the reports of those whose
  /// signature it refused: aws/aws-sdk-net#3132, agilord/aws_client#440, okigan/awscurl#61.
  @Test
  void encodesThePathAsApiGatewayDoes() {
    assertThat(SignatureV4.canonicalPath("/$default/%40connections/P-S_9e-7liACH9A%3D"))
        .isEqualTo("/%24default/%2540connections/P-S_9e-7liACH9A%253D");
    assertThat(SignatureV4.canonicalPath("/%40connections/fiJTcdBJIAMCEVw%3D"))
        .isEqualTo("/%2540connections/fiJTcdBJIAMCEVw%253D");
    assertThat(SignatureV4.canonicalPath("/test/@connections/atntqfjloAMCECg="))
        .isEqualTo("/test/%40connections/atntqfjloAMCECg%3D");
  }
}
