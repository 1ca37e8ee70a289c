package dev.lanner.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {
  @ParameterizedTest
  @CsvSource({
    "*, iam:ListAccessKeys, true",
    "iam:ListAccessKeys, IAM:listaccesskeys, true",
    "IAM:LISTACCESSKEYS, iam:ListAccessKeys, true",
    "iam:*AccessKey*, iam:ListAccessKeys, true",
    "iam:*AccessKey*, iam:ListUsers, false",
    "iam:*, iam:ListUsers, true",
    "iam:*, iamx:ListUsers, false",
    "iam:ListUsers, iam:ListUsersAgain, false",
    "s3:Get?bject, s3:GetObject, true",
    "s3:Get?Object, s3:GetObject, false",
    "*:Get*, s3:GetObject, true",
    "execute-api:Invoke, execute-api:Invoke, true",
    "execute-api:Invoke, execute-api:ManageConnections, false"
  })
  void matchesInAnyCase(String pattern, String action, boolean matches) {
    var request = AccessRequest.of(action, "*");

    assertThat(Iam.allows("'Action': '%s', 'Resource': '*'".formatted(pattern), request))
        .isEqualTo(matches);
    assertThat(Iam.allows("'NotAction': '%s', 'Resource': '*'".formatted(pattern), request))
        .isEqualTo(!matches);
  }

  @Test
  void takesLists() {
    var request = AccessRequest.of("s3:GetObject", "*");

    assertThat(Iam.allows("'Action': ['s3:Put*', 's3:Get*'], 'Resource': '*'", request)).isTrue();
    assertThat(Iam.allows("'NotAction': ['s3:Put*', 's3:Get*'], 'Resource': '*'", request))
        .isFalse();
    assertThat(Iam.allows("'Action': [], 'Resource': '*'", request)).isFalse();
  }
}
