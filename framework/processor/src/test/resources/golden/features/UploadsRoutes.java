// Generated from features.Uploads by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Converter;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FormData;
import dev.lanner.framework.Request;
import dev.lanner.framework.RequestLimits;
import dev.lanner.framework.RequestLimitsFilter;
import dev.lanner.framework.Upload;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Constraints;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Negotiation;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.framework.spi.Source;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Uploads}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class UploadsRoutes {
  private final Converter<Sku> sku2;
  private final Filter requestLimitsFilter;
  private final Uploads uploads;
  private final Filter[][] filters;

  public UploadsRoutes(Application application, PackageFilters packageFilters) {
    this.uploads = application.bean(Uploads.class);
    this.sku2 = application.bean(SkuConverter.class);
    this.requestLimitsFilter = new RequestLimitsFilter().create(new RequestLimits() {
      @Override
      public int bodyBytes() {
        return 1048576;
      }

      @Override
      public int headerCharacters() {
        return 2147483647;
      }

      @Override
      public int targetCharacters() {
        return 2147483647;
      }

      @Override
      public int formFields() {
        return 1000;
      }

      @Override
      public Class<RequestLimits> annotationType() {
        return RequestLimits.class;
      }
    }, application);
    this.filters = new Filter[][] {{packageFilters.timing, packageFilters.securityHeadersFilter,
        requestLimitsFilter}, {packageFilters.timing, packageFilters.securityHeadersFilter}};
  }

  /// POST `/uploads`
  public Answer upload(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    String title = binding.required(Source.FORM, "title", Scalar.STRING);
    binding.check(Constraints.size(title, 0, 10), Source.FORM, "title",
        "size must be between 0 and 10");
    Sku sku = binding.optional(Source.FORM, "sku", sku2);
    List<String> tag = binding.list(Source.FORM, "tag", Scalar.STRING);
    Upload main = binding.requiredFile("main");
    Upload more = binding.optionalFile("more");
    List<Upload> others = binding.files("others");
    binding.verify();
    return Answers.ok(Scalar.INT, uploads.upload(title, Optional.ofNullable(sku), tag, main,
        Optional.ofNullable(more), others));
  }

  /// PUT `/uploads`
  public Answer whole(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    FormData form = binding.body(Media.FORM, false);
    binding.verify();
    return Answers.ok(Scalar.INT, uploads.whole(form));
  }

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
