package dev.lanner.dynamo.processor;

/// A narrower record of a table's record.
///
/// @param entity the table's record
/// @param record the narrower one, with the components of the table's
record ProjectionPlan(DocumentPlan entity, DocumentPlan record) {}
