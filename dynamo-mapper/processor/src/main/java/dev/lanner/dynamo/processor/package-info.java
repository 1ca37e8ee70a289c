/// Reads records into the model of a table, and writes its schemas, attributes, keys and queries.
///
/// {@link dev.lanner.dynamo.processor.TableProcessor} finds the tables. Readers turn elements of
/// the compiler into plans, which are plain records, and report what DynamoDB does not allow at the
/// component or record that is wrong. Writers turn plans into source files. A plan knows nothing of
/// texts, a writer asks the compiler nothing.
@NullMarked
package dev.lanner.dynamo.processor;

import org.jspecify.annotations.NullMarked;
