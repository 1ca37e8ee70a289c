package dev.lanner.dynamo;

import dev.lanner.dynamo.TransactionFailedException.Failure;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// An operation of a transaction, as failures name it.
///
/// @param verb such as `put`
record Operation<E>(EntityTable<E> table, String verb) {
  /// What DynamoDB says of a transaction that it cancelled, by its operations.
  static TransactionFailedException failed(
      List<Operation<?>> operations, TransactionCanceledException e) {
    var failures = new ArrayList<Failure>();
    List<CancellationReason> reasons = e.cancellationReasons();
    for (int i = 0; i < reasons.size() && i < operations.size(); i++) {
      if (!"None".equals(reasons.get(i).code())) {
        failures.add(operations.get(i).failure(i, reasons.get(i)));
      }
    }
    return new TransactionFailedException(failures, e);
  }

  private Failure failure(int index, CancellationReason reason) {
    boolean isThere = reason.hasItem() && !reason.item().isEmpty();
    return new Failure(
        index,
        verb,
        table.schema().typeName(),
        reason.code(),
        isThere ? table.found(reason.item()) : null);
  }
}
