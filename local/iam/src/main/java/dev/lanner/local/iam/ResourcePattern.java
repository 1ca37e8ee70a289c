package dev.lanner.local.iam;

import java.util.List;

/// One value of a `Resource` or `NotResource` element: `*`, or an ARN with wildcards and, after its
/// fifth colon, policy variables.
///
/// An ARN with fewer than six fields is completed with `*`, so that `arn:aws:sqs` is every queue.
/// Partition and service are without wildcards, as IAM refuses such policies.
///
/// **[?]** A short ARN whose `*` goes on beyond a colon, such as `arn:aws:dynamodb:*:table/orders`,
/// is complete as it is by one sentence of the documentation and completed by another; here it
/// matches either way. IAM has refused some short ARNs, such as `arn:aws:s3::bucket`; they are
/// completed here. What comes of a variable before the fifth colon is not written; it is refused.
///
/// @param arns the ARN, and the completed one if that is another
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>
record ResourcePattern(List<Template> arns) {
  private static final int FIELDS = 6;

  ResourcePattern {
    arns = List.copyOf(arns);
  }

  /// @throws IllegalArgumentException when it is no such value; the message is the end of a
  ///   sentence
  static ResourcePattern parse(String text, boolean variables) {
    if (text.equals("*")) {
      return new ResourcePattern(List.of(Template.parse(text, variables)));
    }
    var fields = text.split(":", FIELDS);
    if (!fields[0].equals("arn") || fields.length < 3) {
      throw new IllegalArgumentException(
          "is neither * nor an ARN; one such as"
              + " arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders is expected");
    }
    requireLiteral(fields[1], "partition", "aws");
    requireLiteral(fields[2], "service", "execute-api");
    for (int i = 3; variables && i < Math.min(fields.length, FIELDS - 1); i++) {
      if (fields[i].contains("${")) {
        throw new IllegalArgumentException(
            "has a policy variable before the fifth colon; AWS replaces variables after it only");
      }
    }
    var arn = Template.parse(text, variables);
    return new ResourcePattern(
        fields.length == FIELDS
            ? List.of(arn)
            : List.of(arn, Template.parse(text + ":*".repeat(FIELDS - fields.length), variables)));
  }

  private static void requireLiteral(String field, String what, String example) {
    if (!field.matches("[\\w.-]+")) {
      throw new IllegalArgumentException(
          "has no plain %s in its ARN; one such as %s is expected, without wildcards"
              .formatted(what, example));
    }
  }

  boolean matches(AccessRequest request) {
    for (var arn : arns) {
      var texts = arn.resolve(request);
      if (texts != null && Wildcards.ofArn(texts, true).matches(request.resource())) {
        return true;
      }
    }
    return false;
  }
}
