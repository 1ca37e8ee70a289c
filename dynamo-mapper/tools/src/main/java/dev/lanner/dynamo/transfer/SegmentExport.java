package dev.lanner.dynamo.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.dynamo.ItemSize;
import dev.lanner.dynamo.tools.ToolsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// One segment of a scan to one file.
final class SegmentExport {
  private static final int MAX_TRIES = 12;
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 20_000;

  private final Shared shared;
  private final int index;
  private final Path file;

  SegmentExport(Shared shared, int index, Path file) {
    this.shared = shared;
    this.index = index;
    this.file = file;
  }

  /// What all segments have in common.
  ///
  /// @param isStopped whether another one has failed
  record Shared(
      DynamoDbClient client,
      String table,
      ExportSettings settings,
      ItemText text,
      RateLimit limit,
      Progress progress,
      Pace pace,
      ExportState state,
      BooleanSupplier isStopped) {}

  /// Writes the rest of the segment, unless another one fails.
  void run() throws IOException {
    ExportState.Segment segment = shared.state().segment(index);
    try (FileChannel channel = Disk.append(file, segment.bytes())) {
      while (!segment.isDone() && !shared.isStopped().getAsBoolean()) {
        ScanResponse page = scan(segment);
        var reasons = new ArrayList<String>();
        byte[] bytes = shared.settings().compression().pack(text(page, segment, reasons));
        Disk.writeAll(channel, bytes);
        // The checkpoint must not know of what a power cut can still take away.
        channel.force(true);
        segment =
            new ExportState.Segment(
                page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null,
                segment.bytes() + bytes.length,
                segment.items() + page.items().size() - reasons.size(),
                !page.hasLastEvaluatedKey());
        shared.state().commit(index, segment, file.getFileName().toString(), reasons);
      }
    }
  }

  private byte[] text(ScanResponse page, ExportState.Segment segment, List<String> reasons) {
    var lines = new StringBuilder(segment.bytes() == 0 ? shared.text().head() : "");
    for (Map<String, AttributeValue> item : page.items()) {
      try {
        lines.append(shared.text().line(item));
      } catch (UnfitException e) {
        reasons.add(e.reason());
      }
    }
    return lines.toString().getBytes(UTF_8);
  }

  private ScanResponse scan(ExportState.Segment segment) {
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(shared.table())
            .segment(index)
            .totalSegments(shared.settings().segments())
            .exclusiveStartKey(segment.next())
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    if (shared.settings().pageItems() > 0) {
      request.limit(shared.settings().pageItems());
    }
    shared.limit().await();
    ScanResponse page = patiently(request.build());
    double units = page.consumedCapacity() == null ? 0 : page.consumedCapacity().capacityUnits();
    shared.limit().consumed(units);
    shared
        .progress()
        .add(
            page.items().size(),
            page.items().stream().mapToLong(item -> ItemSize.of(item).bytes()).sum(),
            units);
    return page;
  }

  private ScanResponse patiently(ScanRequest request) {
    for (int tries = 1; ; tries++) {
      try {
        return shared.client().scan(request);
      } catch (DynamoDbException e) {
        if (!Failures.isThrottling(e) || tries == MAX_TRIES) {
          throw e;
        }
        pause(tries);
      }
    }
  }

  private void pause(int tries) {
    long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << tries);
    try {
      shared.pace().pause().sleep(Duration.ofMillis(shared.pace().random().nextLong(most + 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolsException("The export was interrupted. Start it again to go on.", e);
    }
  }
}
