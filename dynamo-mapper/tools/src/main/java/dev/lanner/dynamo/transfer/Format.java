package dev.lanner.dynamo.transfer;

/// How items are written.
public enum Format {
  /// Lines of DynamoDB JSON, `{"Item":{"id":{"S":"7"}}}`.
  DYNAMODB_JSON("dynamodb-json", ".json"),
  /// Lines of Amazon Ion as text, `$ion_1_0 {Item:{id:"7"}}`.
  ION("ion", ".ion"),
  /// Comma-separated values by RFC 4180, with a line of attribute names, typed by the model.
  CSV("csv", ".csv");

  private final String text;
  private final String extension;

  Format(String text, String extension) {
    this.text = text;
    this.extension = extension;
  }

  /// What names of files end with.
  String extension() {
    return extension;
  }

  /// As the command line says it: `dynamodb-json`, `ion`, `csv`.
  @Override
  public String toString() {
    return text;
  }
}
