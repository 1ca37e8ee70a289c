package dev.lanner.benchmarks.dynamo;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.utils.Logger;

/// One process: the schema, one write and one read. Prints microseconds of CPU time and classes
/// loaded, first for the schema and then for all three.
final class FirstUse {
  private record Moment(long cpuNanos, long classes) {
    static Moment now() {
      return new Moment(
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
          ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }

    String since(Moment start) {
      return (cpuNanos - start.cpuNanos) / 1000 + " " + (classes - start.classes);
    }
  }

  private FirstUse() {}

  /// Measures one way.
  ///
  /// @param args name of a [Way]
  public static void main(String[] args) {
    Way way = Way.valueOf(args[0]);
    // What an application has used before it maps its first item, and what measures.
    Object order = way.order();
    Map<String, AttributeValue> item = Samples.item();
    Supplier<String> lambda = way::label;
    String _ = lambda.get();
    Logger.loggerFor(FirstUse.class).debug(lambda);
    String _ = Moment.now().since(Moment.now());

    Moment start = Moment.now();
    TableSchema<Object> schema = way.schema();
    Moment made = Moment.now();
    Map<String, AttributeValue> written = schema.itemToMap(order, true);
    Object read = schema.mapToItem(item);
    Moment end = Moment.now();

    if (!written.equals(item) || read == null) {
      throw new IllegalStateException("Another item was written: " + written);
    }
    System.out.println(made.since(start) + " " + end.since(start));
  }
}
