package dev.lanner.local.iam;

import java.util.List;

/// Policies and requests for tests.
final class Iam {
  static final String TABLE = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
  static final AccessRequest GET_ITEM = AccessRequest.of("dynamodb:GetItem", TABLE);

  private Iam() {}

  /// A policy with one statement; the apostrophes are quotes.
  static Policy policy(String statement) {
    return Policy.parse(document("'Version': '2012-10-17', 'Statement': {" + statement + "}"));
  }

  /// A JSON object; the apostrophes are quotes.
  static String document(String members) {
    return "{" + members.replace('\'', '"') + "}";
  }

  static boolean allows(String statement, AccessRequest request) {
    return Policies.of(policy("'Effect': 'Allow', " + statement)).evaluate(request).isAllowed();
  }

  /// Whether a request with these values of the key `test:Key` meets a condition.
  ///
  /// @param condition an operator and its values, such as `'StringEquals': 'a'`
  static boolean meets(String condition, String... values) {
    return meets(condition, GET_ITEM.with("test:Key", values));
  }

  static boolean meets(String condition, AccessRequest request) {
    int colon = condition.lastIndexOf("': ") + 3;
    return allows(
        "'Action': '*', 'Resource': '*', 'Condition': {%s{'test:Key': %s}}"
            .formatted(condition.substring(0, colon), condition.substring(colon)),
        request);
  }

  /// The values of a cell in a table of tests: `-` for none, otherwise separated by spaces.
  static String[] values(String cell) {
    return cell.equals("-") ? new String[0] : List.of(cell.split(" ")).toArray(String[]::new);
  }
}
