package dev.lanner.local.awsjson;

/// An operation was refused. Both texts reach the client, so neither may hold a secret.
public final class AwsJsonException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;

  /// Refused by status 400, as nearly all of AWS's errors are.
  ///
  /// @param type such as `ResourceNotFoundException`
  public AwsJsonException(String type, String message) {
    this(400, type, message);
  }

  /// Refused by another status.
  public AwsJsonException(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  /// HTTP status code.
  public int status() {
    return status;
  }

  /// Such as `ResourceNotFoundException`.
  public String type() {
    return type;
  }
}
