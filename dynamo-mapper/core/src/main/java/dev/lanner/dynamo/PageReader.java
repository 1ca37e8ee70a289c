package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads pages of exactly as many items as asked for. DynamoDB counts the items that it looks at,
/// before the filter, and its position is that of the last of them; so this goes on until there are
/// enough, and names the position of the last item that it hands over.
final class PageReader<R> {
  private final ReadPlan<?> plan;
  private final DocumentCodec<R> reader;
  private final PageTokens tokens;

  PageReader(ReadPlan<?> plan, DocumentCodec<R> reader, PageTokens tokens) {
    this.plan = plan;
    this.reader = reader;
    this.tokens = tokens;
  }

  Page<R> read(int size, @Nullable String token) {
    if (size < 1) {
      throw new IllegalArgumentException(
          "A page of %d items is none. Ask for at least one.".formatted(size));
    }
    ReadRequest request = ReadRequest.of(plan);
    byte[] query = request.identity();
    Map<String, AttributeValue> start = token == null ? null : tokens.open(token, query);
    var found = new ArrayList<Map<String, AttributeValue>>();
    while (true) {
      // One more than asked for tells whether there is a next page.
      int limit = plan.filter() == null ? size + 1 - found.size() : plan.evaluated();
      ReadRequest.Found some = request.send(start, null, limit);
      found.addAll(some.items());
      if (found.size() > size) {
        return page(found.subList(0, size), query, true);
      }
      if (some.next() == null) {
        return page(found, query, false);
      }
      if (found.size() == size && plan.filter() != null) {
        // Whether the filter lets another item through may take all the rest to know.
        return page(found, query, true);
      }
      start = some.next();
    }
  }

  private Page<R> page(List<Map<String, AttributeValue>> found, byte[] query, boolean more) {
    var items = new ArrayList<R>();
    for (Map<String, AttributeValue> item : found) {
      items.add(reader.readAttributes(item));
    }
    return new Page<>(
        items,
        more ? Optional.of(tokens.seal(position(found.getLast()), query)) : Optional.empty());
  }

  /// Where a query or a scan of the index goes on behind the item: the keys of the table and of the
  /// index.
  private Map<String, AttributeValue> position(Map<String, AttributeValue> item) {
    var position = new HashMap<>(item);
    position.keySet().retainAll(plan.positionAttributes());
    return position;
  }
}
