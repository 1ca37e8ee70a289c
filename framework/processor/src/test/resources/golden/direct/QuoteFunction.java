// Generated from direct.Quotes by Lanner. Change its source, not this file.
package direct;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.spi.DirectFunction;
import dev.lanner.framework.spi.DirectMethod;
import dev.lanner.framework.spi.Priming;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/// The function {@link Quotes#price}. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class QuoteFunction extends DirectFunction {
  private final Quotes handler;

  /// Starts the application. Called by AWS's own runtime.
  public QuoteFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public QuoteFunction(Application application) {
    super(new DirectMethod("Quotes.price", QuotesBasketJson.INSTANCE, true, true,
        QuotesQuoteJson.INSTANCE, false));
    this.handler = application.bean(Quotes.class);
  }

  @Override
  protected @Nullable Object call(@Nullable Object taken, Context context) throws Exception {
    return handler.price((Quotes.Basket) taken);
  }
}
