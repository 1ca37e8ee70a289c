package dev.lanner.framework.test;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message of a queue or a topic, for {@link TestEvents}. Immutable: each `with…` returns another
/// one.
///
/// @param body its text
/// @param id what AWS has given it; `null` for one that is made of the body and the place
/// @param group of a FIFO queue, or `null`
/// @param subject of a topic's message, or `null`
/// @param receiveCount how often it was received from its queue, from 1
/// @param attributes what its sender says of it, of the type `String`
public record TestMessage(
    String body,
    @Nullable String id,
    @Nullable String group,
    @Nullable String subject,
    int receiveCount,
    Map<String, String> attributes) {
  /// Copies the map.
  public TestMessage {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /// A message that is received for the first time.
  public static TestMessage of(String body) {
    return new TestMessage(body, null, null, null, 1, Map.of());
  }

  /// The same with an id of its own.
  public TestMessage withId(String other) {
    return new TestMessage(body, other, group, subject, receiveCount, attributes);
  }

  /// The same in a group, whose order a FIFO queue keeps.
  public TestMessage withGroup(String other) {
    return new TestMessage(body, id, other, subject, receiveCount, attributes);
  }

  /// The same with a subject.
  public TestMessage withSubject(String other) {
    return new TestMessage(body, id, group, other, receiveCount, attributes);
  }

  /// The same, received so many times.
  public TestMessage withReceiveCount(int other) {
    return new TestMessage(body, id, group, subject, other, attributes);
  }

  /// The same with an attribute besides.
  public TestMessage withAttribute(String name, String value) {
    var all = new LinkedHashMap<>(attributes);
    all.put(name, value);
    return new TestMessage(body, id, group, subject, receiveCount, all);
  }
}
