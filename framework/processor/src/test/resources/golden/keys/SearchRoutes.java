// Generated from shop.Search by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.framework.spi.Source;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Search}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class SearchRoutes {
  private final Search search;

  public SearchRoutes(Application application) {
    this.search = application.bean(Search.class);
  }

  /// GET `/search`
  public Answer find(Request request) throws Exception {
    var binding = new Binding(request);
    String text = binding.required(Source.QUERY, "text", Scalar.STRING);
    binding.verify();
    return Answers.ok(Media.TEXT, search.find(text));
  }

  /// GET `/search/recent`
  public Answer recent(Request request) throws Exception {
    return Answers.ok(Media.TEXT, search.recent());
  }
}
