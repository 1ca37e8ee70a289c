package dev.lanner.dynamo.transfer;

/// An item does not fit the model, DynamoDB, or the format.
final class UnfitException extends Exception {
  private static final long serialVersionUID = 1;

  /// @param reason a whole sentence without values
  UnfitException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
