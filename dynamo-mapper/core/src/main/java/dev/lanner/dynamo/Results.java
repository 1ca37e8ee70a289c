package dev.lanner.dynamo;

import dev.lanner.dynamo.spi.DocumentCodec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// What a query finds, in the order of the sort key, or a scan, in no order. Nothing is read before
/// one of the methods is called, and each of them asks anew.
///
/// @param <R> the record, or the narrower one of a projection
public sealed class Results<R> permits Query, Scan {
  private final ReadPlan<?> plan;
  private final DocumentCodec<R> reader;

  Results(ReadPlan<?> plan, DocumentCodec<R> reader) {
    this.plan = plan;
    this.reader = reader;
  }

  /// All items, requested as they are taken.
  public final Stream<R> stream() {
    var items = new Items<>(plan, reader);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /// All items.
  public final List<R> list() {
    var all = new ArrayList<R>();
    var items = new Items<>(plan, reader);
    while (items.hasNext()) {
      all.add(items.next());
    }
    return all;
  }

  /// The first item.
  public final Optional<R> first() {
    // Without a filter, the first that is looked at is the first that is found.
    var items = new Items<>(plan.filter() == null ? plan.evaluating(1) : plan, reader);
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }

  /// A page of exactly so many items, as long as there are as many, whatever the filter leaves out.
  ///
  /// @param size from 1
  /// @param tokens that make and read the tokens
  /// @param token of the page, from {@link Page#next}; `null` for the first
  /// @throws InvalidPageTokenException when the token is not one of this query or scan
  public final Page<R> page(int size, PageTokens tokens, @Nullable String token) {
    return new PageReader<>(plan, reader, tokens).read(size, token);
  }

  /// How many items there are. Counting costs as much as reading them.
  public final long count() {
    ReadRequest request = ReadRequest.counting(plan);
    long count = 0;
    Map<String, AttributeValue> start = null;
    do {
      ReadRequest.Found found = request.send(start, Select.COUNT, plan.evaluated());
      count += found.count();
      start = found.next();
    } while (start != null);
    return count;
  }

  /// Items as they come, a response at a time.
  private static final class Items<R> implements Iterator<R> {
    private final ReadRequest request;
    private final int evaluated;
    private final DocumentCodec<R> reader;
    private Iterator<Map<String, AttributeValue>> page =
        List.<Map<String, AttributeValue>>of().iterator();
    private @Nullable Map<String, AttributeValue> start;
    private boolean more = true;

    Items(ReadPlan<?> plan, DocumentCodec<R> reader) {
      this.request = ReadRequest.of(plan);
      this.evaluated = plan.evaluated();
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && more) {
        ReadRequest.Found found = request.send(start, null, evaluated);
        page = found.items().iterator();
        start = found.next();
        more = start != null;
      }
      return page.hasNext();
    }

    @Override
    public R next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return reader.readAttributes(page.next());
    }
  }
}
