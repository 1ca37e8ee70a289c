// Generated from parts.Part by Lanner. Change its source, not this file.
package parts;

import dev.lanner.dynamo.EntityTable;
import dev.lanner.dynamo.ItemKey;
import dev.lanner.dynamo.PartialQuery;
import dev.lanner.dynamo.PartialScan;
import dev.lanner.dynamo.Query;
import dev.lanner.dynamo.Range;
import dev.lanner.dynamo.Scan;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.TableQuery;
import dev.lanner.dynamo.TableScan;
import dev.lanner.dynamo.spi.ItemSchema;
import dev.lanner.dynamo.spi.KeyCondition;
import dev.lanner.dynamo.spi.NumberCodecs;
import dev.lanner.dynamo.spi.TextCodecs;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/// The table parts, of {@link Part}.
@Generated("dev.lanner.dynamo.processor.TableProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PartTable extends EntityTable<Part> {
  /// For the enhanced clients of the AWS SDK.
  public static final ItemSchema<Part> SCHEMA = PartSchema.INSTANCE;

  public PartTable(TableClient client) {
    super(client, PartSchema.INSTANCE);
  }

  /// The key of an item.
  public static ItemKey<Part> key(UUID id, long revision) {
    return new ItemKey<>(
        Map.of("id", TextCodecs.OfUuid.CODEC.write(id),
            "revision", NumberCodecs.OfLong.CODEC.write(revision)),
        Map.of());
  }

  /// Reads an item; a write of the last second may be missing.
  public Optional<Part> get(UUID id, long revision) {
    return get(key(id, revision));
  }

  /// The items of a partition.
  public TableQuery<Part> query(UUID id) {
    return query(null, partition(id), false);
  }

  /// The items of a partition in a range of their sort key.
  public TableQuery<Part> query(UUID id, Range<Long> revision) {
    return query(
        null,
        partition(id).range("revision", revision, NumberCodecs.OfLong.CODEC),
        false);
  }

  /// The items of a partition with these values in their sort key.
  public TableQuery<Part> query(UUID id, long revision) {
    return query(
        null,
        partition(id).and("revision", NumberCodecs.OfLong.CODEC.write(revision)),
        false);
  }

  private static KeyCondition partition(UUID id) {
    return KeyCondition.of("id", TextCodecs.OfUuid.CODEC.write(id));
  }

  /// The items of a partition.
  public PartialQuery<Part> queryByMaker(String maker) {
    return queryPartially("by-maker", partitionByMaker(maker), false);
  }

  private static KeyCondition partitionByMaker(String maker) {
    return KeyCondition.of("maker", TextCodecs.OfString.CODEC.write(maker));
  }

  /// The items of a partition.
  public TableQuery<Part> queryByMonth(UUID id) {
    return query("by-month", partitionByMonth(id), false);
  }

  /// The items of a partition in a range of their sort key.
  public TableQuery<Part> queryByMonth(UUID id, Range<YearMonth> built) {
    return query(
        "by-month",
        partitionByMonth(id).range("built", built, TextCodecs.OfYearMonth.CODEC),
        false);
  }

  /// The items of a partition with these values in their sort key.
  public TableQuery<Part> queryByMonth(UUID id, YearMonth built) {
    return query(
        "by-month",
        partitionByMonth(id).and("built", TextCodecs.OfYearMonth.CODEC.write(built)),
        false);
  }

  private static KeyCondition partitionByMonth(UUID id) {
    return KeyCondition.of("id", TextCodecs.OfUuid.CODEC.write(id));
  }

  /// The items of a partition.
  public Query<Part> queryByPlace(String country, int zip) {
    return queryIndex("by-place", partitionByPlace(country, zip), false);
  }

  /// The items of a partition in a range of their sort key.
  public Query<Part> queryByPlace(String country, int zip, Range<String> street) {
    return queryIndex(
        "by-place",
        partitionByPlace(country, zip).range("street", street, TextCodecs.OfString.CODEC),
        false);
  }

  /// The items of a partition whose sort key starts like this.
  public Query<Part> queryByPlaceStartingWith(String country, int zip, String street) {
    return queryIndex(
        "by-place",
        partitionByPlace(country, zip).startsWith("street", street),
        false);
  }

  /// The items of a partition with these values in their sort key.
  public Query<Part> queryByPlace(String country, int zip, String street) {
    return queryIndex(
        "by-place",
        partitionByPlace(country, zip).and("street", TextCodecs.OfString.CODEC.write(street)),
        false);
  }

  /// The items of a partition in a range of their sort key.
  public Query<Part> queryByPlace(String country, int zip, String street, Range<Integer> number) {
    return queryIndex(
        "by-place",
        partitionByPlace(country, zip).and("street", TextCodecs.OfString.CODEC.write(street))
            .range("number", number, NumberCodecs.OfInteger.CODEC),
        false);
  }

  /// The items of a partition with these values in their sort key.
  public Query<Part> queryByPlace(String country, int zip, String street, Integer number) {
    return queryIndex(
        "by-place",
        partitionByPlace(country, zip).and("street", TextCodecs.OfString.CODEC.write(street))
            .and("number", NumberCodecs.OfInteger.CODEC.write(number)),
        false);
  }

  private static KeyCondition partitionByPlace(String country, int zip) {
    return KeyCondition.of("country", TextCodecs.OfString.CODEC.write(country)).and("zip",
        NumberCodecs.OfInteger.CODEC.write(zip));
  }

  /// All items of the index by-maker, in no order. The whole index is read and paid for.
  public PartialScan<Part> scanByMaker() {
    return scanPartially("by-maker", false);
  }

  /// All items of the index by-month, in no order. The whole index is read and paid for.
  public TableScan<Part> scanByMonth() {
    return scan("by-month", false);
  }

  /// All items of the index by-place, in no order. The whole index is read and paid for.
  public Scan<Part> scanByPlace() {
    return scanIndex("by-place", false);
  }
}
