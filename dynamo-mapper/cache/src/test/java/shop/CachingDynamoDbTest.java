package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.dynamo.ConditionFailedException;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.Transaction;
import dev.lanner.dynamo.cache.CacheSettings;
import dev.lanner.dynamo.cache.CachingDynamoDb;
import dev.lanner.dynamo.test.FreshTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// The rules of
/// [DAX](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.consistency.html).
class CachingDynamoDbTest {
  private static final Book NOTES = new Book("ada", 1, "Notes", 3);
  private static final Book LETTERS = new Book("ada", 2, "Letters", 1);

  @RegisterExtension final FreshTables tables = FreshTables.of(BookTable.SCHEMA);

  private final WatchedTables watched = new WatchedTables();
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private CachingDynamoDb cache;
  private BookTable books;
  private BookTable others;

  @BeforeEach
  void open() {
    cache = CachingDynamoDb.of(watched.client(), CacheSettings.usual().withClock(() -> now));
    books = new BookTable(TableClient.of(cache).withNames(tables::name));
    others = new BookTable(tables.client());
  }

  @AfterEach
  void close() {
    cache.close();
  }

  /// What one caller may read is no answer to another.
  @Test
  void handsOnReadsWithCredentialsOfTheirOwn() {
    others.put(NOTES);
    var caller = StaticCredentialsProvider.create(AwsBasicCredentials.create("caller", "secret"));
    var own = new BookTable(TableClient.of(cache).withNames(tables::name).withCredentials(caller));
    books.get("ada", 1);
    books.query("ada").list();
    books.scan().list();
    watched.calls();

    for (int i = 0; i < 2; i++) {
      assertThat(own.get("ada", 1)).contains(NOTES);
      assertThat(own.getAll(List.of(BookTable.key("ada", 1))).items()).containsExactly(NOTES);
      assertThat(own.query("ada").list()).containsExactly(NOTES);
      assertThat(own.scan().list()).containsExactly(NOTES);
      assertThat(watched.calls()).containsExactly("GetItem", "BatchGetItem", "Query", "Scan");
    }
    own.getAll(List.of(BookTable.key("ada", 2)));
    watched.calls();
    books.get("ada", 2);
    assertThat(watched.calls()).containsExactly("GetItem");
  }

  @Test
  void keepsItemsForFiveMinutes() {
    others.put(NOTES);

    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(watched.calls()).containsExactly("GetItem");
    others.put(new Book("ada", 1, "Notes", 2));
    now = now.plus(Duration.ofMinutes(5).minusNanos(1));
    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(watched.calls()).isEmpty();
    now = now.plusNanos(1);
    assertThat(books.get("ada", 1)).map(Book::copies).contains(2);
    assertThat(watched.calls()).containsExactly("GetItem");
  }

  @Test
  void keepsThatThereIsNoItem() {
    assertThat(books.get("ada", 1)).isEmpty();
    others.put(NOTES);

    assertThat(books.get("ada", 1)).isEmpty();
    assertThat(watched.calls()).containsExactly("GetItem");
    books.put(NOTES);
    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(watched.calls()).containsExactly("PutItem");
  }

