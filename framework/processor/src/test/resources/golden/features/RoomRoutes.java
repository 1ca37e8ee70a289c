// Generated from features.Room by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Binder;
import dev.lanner.framework.Connection;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.WebSocketRequest;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.framework.spi.Source;
import java.util.Optional;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Room}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class RoomRoutes {
  private static final Binder<Connection> CONNECTION_BINDER = new Connection.FromEvent();
  private final Room room;
  private final Filter[][] filters;

  public RoomRoutes(Application application, PackageFilters packageFilters) {
    this.room = application.bean(Room.class);
    this.filters = new Filter[][] {{packageFilters.timing, packageFilters.securityHeadersFilter}};
  }

  /// `$connect`
  public Answer enter(Request request) throws Exception {
    var binding = new Binding(request);
    String name = binding.required(Source.QUERY, "name", Scalar.STRING);
    String agent = binding.optional(Source.HEADER, "User-Agent", Scalar.STRING);
    binding.verify();
    room.enter(name, Optional.ofNullable(agent));
    return Answers.noContent();
  }

  /// `$disconnect`
  public Answer leave(Request request) throws Exception {
    room.leave(CONNECTION_BINDER.bind(request));
    return Answers.noContent();
  }

  /// `price`
  public Answer price(Request request) throws Exception {
    var binding = new Binding(request);
    Price price = binding.body(PriceJson.INSTANCE, true);
    binding.verify();
    return Answers.okOrNothing(PriceJson.INSTANCE, room.price(price));
  }

  /// `$default`
  public Answer other(Request request) throws Exception {
    var binding = new Binding(request);
    String message = binding.body(Media.TEXT, false);
    binding.verify();
    return Answers.ok(Media.TEXT, room.other(message, (WebSocketRequest) request));
  }

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
