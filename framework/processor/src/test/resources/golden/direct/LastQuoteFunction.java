// Generated from direct.Quotes by Lanner. Change its source, not this file.
package direct;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.spi.Codecs;
import dev.lanner.framework.spi.DirectFunction;
import dev.lanner.framework.spi.DirectMethod;
import dev.lanner.framework.spi.Priming;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The function {@link Quotes#lastQuote}. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class LastQuoteFunction extends DirectFunction {
  private final Quotes handler;

  /// Starts the application. Called by AWS's own runtime.
  public LastQuoteFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public LastQuoteFunction(Application application) {
    super(new DirectMethod("Quotes.lastQuote", Codecs.list(QuotesBasketJson.INSTANCE), false, true,
        QuotesQuoteJson.INSTANCE, true));
    this.handler = application.bean(Quotes.class);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected @Nullable Object call(@Nullable Object taken, Context context) throws Exception {
    return handler.lastQuote(context,
        Optional.ofNullable((List<Quotes.Basket>) taken)).orElse(null);
  }
}
