package dev.lanner.local.userpool;

import dev.lanner.local.awsjson.AwsJsonException;

/// Errors that several operations tell, in the words in which Cognito does, as clients look at
/// them.
final class Errors {
  private Errors() {}

  static AwsJsonException invalid(String message) {
    return new AwsJsonException("InvalidParameterException", message);
  }

  static AwsJsonException notAuthorized(String message) {
    return new AwsJsonException("NotAuthorizedException", message);
  }

  static AwsJsonException wrongPassword() {
    return notAuthorized("Incorrect username or password.");
  }

  static AwsJsonException notFound(String what, String name) {
    return new AwsJsonException(
        "ResourceNotFoundException", "%s %s does not exist.".formatted(what, name));
  }

  static AwsJsonException noUser() {
    return new AwsJsonException("UserNotFoundException", "User does not exist.");
  }

  static AwsJsonException noUserOfClient() {
    return new AwsJsonException(
        "UserNotFoundException", "Username/client id combination not found.");
  }

  static AwsJsonException codeMismatch() {
    return new AwsJsonException(
        "CodeMismatchException", "Invalid verification code provided, please try again.");
  }

  static AwsJsonException codeExpired() {
    return new AwsJsonException(
        "ExpiredCodeException", "Invalid code provided, please request a code again.");
  }
}
