// Generated from features.Catalogue by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Binder;
import dev.lanner.framework.Converter;
import dev.lanner.framework.Filter;
import dev.lanner.framework.IfMatch;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Request;
import dev.lanner.framework.WithETagFilter;
import dev.lanner.framework.spi.Answers;
import dev.lanner.framework.spi.Binding;
import dev.lanner.framework.spi.Codecs;
import dev.lanner.framework.spi.Media;
import dev.lanner.framework.spi.Negotiation;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.framework.spi.Source;
import dev.lanner.runtime.json.JsonCodec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Catalogue}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class CatalogueRoutes {
  private static final JsonCodec<List<Article>> ALL_RESULT = Media.of("text/csv", new Sheet());
  private static final JsonCodec<List<Article>> ALL_RESULT2 =
      Media.of("text/tab-separated-values", new Sheet());
  private static final Binder<IfMatch> IF_MATCH_BINDER = new IfMatch.FromRequest();
  private static final JsonCodec<String> TEXT_RESULT = Media.TEXT.as("text/plain");
  private static final JsonCodec<String> TEXT_RESULT2 = Media.TEXT.as("text/markdown");
  private final JsonCodec<Page<Article>> listResult;
  private final JsonCodec<List<Article>> allResult;
  private final Converter<Sku> sku2;
  private final JsonCodec<Article> findResult;
  private final JsonCodec<Article> article2;
  private final Filter auditor;
  private final Filter withETagFilter;
  private final Filter auditor2;
  private final Catalogue catalogue;
  private final Filter[][] filters;

  public CatalogueRoutes(Application application, PackageFilters packageFilters) {
    this.catalogue = application.bean(Catalogue.class);
    this.listResult = Codecs.page(new ArticleJson(application));
    this.allResult = Codecs.list(new ArticleJson(application));
    this.sku2 = application.bean(SkuConverter.class);
    this.findResult = Media.json("application/vnd.article+json", new ArticleJson(application));
    this.article2 = new ArticleJson(application);
    this.auditor = new Audited.Auditor().create(new Audited() {
      @Override
      public String[] fields() {
        return new String[] {"id"};
      }

      @Override
      public Class<?> as() {
        return Void.class;
      }

      @Override
      public TimeUnit unit() {
        return TimeUnit.DAYS;
      }

      @Override
      public long keep() {
        return 30L;
      }

      @Override
      public char mark() {
        return '\'';
      }

      @Override
      public Class<Audited> annotationType() {
        return Audited.class;
      }
    }, application);
    this.withETagFilter = new WithETagFilter();
    this.auditor2 = new Audited.Auditor().create(new Audited() {
      @Override
      public String[] fields() {
        return new String[] {"a", "b\t"};
      }

      @Override
      public Class<?> as() {
        return int[].class;
      }

      @Override
      public TimeUnit unit() {
        return TimeUnit.DAYS;
      }

      @Override
      public long keep() {
        return -1L;
      }

      @Override
      public char mark() {
        return '\n';
      }

      @Override
      public Class<Audited> annotationType() {
        return Audited.class;
      }
    }, application);
    this.filters = new Filter[][] {{packageFilters.timing, packageFilters.securityHeadersFilter,
        auditor}, {packageFilters.timing, packageFilters.securityHeadersFilter, auditor,
        withETagFilter}, {packageFilters.timing, packageFilters.securityHeadersFilter, auditor2}};
  }

  /// GET `/articles`
  public Answer list(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    PageToken after = binding.optional(Source.QUERY, "after", Scalar.PAGE_TOKEN);
    binding.verify();
    return Answers.page(listResult, catalogue.list(Optional.ofNullable(after)), request, "after");
  }

  /// GET `/articles/all`
  public Answer all(Request request) throws Exception {
    JsonCodec<List<Article>> codec = switch (Negotiation.produces(request, "application/json",
        "text/csv", "text/tab-separated-values")) {
      case "text/csv" -> ALL_RESULT;
      case "text/tab-separated-values" -> ALL_RESULT2;
      default -> allResult;
    };
    return Answers.ok(codec, catalogue.all()).withHeader("vary", "accept");
  }

  /// POST `/articles/all`
  public Answer replaceAll(Request request) throws Exception {
    var binding = new Binding(request);
    JsonCodec<List<Article>> articlesCodec = switch (Negotiation.consumes(request,
        "application/json", "text/csv")) {
      case 1 -> ALL_RESULT;
      default -> allResult;
    };
    List<Article> articles = binding.body(articlesCodec, true);
    binding.verify();
    catalogue.replaceAll(articles);
    return Answers.noContent();
  }

  /// GET `/articles/{sku}`
  public Answer find(Request request) throws Exception {
    Negotiation.produces(request, "application/vnd.article+json");
    var binding = new Binding(request);
    Sku sku = binding.path(1, "sku", sku2);
    List<Sku> related = binding.list(Source.QUERY, "related", sku2);
    binding.verify();
    return Answers.response(findResult, catalogue.find(sku, related));
  }

  /// PUT `/articles/{sku}`
  public Answer put(Request request) throws Exception {
    var binding = new Binding(request);
    Sku sku = binding.path(1, "sku", sku2);
    Negotiation.consumes(request, "application/json", "application/vnd.article+json");
    Article article = binding.body(article2, true);
    binding.verify();
    return Answers.noContent(catalogue.put(sku, article, IF_MATCH_BINDER.bind(request)));
  }

  /// GET `/articles/{sku}/picture`
  public Answer picture(Request request) throws Exception {
    var binding = new Binding(request);
    Sku sku = binding.path(1, "sku", sku2);
    binding.verify();
    return Answers.ok(Media.TYPED_BYTES, catalogue.picture(sku));
  }

  /// POST `/articles/{sku}/price`
  public Answer price(Request request) throws Exception {
    Negotiation.produces(request, "application/json");
    var binding = new Binding(request);
    Price price = binding.body(PriceJson.INSTANCE, true);
    Sku sku = binding.path(1, "sku", sku2);
    binding.verify();
    return Answers.ok(PriceJson.INSTANCE, catalogue.price(price, sku));
  }

  /// GET `/articles/{sku}/old/{rest+}`
  public Answer old(Request request) throws Exception {
    var binding = new Binding(request);
    Sku sku = binding.path(1, "sku", sku2);
    String rest = binding.pathFrom(3, "rest", Scalar.STRING);
    binding.verify();
    return Answers.redirect(catalogue.old(sku, rest));
  }

  /// POST `/articles/text`
  public Answer text(Request request) throws Exception {
    JsonCodec<String> codec = switch (Negotiation.produces(request, "text/markdown",
        "text/plain")) {
      case "text/plain" -> TEXT_RESULT;
      default -> TEXT_RESULT2;
    };
    var binding = new Binding(request);
    Negotiation.consumes(request, "text/markdown");
    String body = binding.body(Media.TEXT, false);
    binding.verify();
    return Answers.ok(codec, catalogue.text(body)).withHeader("vary", "accept");
  }

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
