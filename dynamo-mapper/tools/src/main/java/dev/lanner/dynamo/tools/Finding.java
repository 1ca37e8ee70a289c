package dev.lanner.dynamo.tools;

/// One thing that has been found out about a deployed table.
///
/// @param table the name in the model
/// @param text a sentence without a full stop
record Finding(Kind kind, String table, String text) {
  enum Kind {
    /// The table is another than that of the model.
    DRIFT,
    /// The model says nothing of it, or where it only begins.
    NOTE,
    /// DynamoDB has not told.
    NOT_CHECKABLE
  }

  boolean isDrift() {
    return kind == Kind.DRIFT;
  }

  @Override
  public String toString() {
    String label =
        switch (kind) {
          case DRIFT -> "drift";
          case NOTE -> "note";
          case NOT_CHECKABLE -> "not checkable";
        };
    return "%s: %s: %s".formatted(label, table, text);
  }
}
