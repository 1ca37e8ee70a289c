package dev.lanner.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A process of a function, and a table in DynamoDB Local with a stream.
@Timeout(60)
class LocalEventsTest {
  private static final TableModels MODELS =
      new TableModels(
          new JsonMapper()
              .readTree(
                  """
                  [{"name": "orders", "type": "shop.Order", "key": {"partition": ["id"]}, "keyAttributes": {"id": "S"},
                    "settings": {"stream": "NEW_AND_OLD_IMAGES"}, "records": [{"name": "shop.Order"}]}]
                  """)
              .valueStream()
              .toList());
  private static final FunctionModel.Entry ENTRY =
      new FunctionModel.Entry(
          "fulfilment",
          "shop.FulfilmentFunction",
          "event",
          List.of(),
          List.of(),
          FunctionModel.Settings.NONE,
          List.of(),
          List.of(),
          false,
          null);

  @TempDir private Path folder;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  @BeforeEach
  void makeAFunction() {
    FunctionFolders.tiny(folder);
  }

  @Test
  void invokesAFunctionWithChangesUntilItIsClosed() throws Exception {
    try (var tables = FunctionTables.start(MODELS, null, new StringBuilder());
        var events = events()) {
      var endpoint = endpoint(tables);
      events.add(function(), mapping(), endpoint);
      events.start();

      put(endpoint, "1");

      assertThat(await("START RequestId: ")).isNotEmpty();
      assertThat(await("BATCH "))
          .isEqualTo("BATCH Table: orders\tFunction: fulfilment\tRecords: 1");
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void listensFromTheMomentOnInWhichItIsAdded() throws Exception {
    try (var tables = FunctionTables.start(MODELS, null, new StringBuilder());
        var events = events()) {
      var endpoint = endpoint(tables);
      events.add(function(), mapping(), endpoint);
      put(endpoint, "1");
      put(endpoint, "2");

      events.start();

      assertThat(await("BATCH ")).endsWith("Records: 2");
    }
  }

  @Test
  void saysWhenItCannotReadTheStreamAnyMore() throws Exception {
    var tables = FunctionTables.start(MODELS, null, new StringBuilder());
    try (var events = events()) {
      events.add(function(), mapping(), endpoint(tables));
      events.start();

      tables.close();

      assertThat(await("The function "))
          .startsWith(
              "The function fulfilment gets no more changes of the table orders, as its stream cannot be read. Start the local run again. DynamoDB Local listens on ");
    }
  }

  @Test
  void refusesToListenWhereNoTablesAre() {
    try (var events = events()) {
      assertThatThrownBy(() -> events.add(function(), mapping(), URI.create("http://localhost:1")))
          .isInstanceOf(LocalRunException.class)
          .hasMessageStartingWith(
              "The function fulfilment cannot listen to the stream of the table orders at http://localhost:1. A local run reads streams of DynamoDB Local only; leave the function out with --without fulfilment.");
    }
  }

  private LocalEvents events() {
    return new LocalEvents(Pacing.system(), new Log(new Lines()));
  }

  private Function function() {
    return Function.builder(folder, ENTRY).timeout(Duration.ofSeconds(30)).build();
  }

  private static StreamMapping mapping() {
    return new StreamMapping(
        "orders",
        ENTRY,
        "shop.Fulfilment.changed",
        100,
        Duration.ZERO,
        false,
        -1,
        Duration.ofDays(1));
  }

  private static URI endpoint(FunctionTables tables) {
    return URI.create(tables.environment(Map.of()).getOrDefault(FunctionTables.ENDPOINT, ""));
  }

  private static void put(URI endpoint, String id) throws Exception {
    DynamoDbCalls.call(
        endpoint,
        "PutItem",
        "{\"TableName\": \"orders\", \"Item\": {\"id\": {\"S\": \"%s\"}}}".formatted(id));
  }

  /// The next line that begins so; the test's own timeout ends a wait in vain.
  private String await(String start) throws InterruptedException {
    var line = lines.take();
    while (!line.startsWith(start)) {
      line = lines.take();
    }
    return line;
  }

  /// Each line as soon as it is whole.
  private final class Lines implements Appendable {
    private final StringBuilder line = new StringBuilder();

    @Override
    public Appendable append(CharSequence part) {
      line.append(part);
      return this;
    }

    @Override
    public Appendable append(CharSequence part, int start, int end) {
      return append(part.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      if (c == '\n') {
        lines.add(line.toString());
        line.setLength(0);
        return this;
      }
      return append(String.valueOf(c));
    }
  }
}
