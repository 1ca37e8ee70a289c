package dev.lanner.dynamo.tools;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An attribute that a component of a record is stored as.
///
/// @param component in the record
/// @param type or `null` where a converter, or whoever writes it, chooses
/// @param isRequired whether every item of the record has it
public record ModelAttribute(
    String component, AttributeValue.@Nullable Type type, boolean isRequired) {}
