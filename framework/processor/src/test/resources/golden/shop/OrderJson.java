// Generated from shop.Order by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.spi.Codecs;
import dev.lanner.framework.spi.Constraints;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonNames;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// {@link Order} in JSON.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class OrderJson implements JsonCodec<Order> {
  public static final OrderJson INSTANCE = new OrderJson();
  private static final JsonNames NAMES = JsonNames.of("id", "customer", "e-mail", "paid",
      "quantity", "weightGrams", "price", "section", "rating", "status", "before", "placedAt",
      "signature", "articles", "numbers", "changes", "total", "category", "previous", "nothing")
      .required(0, 1, 3, 4, 5, 6, 7, 9, 11, 12, 13, 14, 15, 16, 19);
  private static final Scalar<Status> STATUS = Scalar.ofEnum(Status.values());
  private static final JsonCodec<byte[]> SIGNATURE = Codecs.bytes();
  private static final JsonCodec<List<String>> ARTICLES = Codecs.list(Scalar.STRING);
  private static final JsonCodec<Set<Long>> NUMBERS = Codecs.set(Codecs.nullable(Scalar.LONG));
  private static final JsonCodec<Map<Status, Instant>> CHANGES =
      Codecs.map(Scalar.ofEnum(Status.values()), Scalar.INSTANT);
  private static final JsonCodec<Tree<String>> CATEGORY = new TreeJson<>(Scalar.STRING);
  private static final Pattern ARTICLES_PATTERN = Pattern.compile("[A-Z]{2}\\d+",
      Pattern.CASE_INSENSITIVE);

  private OrderJson() {}

  @Override
  public @Nullable Order read(JsonReader in) {
    UUID id = null;
    String customer = null;
    String email = null;
    boolean paid = false;
    Integer quantity = null;
    long weightGrams = 0;
    BigDecimal price = null;
    char section = 0;
    Integer rating = null;
    Status status = null;
    Status before = null;
    Instant placedAt = null;
    byte[] signature = null;
    List<String> articles = null;
    Set<Long> numbers = null;
    Map<Status, Instant> changes = null;
    Amount total = null;
    Tree<String> category = null;
    Order previous = null;
    Nothing nothing = null;
    int object = in.beginObject(NAMES);
    for (int name = in.nextIndex(); name >= 0; name = in.nextIndex()) {
      switch (name) {
        case 0 -> id = Scalar.UUID.read(in);
        case 1 -> customer = in.readString();
        case 2 -> email = in.readString();
        case 3 -> paid = in.readBoolean();
        case 4 -> quantity = in.readInt();
        case 5 -> weightGrams = in.readLong();
        case 6 -> price = in.readBigDecimal();
        case 7 -> section = Scalar.CHAR.read(in);
        case 8 -> rating = in.readInt();
        case 9 -> status = STATUS.read(in);
        case 10 -> before = STATUS.read(in);
        case 11 -> placedAt = Scalar.INSTANT.read(in);
        case 12 -> signature = SIGNATURE.read(in);
        case 13 -> articles = ARTICLES.read(in);
        case 14 -> numbers = NUMBERS.read(in);
        case 15 -> changes = CHANGES.read(in);
        case 16 -> total = AmountJson.INSTANCE.read(in);
        case 17 -> category = CATEGORY.read(in);
        case 18 -> previous = OrderJson.INSTANCE.read(in);
        default -> nothing = NothingJson.INSTANCE.read(in);
      }
    }
    if (in.validating()) {
      if (customer != null && !Constraints.notBlank(customer)) {
        in.violation(object, "customer", "must not be blank");
      }
      if (!Constraints.size(customer, 0, 100)) {
        in.violation(object, "customer", "size must be between 0 and 100");
      }
      if (!Constraints.email(email)) {
        in.violation(object, "e-mail", "must be a well-formed email address");
      }
      if (!Constraints.positive(quantity)) {
        in.violation(object, "quantity", "must be greater than 0");
      }
      if (articles != null && !Constraints.notEmpty(articles)) {
        in.violation(object, "articles", "must not be empty");
      }
      for (int i = 0; articles != null && i < articles.size(); i++) {
        if (!Constraints.pattern(articles.get(i), ARTICLES_PATTERN)) {
          in.violation(object, "articles[" + i + "]", "must match \"[A-Z]{2}\\d+\"");
        }
      }
    }
    return in.failed() ? null : new Order(id, customer, email, paid, quantity, weightGrams, price,
        section, rating, status, Optional.ofNullable(before), placedAt, signature, articles,
        numbers, changes, total, Optional.ofNullable(category), Optional.ofNullable(previous),
        nothing);
  }

  @Override
  public void write(JsonWriter out, Order value) {
    out.beginObject();
    out.name(NAMES, 0);
    Scalar.UUID.write(out, value.id());
    out.name(NAMES, 1).value(value.customer());
    if (value.email() != null) {
      out.name(NAMES, 2).value(value.email());
    }
    out.name(NAMES, 3).value(value.paid());
    out.name(NAMES, 4).value(value.quantity());
    out.name(NAMES, 5).value(value.weightGrams());
    out.name(NAMES, 6).value(value.price());
    out.name(NAMES, 7);
    Scalar.CHAR.write(out, value.section());
    if (value.rating() != null) {
      out.name(NAMES, 8).value(value.rating());
    }
    out.name(NAMES, 9);
    STATUS.write(out, value.status());
    if (value.before().isPresent()) {
      out.name(NAMES, 10);
      STATUS.write(out, value.before().get());
    }
    out.name(NAMES, 11);
    Scalar.INSTANT.write(out, value.placedAt());
    out.name(NAMES, 12);
    SIGNATURE.write(out, value.signature());
    out.name(NAMES, 13);
    ARTICLES.write(out, value.articles());
    out.name(NAMES, 14);
    NUMBERS.write(out, value.numbers());
    out.name(NAMES, 15);
    CHANGES.write(out, value.changes());
    out.name(NAMES, 16);
    AmountJson.INSTANCE.write(out, value.total());
    if (value.category().isPresent()) {
      out.name(NAMES, 17);
      CATEGORY.write(out, value.category().get());
    }
    if (value.previous().isPresent()) {
      out.name(NAMES, 18);
      OrderJson.INSTANCE.write(out, value.previous().get());
    }
    out.name(NAMES, 19);
    NothingJson.INSTANCE.write(out, value.nothing());
    out.endObject();
  }
}
