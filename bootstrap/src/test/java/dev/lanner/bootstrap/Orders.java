package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Handlers of objects.
public final class Orders {
  private Orders() {}

  /// A bean, as records are beyond the library.
  public static final class Order {
    private String id;
    private int quantity;

    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }
  }

  public static final class Place implements RequestHandler<Order, Map<String, Integer>> {
    @Override
    public Map<String, Integer> handleRequest(Order order, Context context) {
      return Map.of(order.getId(), order.getQuantity());
    }
  }

  /// Where the types are known by a subclass only.
  public abstract static class Base<E, R> implements RequestHandler<List<E>, R> {
    @Override
    public R handleRequest(List<E> events, Context context) {
      return handle(events);
    }

    abstract R handle(List<E> events);
  }

  public static final class PlaceAll extends Base<Order, List<Integer>> {
    @Override
    List<Integer> handle(List<Order> orders) {
      var quantities = new ArrayList<Integer>();
      for (var order : orders) {
        quantities.add(order.getQuantity());
      }
      return quantities;
    }
  }

  /// A type of AWS's, whose JSON names are not those of its properties.
  public static final class Queue implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
      for (var message : event.getRecords()) {
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getEventSourceArn()));
      }
      return new SQSBatchResponse(failures);
    }
  }

  /// Found through `META-INF/services`.
  public static final class Quotes implements CustomPojoSerializer {
    @Override
    public <T> T fromJson(InputStream input, Type type) {
      return fromJson(type.getTypeName(), type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T fromJson(String input, Type type) {
      return (T) input;
    }

    @Override
    public <T> void toJson(T value, OutputStream output, Type type) {
      try {
        output.write(("'" + value + "'").getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public static final class MoreQuotes implements CustomPojoSerializer {
    @Override
    public <T> T fromJson(InputStream input, Type type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T fromJson(String input, Type type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> void toJson(T value, OutputStream output, Type type) {
      throw new UnsupportedOperationException();
    }
  }

  public static final class Greet implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String name, Context context) {
      return "none".equals(name) ? null : "Hello, " + name;
    }
  }

  public static final class Ping implements RequestHandler<Void, Void>, AutoCloseable {
    @Override
    public Void handleRequest(Void event, Context context) {
      return null;
    }

    @Override
    public void close() {}
  }

  /// Gson writes fields, Jackson calls getters.
  public static final class Label {
    public int field = 1;

    public int getGetter() {
      return 2;
    }
  }

  public static final class Methods {
    public Label label() {
      return new Label();
    }

    public Order same(Order order) {
      return order;
    }

    public Order more(Order order, Context context) {
      order.setId(context.getAwsRequestId());
      return order;
    }

    public String nothing() {
      return "nothing";
    }

    public String context(Context context) {
      return context.getAwsRequestId();
    }

    public void noResult(String event) {}

    public static int twice(int number) {
      return 2 * number;
    }

    public boolean not(Boolean value) {
      return !value;
    }

    public byte[] reversed(byte[] bytes) {
      var reversed = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        reversed[i] = bytes[bytes.length - 1 - i];
      }
      return reversed;
    }

    public Map<String, Integer> quantities(List<Order> orders) {
      return Map.of(orders.getFirst().getId(), orders.getFirst().getQuantity());
    }

    public String fails(String event) throws IOException {
      throw new IOException(event);
    }

    public String failsBadly(String event) {
      throw new AssertionError(event);
    }
  }

  public static final class Overloads {
    public String longest(String event) {
      return "event";
    }

    public String longest(String event, Context context) {
      return "event and context";
    }

    public String longest(String event, int number, Context context) {
      return "no handler";
    }

    public String contextLast(String event) {
      return "event";
    }

    public String contextLast(Context context) {
      return "context";
    }

    public void streams(InputStream event, OutputStream response) throws IOException {
      response.write("\"streams\"".getBytes());
    }

    public String streams(Context context) {
      return "context";
    }
  }
}
