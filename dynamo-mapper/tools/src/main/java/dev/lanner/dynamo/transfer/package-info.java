/// Items of a table to files and back: DynamoDB JSON, Amazon Ion and CSV, in the layouts of
/// `ExportTableToPointInTime` and `ImportTable`.
///
/// {@link dev.lanner.dynamo.transfer.TableExport} scans a table, {@link
/// dev.lanner.dynamo.transfer.TableImport} puts items, each held against the model of its record
/// before. Both go on where they were stopped, keep to a number of capacity units in a second, and
/// know neither clock nor sleep but those of {@link dev.lanner.dynamo.transfer.Pace}.
///
/// A file is lines of items; what a line is, {@link dev.lanner.dynamo.transfer.Format} knows.
/// Values of attributes are in the files only: no message, list of refused items or progress has
/// any.
@NullMarked
package dev.lanner.dynamo.transfer;

import org.jspecify.annotations.NullMarked;
