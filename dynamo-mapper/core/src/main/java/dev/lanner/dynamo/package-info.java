/// Records in, DynamoDB items out, decided when the application is compiled.
///
/// A record that carries {@link dev.lanner.dynamo.Table} is a table; a sealed interface that
/// carries it is a table whose items are its records. From each the processor generates a class to
/// work with, `OrderTable` for `Order`, and a schema that the AWS SDK's enhanced client takes as
/// well.
///
/// # The model
///
/// - Keys are components, {@link dev.lanner.dynamo.PartitionKey} and {@link
///   dev.lanner.dynamo.SortKey}, or templates over components, {@link dev.lanner.dynamo.Key}.
/// - {@link dev.lanner.dynamo.Version}, {@link dev.lanner.dynamo.CreatedAt}, {@link
///   dev.lanner.dynamo.UpdatedAt} and {@link dev.lanner.dynamo.Counter} are components that the
///   mapper writes.
/// - {@link dev.lanner.dynamo.TableSettings} is how a table is kept, for templates.
/// - {@link dev.lanner.dynamo.Ttl} is when DynamoDB may remove an item, {@link
///   dev.lanner.dynamo.Extra} what no component names.
///
/// # What is stored
///
/// A component that is neither {@link java.util.Optional} nor `@Nullable` must be in the item; an
/// absent optional is not written. Empty sets, which DynamoDB does not store, are not written, and
/// an absent set reads as empty. Enums are stored by name, `java.time` as ISO-8601 text, {@link
/// java.time.Duration} as seconds.
///
/// # Reads and writes
///
/// {@link dev.lanner.dynamo.EntityTable} reads and writes items by their keys, alone and in
/// batches; queries are generated for each key, and {@link dev.lanner.dynamo.ItemTable#scan} reads
/// all. {@link dev.lanner.dynamo.Transaction} and {@link dev.lanner.dynamo.ReadTransaction} take
/// several items together. {@link dev.lanner.dynamo.TableClient} says by which client, under which
/// names, and with whose credentials.
///
/// # Changes
///
/// {@link dev.lanner.dynamo.ChangeReader} reads what streams tell as typed {@link
/// dev.lanner.dynamo.Change}s. {@link dev.lanner.dynamo.DerivedTable} keeps items that follow from
/// others up with them.
@NullMarked
package dev.lanner.dynamo;

import org.jspecify.annotations.NullMarked;
