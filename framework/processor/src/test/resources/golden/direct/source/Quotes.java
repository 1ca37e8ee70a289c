package direct;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Function;
import dev.lanner.framework.FunctionSettings;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

@Singleton
@FunctionSettings(memoryMb = 256)
final class Quotes {
  record Basket(@Min(1) int items) {}

  record Quote(int cents) {}

  @Function("quote")
  Quote price(@Valid Basket basket) {
    return new Quote(basket.items());
  }

  @Function
  Optional<Quote> lastQuote(Context context, Optional<List<@Valid Basket>> baskets) {
    return Optional.empty();
  }

  @Function
  void forget() {}
}
