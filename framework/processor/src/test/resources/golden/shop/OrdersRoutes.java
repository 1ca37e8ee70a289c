// Generated from shop.Orders by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Codecs;
import dev.lanner.framework.spi.Constraints;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Negotiation;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.framework.spi.Source;
import dev.lanner.runtime.json.JsonCodec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Orders}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OrdersRoutes {
  private static final Scalar<Status> STATUS = Scalar.ofEnum(Status.values());
  private static final JsonCodec<Page<Order>> LIST_RESULT = new PageJson<>(OrderJson.INSTANCE);
  private static final Pattern IF_MATCH_PATTERN = Pattern.compile("[a-z]+");
  private static final JsonCodec<List<Order>> ORDERS = Codecs.list(OrderJson.INSTANCE);
  private final Orders orders;

  public OrdersRoutes(Application application) {
    this.orders = application.bean(Orders.class);
  }

  /// GET `/orders`
  public Answer list(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    Status status = binding.optional(Source.QUERY, "status", STATUS);
    LocalDate since = binding.optional(Source.QUERY, "since", Scalar.LOCAL_DATE);
    List<String> tag = binding.list(Source.QUERY, "tag", Scalar.STRING);
    for (int i = 0; i < tag.size(); i++) {
      binding.check(tag.get(i) == null || Constraints.notBlank(tag.get(i)), Source.QUERY,
          "tag[" + i + "]", "must not be blank");
    }
    Integer limit = binding.optional(Source.QUERY, "limit", Scalar.INT, "20");
    binding.check(Constraints.min(limit, 1L), Source.QUERY, "limit",
        "must be greater than or equal to 1");
    binding.check(Constraints.max(limit, 100L), Source.QUERY, "limit",
        "must be less than or equal to 100");
    binding.verify();
    return Answers.ok(LIST_RESULT, orders.list(status, Optional.ofNullable(since), tag, limit));
  }

  /// POST `/orders`
  public Answer place(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    Order order = binding.body(OrderJson.INSTANCE, true);
    String ifMatch = binding.required(Source.HEADER, "If-Match", Scalar.STRING);
    binding.check(Constraints.pattern(ifMatch, IF_MATCH_PATTERN), Source.HEADER, "If-Match",
        "must match \"[a-z]+\"");
    binding.verify();
    return Answers.created(OrderJson.INSTANCE, orders.place(order, ifMatch));
  }

  /// POST `/orders/import`
  public Answer place2(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    List<Order> orders = binding.body(ORDERS, true);
    binding.check(orders == null || Constraints.notEmpty(orders), Source.BODY, "",
        "must not be empty");
    binding.verify();
    return Answers.ok(Scalar.INT, this.orders.place(orders));
  }

  /// GET `/orders/latest`
  public Answer latest(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    String cookie = binding.optional(Source.COOKIE, "session", Scalar.STRING);
    binding.verify();
    return Answers.okOrNotFound(OrderJson.INSTANCE, orders.latest(Optional.ofNullable(cookie)));
  }

  /// GET `/orders/{id}`
  public Answer find(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    UUID id = binding.path(1, "id", Scalar.UUID);
    binding.verify();
    return Answers.okOrNotFound(OrderJson.INSTANCE, orders.find(id));
  }

  /// GET `/orders/{id}/{line}`
  public Answer find2(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    UUID id = binding.path(1, "id", Scalar.UUID);
    Integer line = binding.path(2, "line", Scalar.INT);
    binding.verify();
    return Answers.ok(OrderJson.INSTANCE, orders.find(id, line));
  }

  /// PUT `/orders/{id}`
  public Answer replace(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    UUID id = binding.path(1, "id", Scalar.UUID);
    Order order = binding.optionalBody(OrderJson.INSTANCE, true);
    binding.verify();
    return Answers.response(OrderJson.INSTANCE, orders.replace(id, Optional.ofNullable(order),
        request, request.context()));
  }

  /// DELETE `/orders/{id}`
  public Answer cancel(Request request) throws Exception {
    var binding = new Binding(request);
    UUID id = binding.path(1, "id", Scalar.UUID);
    binding.verify();
    orders.cancel(id);
    return Answers.noContent();
  }

  /// GET `/orders/{attachment+}`
  public Answer attachment(Request request) throws Exception {
    var binding = new Binding(request);
    String attachment = binding.pathFrom(1, "attachment", Scalar.STRING);
    binding.verify();
    return Answers.ok(Media.BYTES, orders.attachment(attachment));
  }
}
