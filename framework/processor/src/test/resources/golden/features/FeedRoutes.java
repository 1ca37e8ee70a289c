// Generated from features.Feed by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.EventStream;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Negotiation;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Feed}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class FeedRoutes {
  private final Feed feed;
  private final Filter[][] filters;

  public FeedRoutes(Application application, PackageFilters packageFilters) {
    this.feed = application.bean(Feed.class);
    this.filters = new Filter[][] {{packageFilters.timing, packageFilters.securityHeadersFilter}};
  }

  /// GET `/feed`
  public Answer live(Request request) throws Exception {
    return Answers.events(out -> feed.live(new EventStream(out, request.header("last-event-id"))));
  }

  /// GET `/feed/export`
  public Answer export(Request request) throws Exception {
    Negotiation.produces(request, "text/csv");
    return Answers.stream("text/csv", out -> feed.export(out));
  }

  /// GET `/feed/body`
  public Answer body(Request request) throws Exception {
    return Answers.ok(Media.STREAM, feed.body());
  }

  /// GET `/feed/response`
  public Answer response(Request request) throws Exception {
    return Answers.response(Media.STREAM, feed.response());
  }

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
