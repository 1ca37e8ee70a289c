package dev.lanner.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The primary key of an item of a record; the processor generates what makes it:
/// `OrderTable.key(…)`.
///
/// @param attributes the attributes of the table's key
/// @param components the attributes of the components that its templates are made of; empty without
///   templates, and of keys that an index was asked for, which `upsert` does not take then
/// @param <E> the record
@SuppressWarnings("UnusedTypeParameter") // It keeps keys of different records apart.
public record ItemKey<E>(
    Map<String, AttributeValue> attributes, Map<String, AttributeValue> components) {}
