package dev.lanner.benchmarks.dynamo;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One item read and written, warm. JMH gives each way processes of its own.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class Mapping {
  /// Name of a [Way].
  @Param public Way way;

  private TableSchema<Object> schema;
  private Object order;
  private Map<String, AttributeValue> item;

  @Setup
  public void setUp() {
    schema = way.schema();
    order = way.order();
    // A map of the kind in which the SDK returns an item.
    item = AttributeValue.builder().m(Samples.item()).build().m();
  }

  @Benchmark
  public Object read() {
    return schema.mapToItem(item);
  }

  @Benchmark
  public Map<String, AttributeValue> write() {
    return schema.itemToMap(order, true);
  }
}