  @Test
  void writesThrough() {
    assertThat(books.get("ada", 9)).isEmpty();

    books.put(NOTES);
    assertThat(books.get("ada", 1)).contains(NOTES);
    books.patch(BookTable.key("ada", 1), BookAttributes.COPIES.add(1));
    assertThat(books.get("ada", 1)).map(Book::copies).contains(4);
    books.delete(BookTable.key("ada", 1));
    assertThat(books.get("ada", 1)).isEmpty();
    books.putAll(List.of(NOTES, LETTERS));
    assertThat(books.get("ada", 2)).contains(LETTERS);
    books.deleteAll(List.of(BookTable.key("ada", 2)));
    assertThat(books.get("ada", 2)).isEmpty();

    assertThat(watched.calls())
        .containsExactly(
            "GetItem", "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "BatchWriteItem");
  }

  @Test
  void writesTransactionsThrough() {
    books.put(NOTES);
    assertThat(books.get("ada", 1)).isPresent();
    var _ = watched.calls();

    var transaction = Transaction.of(TableClient.of(cache).withNames(tables::name));
    transaction.delete(books, BookTable.key("ada", 1));
    transaction.put(books, LETTERS);
    transaction.commit();

    assertThat(books.get("ada", 1)).isEmpty();
    assertThat(books.get("ada", 2)).contains(LETTERS);
    assertThat(watched.calls()).containsExactly("TransactWriteItems");
  }

  @Test
  void readsAgainAfterAWriteThatDoesNotTellTheItem() {
    assertThat(books.get("ada", 1)).isEmpty();
    cache.updateItem(update ->
        update
            .tableName(tables.name("books"))
            .key(BookTable.key("ada", 1).attributes())
            .updateExpression("SET title = :t, copies = :c")
            .expressionAttributeValues(
                Map.of(":t", AttributeValue.fromS("Notes"), ":c", AttributeValue.fromN("3"))));
    var _ = watched.calls();

    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(watched.calls()).containsExactly("GetItem", "GetItem");
    now = now.plusSeconds(10);
    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(watched.calls()).containsExactly("GetItem");
  }

  @Test
  void readsAgainAfterAWriteThatFailed() {
    others.put(NOTES);
    assertThat(books.get("ada", 1)).contains(NOTES);
    Book newer = others.put(new Book("ada", 1, "Notes", 2));

    assertThatThrownBy(() -> books.putIf(BookAttributes.COPIES.isEqualTo(3), NOTES))
        .isInstanceOf(ConditionFailedException.class);

    assertThat(books.get("ada", 1)).contains(newer);
  }

  @Test
  void handsConsistentReadsOn() {
    others.put(NOTES);
    assertThat(books.get("ada", 1)).contains(NOTES);
    Book newer = others.put(new Book("ada", 1, "Notes", 2));

    assertThat(books.getConsistent(BookTable.key("ada", 1))).contains(newer);
    assertThat(books.getAllConsistent(List.of(BookTable.key("ada", 1))).items())
        .containsExactly(newer);
    assertThat(books.query("ada").consistent().list()).containsExactly(newer);
    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(watched.calls()).containsExactly("GetItem", "GetItem", "BatchGetItem", "Query");
  }

  @Test
  void keepsResultsOfQueriesWhateverIsWritten() {
    books.put(NOTES);

    assertThat(books.query("ada").list()).containsExactly(NOTES);
    books.put(LETTERS);
    assertThat(books.query("ada").list()).containsExactly(NOTES);
    assertThat(books.query("ada").descending().list()).containsExactly(LETTERS, NOTES);
    assertThat(watched.calls()).containsExactly("PutItem", "Query", "PutItem", "Query");
    now = now.plus(Duration.ofMinutes(5));
    assertThat(books.query("ada").list()).containsExactly(NOTES, LETTERS);
  }

  @Test
  void findsResultsWhoeverWantsToKnowWhatTheyConsumed() {
    books.put(NOTES);
    String table = tables.name("books");

    var first =
        cache.scan(
            scan -> scan.tableName(table).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    var second = cache.scan(scan -> scan.tableName(table));
    var third =
        cache.scan(
            scan -> scan.tableName(table).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(first.consumedCapacity()).isNotNull();
    assertThat(third.consumedCapacity()).isNull();
    assertThat(second.items()).isEqualTo(first.items()).isEqualTo(third.items());
    assertThat(watched.calls()).containsExactly("PutItem", "Scan");
  }

  @Test
  void asksForWhatIsMissingOfABatch() {
    others.putAll(List.of(NOTES, LETTERS));
    assertThat(books.get("ada", 1)).contains(NOTES);
    assertThat(books.get("ada", 3)).isEmpty();
    var keys =
        List.of(
            BookTable.key("ada", 4),
            BookTable.key("ada", 3),
            BookTable.key("ada", 2),
            BookTable.key("ada", 1));
    var _ = watched.calls();

    assertThat(books.getAll(keys).items()).containsExactly(LETTERS, NOTES);
    assertThat(
            watched.last(BatchGetItemRequest.class).requestItems().get(tables.name("books")).keys())
        .containsExactlyInAnyOrder(
            BookTable.key("ada", 2).attributes(), BookTable.key("ada", 4).attributes());
    assertThat(watched.calls()).containsExactly("BatchGetItem");

    assertThat(books.getAll(keys).items()).containsExactly(LETTERS, NOTES);
    assertThat(books.get("ada", 2)).contains(LETTERS);
    assertThat(books.get("ada", 4)).isEmpty();
    assertThat(watched.calls()).isEmpty();
  }

  @Test
  void keepsNoReadThatAWriteOvertook() {
    others.put(NOTES);
    Book newer = new Book("ada", 1, "Notes", 2);
    watched.during("GetItem", () -> books.put(newer));

    assertThat(books.get("ada", 1)).contains(NOTES);

    assertThat(books.get("ada", 1)).contains(newer);
    assertThat(watched.calls()).containsExactly("GetItem", "PutItem");
  }

  @Test
  void keepsNeitherOfTwoWritesThatOverlapped() {
    assertThat(books.get("ada", 1)).isEmpty();
    Book newer = new Book("ada", 1, "Notes", 2);
    watched.during("PutItem", () -> books.put(newer));

    books.put(NOTES);

    assertThat(books.get("ada", 1)).contains(newer);
    assertThat(watched.calls()).containsExactly("GetItem", "PutItem", "PutItem", "GetItem");
  }

  @Test
  void keepsNoMoreThanItMay() {
    for (int i = 0; i < 50; i++) {
      others.put(new Book("ada", i, "x".repeat(1000), 1));
    }
    cache =
        CachingDynamoDb.of(
            watched.client(), CacheSettings.usual().withClock(() -> now).withBytes(10_000, 1));
    books = new BookTable(TableClient.of(cache).withNames(tables::name));
    for (int i = 0; i < 50; i++) {
      assertThat(books.get("ada", i)).isPresent();
    }
    var _ = watched.calls();

    for (int i = 0; i < 50; i++) {
      assertThat(books.get("ada", i)).isPresent();
    }
    assertThat(watched.calls()).hasSizeBetween(40, 49);
    assertThat(books.query("ada").list()).isEqualTo(books.query("ada").list());
    assertThat(watched.calls()).containsExactly("Query", "Query");
    assertThatIllegalArgumentException().isThrownBy(() -> CacheSettings.usual().withBytes(0, 1));
  }

  @Test
  void forgetsItemsAfterAStatementThatWrites() {
    books.put(NOTES);
    assertThat(books.get("ada", 1)).contains(NOTES);
    String table = "\"" + tables.name("books") + "\"";

    cache.executeStatement(each -> each.statement("SELECT * FROM " + table));
    assertThat(books.get("ada", 1)).contains(NOTES);
    cache.executeStatement(each ->
        each.statement("UPDATE " + table + " SET copies=2 WHERE author='ada' AND \"number\"=1"));

    assertThat(books.get("ada", 1)).map(Book::copies).contains(2);
  }

  @Test
  void handsOnWhatItDoesNotKeep() {
    String table = tables.name("books");

    assertThat(cache.describeTable(each -> each.tableName(table)).table().tableName())
        .isEqualTo(table);
    cache.waiter().waitUntilTableExists(each -> each.tableName(table));
    assertThat(cache.listTablesPaginator().tableNames()).contains(table);
    assertThat(cache.serviceName()).isEqualTo("dynamodb");
    assertThat(cache.serviceClientConfiguration().region().id()).isEqualTo("us-east-1");
  }

  @Test
  void answersAsDynamoDbDoesWhenAllWritesGoThroughIt() {
    var random = new Random(7);
    for (int i = 0; i < 600; i++) {
      int number = random.nextInt(5);
      var key = BookTable.key("ada", number);
      now = now.plusSeconds(random.nextInt(30));
      switch (random.nextInt(8)) {
        case 0 -> books.put(new Book("ada", number, "Notes", i));
        case 1 -> books.delete(key);
        case 2 -> attempt(() -> books.patch(key, BookAttributes.COPIES.add(1)));
        case 3 -> attempt(() -> books.create(new Book("ada", number, "New", 1)));
        case 4 -> books.putAll(List.of(new Book("ada", number, "All", i)));
        default -> {
          var keys = List.of(key, BookTable.key("ada", random.nextInt(5)));
          assertThat(books.get("ada", number)).isEqualTo(books.getConsistent(key));
          assertThat(books.getAll(keys).items()).isEqualTo(others.getAllConsistent(keys).items());
        }
      }
    }
  }

  private static void attempt(Runnable write) {
    try {
      write.run();
    } catch (ConditionFailedException _) {
      // As it may be.
    }
  }
}
