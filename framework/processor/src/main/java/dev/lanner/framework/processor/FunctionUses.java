package dev.lanner.framework.processor;

import dev.lanner.framework.Uses.Access;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a function uses of the application's resources.
///
/// @param resources in their order
/// @param unknown where it may use more than is known
record FunctionUses(Map<Resource, Access> resources, List<Unknown> unknown) {
  FunctionUses {
    resources = Collections.unmodifiableMap(new TreeMap<>(resources));
    unknown = List.copyOf(unknown);
  }

  /// What a resource is, with the word of the function model.
  enum Kind {
    TABLE("dynamodb-table"),
    QUEUE("sqs-queue"),
    TOPIC("sns-topic"),
    BUCKET("s3-bucket");

    final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /// A resource of the application.
  record Resource(Kind kind, String name) implements Comparable<Resource> {
    @Override
    public int compareTo(Resource other) {
      return Comparator.comparing(Resource::kind)
          .thenComparing(Resource::name)
          .compare(this, other);
    }
  }

  /// A class that takes something of which nobody can tell what it does with it.
  ///
  /// @param takes the name of a type
  record Unknown(String name, String takes) {}
}
