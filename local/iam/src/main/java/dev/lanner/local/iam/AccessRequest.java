package dev.lanner.local.iam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What somebody wants to do: an action on a resource, and what else is known of the request.
///
/// @param action such as `dynamodb:GetItem`, in any case, without wildcards
/// @param resource an ARN, or `*` for an action that is about no resource. Wildcards in it are
///   characters like all others
/// @param context the request context: the values of condition keys, found by names in any case. A
///   key without values is absent, one with several values is multivalued
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/intro-structure.html">How IAM
///   works</a>
public record AccessRequest(String action, String resource, Map<String, List<String>> context) {
  /// Copies the context.
  ///
  /// @throws IllegalArgumentException when the action is not of the form `service:Action`, the
  ///   resource is neither an ARN of six fields nor `*`, or two keys of the context differ in case
  ///   only
  public AccessRequest {
    if (!action.matches("[^:\\s]+:[^:]+")) {
      throw new IllegalArgumentException(
          "The action is \"%s\"; a service and its action are expected, such as execute-api:Invoke."
              .formatted(action));
    }
    if (!resource.equals("*") && !resource.matches("(?s)arn:([^:]*:){4}.*")) {
      throw new IllegalArgumentException(
          "The resource is neither * nor an ARN of six fields; one such as"
              + " arn:aws:dynamodb:eu-west-1:123456789012:table/orders is expected, or * for an"
              + " action that is about no resource.");
    }
    var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (var entry : context.entrySet()) {
      if (copy.put(entry.getKey(), List.copyOf(entry.getValue())) != null) {
        throw new IllegalArgumentException(
            "The context has the key %s twice, in different case. Condition keys are the same in any case; give one."
                .formatted(entry.getKey()));
      }
    }
    context = Collections.unmodifiableMap(copy);
  }

  /// A request with an empty context.
  public static AccessRequest of(String action, String resource) {
    return new AccessRequest(action, resource, Map.of());
  }

  /// The same request with these values for a condition key, in place of those that it had.
  ///
  /// @param values none for a key that is absent
  public AccessRequest with(String key, String... values) {
    return with(key, List.of(values));
  }

  /// The same request with these values for a condition key, in place of those that it had.
  ///
  /// @param values none for a key that is absent
  public AccessRequest with(String key, List<String> values) {
    var changed = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(context);
    changed.put(key, values);
    return new AccessRequest(action, resource, changed);
  }

  /// The values of a condition key; none when it is absent.
  List<String> values(String key) {
    return context.getOrDefault(key, List.of());
  }

  /// The value that stands in for a policy variable, or `null` when there is none.
  @Nullable String onlyValue(String key) {
    var values = values(key);
    return values.size() == 1 && !values.getFirst().isEmpty() ? values.getFirst() : null;
  }

  /// The action and the names of the condition keys; values stay out of logs.
  @Override
  public String toString() {
    return "AccessRequest[action=%s, context keys=%s]".formatted(action, context.keySet());
  }
}
