package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.Change;
import dev.lanner.dynamo.ChangeReader;
import dev.lanner.dynamo.DerivedTable;
import dev.lanner.dynamo.PageTokens;
import dev.lanner.dynamo.ReadTransaction;
import dev.lanner.dynamo.Retries;
import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.Transaction;
import dev.lanner.dynamo.test.FreshTables;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.Shop.Customer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Requests that are signed by whoever a function acts for.
class CredentialsTest {
  private static final PageTokens TOKENS = PageTokens.of(1, new byte[16]);

  @RegisterExtension
  final FreshTables tables =
      FreshTables.of(TaskTable.SCHEMA, ShopTable.SCHEMA, TaggedTable.SCHEMA)
          .and(DerivedTable.ledger("tagged-ledger"));

  private final Signers signers = new Signers();
  private DynamoDbClient dynamoDb;
  private TableClient client;

  @BeforeEach
  void open() {
    dynamoDb = signers.client();
    client = TableClient.of(dynamoDb).withNames(tables::name);
  }

  @AfterEach
  void close() {
    dynamoDb.close();
  }

  // @start region="caller"
  /// The tasks as a caller may see them.
  static TaskTable tasksOf(AwsCredentialsProvider caller, TableClient tables) {
    return new TaskTable(tables.withCredentials(caller));
  }

  // @end

  /// The operations are all that the mapper calls: `ArchitectureTest.callsDynamoDbInOnePlaceOnly`.
  @Test
  void signEveryRequest() throws IOException {
    TableClient caller = client.withCredentials(Signers.credentials("caller"));

    useItems(new TaskTable(caller));
    useQueriesAndScans(new TaskTable(caller));
    useTransactions(caller);
    deriveTags(caller);
    // Records with a version are put one by one.
    new ShopTable(caller)
        .customer()
        .putAll(List.of(new Customer("ada", "Ada", 0, Optional.empty(), Set.of())));

    Map<String, Set<String>> signed = signers.byOperation();
    assertThat(signed)
        .containsOnlyKeys(
            "BatchGetItem",
            "BatchWriteItem",
            "DeleteItem",
            "GetItem",
            "PutItem",
            "Query",
            "Scan",
            "TransactGetItems",
            "TransactWriteItems",
            "UpdateItem");
    assertThat(signed.values()).containsOnly(Set.of("caller"));
  }

  @Test
  void surviveOtherSettings() {
    TableClient caller =
        client
            .withCredentials(Signers.credentials("caller"))
            .withNames(tables::name)
            .withClock(InstantSource.system())
            .withRetries(Retries.usual())
            .withMeter(_ -> {});

    new TaskTable(caller).get("t1");

    assertThat(signers.byOperation()).containsEntry("GetItem", Set.of("caller"));
  }

  @Test
  void areThoseOfOneClientOnly() {
    IntStream.range(0, 64)
        .parallel()
        .forEach(i -> tasksOf(Signers.credentials("caller" + i % 2), client).get("t1"));
    assertThat(signers.byOperation()).containsEntry("GetItem", Set.of("caller0", "caller1"));

    new TaskTable(client).get("t1");

    assertThat(signers.byOperation()).containsEntry("GetItem", Set.of("function"));
  }

  @Test
  void areAskedForEachRequest() {
    Iterator<String> keys = List.of("first", "second").iterator();
    var tasks = tasksOf(() -> AwsBasicCredentials.create(keys.next(), "secret"), client);

    tasks.get("t1");
    assertThat(signers.byOperation()).containsEntry("GetItem", Set.of("first"));
    tasks.get("t1");
    assertThat(signers.byOperation()).containsEntry("GetItem", Set.of("second"));
  }

  private static void useItems(TaskTable tasks) {
    var key = TaskTable.key("t1");
    var task = new Task("t1", "ada", "fly", "");
    tasks.create(task);
    tasks.put(task);
    tasks.putIf(TaskAttributes.TITLE.exists(), task);
    tasks.replace(task);
    tasks.get("t1");
    tasks.getConsistent(key);
    tasks.getAs(TaskTitleSchema.PROJECTION, key);
    tasks.update(task);
    tasks.patch(key, TaskAttributes.TITLE.set("land"));
    tasks.patchIf(TaskAttributes.TITLE.exists(), key, TaskAttributes.TITLE.set("rest"));
    tasks.upsert(
        key,
        TaskAttributes.OWNER.set("ada"),
        TaskAttributes.TITLE.set("fly"),
        TaskAttributes.DESCRIPTION.set(""));
    tasks.delete(task);
    tasks.delete(key);
    tasks.deleteIf(TaskAttributes.TITLE.isAbsent(), key);
    tasks.putAll(List.of(task));
    tasks.getAll(List.of(key));
    tasks.getAllConsistent(List.of(key));
    tasks.deleteAll(List.of(key));
  }

  private static void useQueriesAndScans(TaskTable tasks) {
    tasks.query("t1").list();
    tasks.query("t1").count();
    tasks.queryByOwner("ada").as(TaskTitleSchema.PROJECTION).page(1, TOKENS, null);
    tasks.scan().list();
    tasks.scan().count();
    tasks.scanByOwner().as(TaskTitleSchema.PROJECTION).page(1, TOKENS, null);
  }

  private static void useTransactions(TableClient caller) {
    var tasks = new TaskTable(caller);
    var write = Transaction.of(caller);
    write.put(tasks, new Task("t1", "ada", "fly", ""));
    write.commit();
    var read = ReadTransaction.of(caller);
    var _ = read.get(tasks, TaskTable.key("t1"));
    read.commit();
  }

  /// Its ledger is read and written.
  private static void deriveTags(TableClient caller) throws IOException {
    var tagged =
        DerivedTable.of(
            caller,
            "tagged",
            "tagged-ledger",
            TaggedTable.SCHEMA,
            (Customer customer) -> List.of(new Tagged("vip", customer.id(), customer.name())));
    var changes = ChangeReader.of(ShopCustomerItems.SCHEMA);
    for (Change<Customer> change :
        changes.readEvent(ChangeTest.text("dynamodb-shop.json").getBytes())) {
      tagged.apply(change);
    }
  }
}
