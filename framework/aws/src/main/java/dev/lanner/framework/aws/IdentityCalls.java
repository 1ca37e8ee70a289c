package dev.lanner.framework.aws;

import dev.lanner.framework.aws.IdentityPoolException.Kind;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentity.model.CognitoIdentityException;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidIdentityPoolConfigurationException;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentity.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentity.model.ResourceNotFoundException;

/// The two calls of the enhanced flow, neither of which is signed.
///
/// What the service says of a failure may repeat claims of the token, so that only the name of the
/// error is told.
///
/// @param provider of the tokens, `cognito-idp.<region>.amazonaws.com/<pool id>`
record IdentityCalls(CognitoIdentityClient client, String identityPoolId, String provider) {
  String id(IdToken token) {
    try {
      return client
          .getId(it -> it.identityPoolId(identityPoolId).logins(logins(token)))
          .identityId();
    } catch (CognitoIdentityException | SdkClientException e) {
      throw failed(e);
    }
  }

  PoolCredentials credentials(String identityId, IdToken token) {
    try {
      Credentials given =
          client
              .getCredentialsForIdentity(it -> it.identityId(identityId).logins(logins(token)))
              .credentials();
      return new PoolCredentials(
          AwsSessionCredentials.create(
              given.accessKeyId(), given.secretKey(), given.sessionToken()),
          given.expiration());
    } catch (CognitoIdentityException | SdkClientException e) {
      throw failed(e);
    }
  }

  private Map<String, String> logins(IdToken token) {
    return Map.of(provider, token.text());
  }

  private IdentityPoolException failed(RuntimeException e) {
    return switch (e) {
      case NotAuthorizedException _ ->
          new IdentityPoolException(
              Kind.NOT_AUTHORIZED,
              "The identity pool "
                  + identityPoolId
                  + " does not take this token as a login of "
                  + provider
                  + ". It has to be an ID token of a client that the pool names for that provider, and the pool needs a role for authenticated users.",
              null);
      case ResourceNotFoundException _,
          InvalidIdentityPoolConfigurationException _,
          InvalidParameterException _ ->
          new IdentityPoolException(
              Kind.CONFIGURATION,
              "The identity pool "
                  + identityPoolId
                  + " is not there, or not set up for "
                  + provider
                  + " ("
                  + code(e)
                  + "). Compare both with the console of Cognito, and give the pool a role for authenticated users.",
              null);
      case CognitoIdentityException _ ->
          new IdentityPoolException(
              Kind.UNAVAILABLE,
              "The identity pool " + identityPoolId + " gave no credentials (" + code(e) + ").",
              null);
      default ->
          new IdentityPoolException(
              Kind.UNAVAILABLE,
              "The identity pool "
                  + identityPoolId
                  + " cannot be reached. A function in a VPC needs a NAT gateway or an endpoint for it.",
              e);
    };
  }

  private static String code(RuntimeException e) {
    return e instanceof CognitoIdentityException failure && failure.awsErrorDetails() != null
        ? String.valueOf(failure.awsErrorDetails().errorCode())
        : e.getClass().getSimpleName();
  }
}
