package dev.lanner.benchmarks.dynamo;

import dev.lanner.benchmarks.dynamo.Order.Address;
import dev.lanner.benchmarks.dynamo.Order.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The one order, in each of its forms.
final class Samples {
  // With all nine digits, as the SDK leaves trailing zeros out and Lanner writes them.
  private static final Instant PLACED = Instant.ofEpochSecond(1_795_963_636L, 123_456_789);

  private Samples() {}

  static Order order() {
    return new Order(
        "7d1f3c52-0b7e-4c62-9f0e-3a5d8b6c1e90",
        "customer-4711",
        "EUR",
        "Ring twice, the bell is slow.",
        1_234_567_890L,
        6,
        PLACED,
        Status.PAID,
        true,
        tags(),
        List.of(
            new Line("sku-1", "Teapot, blue", 1),
            new Line("sku-2", "Cup, blue", 4),
            new Line("sku-3", "Strainer", 1)),
        new Address("Limmatquai 1", "Zurich", "8001", "CH"));
  }

  static OrderBean bean() {
    Order order = order();
    var lines = new ArrayList<LineBean>();
    for (Line line : order.lines()) {
      var bean = new LineBean();
      bean.setSku(line.sku());
      bean.setTitle(line.title());
      bean.setQuantity(line.quantity());
      lines.add(bean);
    }
    var address = new AddressBean();
    address.setStreet(order.address().street());
    address.setCity(order.address().city());
    address.setZip(order.address().zip());
    address.setCountry(order.address().country());
    var bean = new OrderBean();
    bean.setId(order.id());
    bean.setCustomer(order.customer());
    bean.setCurrency(order.currency());
    bean.setNote(order.note());
    bean.setTotal(order.total());
    bean.setQuantity(order.quantity());
    bean.setPlaced(order.placed());
    bean.setStatus(order.status());
    bean.setPaid(order.paid());
    bean.setTags(order.tags());
    bean.setLines(lines);
    bean.setAddress(address);
    return bean;
  }

  /// The item, with no help of a mapper.
  static Map<String, AttributeValue> item() {
    return Map.ofEntries(
        Map.entry("id", text("7d1f3c52-0b7e-4c62-9f0e-3a5d8b6c1e90")),
        Map.entry("customer", text("customer-4711")),
        Map.entry("currency", text("EUR")),
        Map.entry("note", text("Ring twice, the bell is slow.")),
        Map.entry("total", number("1234567890")),
        Map.entry("quantity", number("6")),
        Map.entry("placed", text("2026-11-29T14:47:16.123456789Z")),
        Map.entry("status", text("PAID")),
        Map.entry("paid", AttributeValue.builder().bool(true).build()),
        Map.entry("tags", AttributeValue.builder().ss(tags()).build()),
        Map.entry(
            "lines",
            AttributeValue.builder()
                .l(
                    line("sku-1", "Teapot, blue", "1"),
                    line("sku-2", "Cup, blue", "4"),
                    line("sku-3", "Strainer", "1"))
                .build()),
        Map.entry(
            "address",
            map(
                Map.of(
                    "street", text("Limmatquai 1"),
                    "city", text("Zurich"),
                    "zip", text("8001"),
                    "country", text("CH")))));
  }

  // A string set is compared as a list, so its order has to be the same everywhere.
  private static Set<String> tags() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of("gift", "fragile", "express")));
  }

  private static AttributeValue line(String sku, String title, String quantity) {
    return map(Map.of("sku", text(sku), "title", text(title), "quantity", number(quantity)));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.builder().s(text).build();
  }

  private static AttributeValue number(String number) {
    return AttributeValue.builder().n(number).build();
  }

  private static AttributeValue map(Map<String, AttributeValue> attributes) {
    return AttributeValue.builder().m(attributes).build();
  }
}
