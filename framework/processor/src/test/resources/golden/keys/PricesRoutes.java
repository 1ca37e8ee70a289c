// Generated from shop.Prices by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.ApiKeyFilter;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Scalar;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Prices}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PricesRoutes {
  private final Filter apiKey;
  private final Prices prices;
  private final Filter[][] filters;

  public PricesRoutes(Application application) {
    this.prices = application.bean(Prices.class);
    this.apiKey = new ApiKeyFilter();
    this.filters = new Filter[][] {{apiKey}};
  }

  /// GET `/prices`
  public Answer list(Request request) throws Exception {
    return Answers.ok(Media.TEXT, prices.list());
  }

  /// GET `/prices/{sku}`
  public Answer find(Request request) throws Exception {
    var binding = new Binding(request);
    String sku = binding.path(1, "sku", Scalar.STRING);
    binding.verify();
    return Answers.ok(Media.TEXT, prices.find(sku));
  }

  /// PUT `/prices/{sku}`
  public Answer set(Request request) throws Exception {
    var binding = new Binding(request);
    String sku = binding.path(1, "sku", Scalar.STRING);
    String price = binding.body(Media.TEXT, false);
    binding.verify();
    prices.set(sku, price);
    return Answers.noContent();
  }

  /// GET `/prices/status`
  public Answer status(Request request) throws Exception {
    return Answers.ok(Media.TEXT, prices.status());
  }

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
