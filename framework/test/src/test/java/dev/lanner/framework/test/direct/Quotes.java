package dev.lanner.framework.test.direct;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Function;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

// @start region="functions"
@Singleton
public final class Quotes {
  public record Line(String article, @Min(1) int quantity) {}

  public record Basket(@NotEmpty List<@Valid Line> lines) {}

  public record Quote(int cents) {}

  @Function("quote")
  Quote quote(@Valid Basket basket) {
    return new Quote(basket.lines().stream().mapToInt(line -> 250 * line.quantity()).sum());
  }

  // @end
  int swept;

  @Function
  void sweep() {
    swept++;
  }

  @Function
  Optional<Quote> lastQuote(Optional<String> customer) {
    return customer.map(name -> new Quote(name.length()));
  }

  @Function
  List<String> shout(@Nullable List<String> words, Context context) {
    return words == null ? List.of(context.getAwsRequestId()) : words;
  }

  @Function
  int add(int one) {
    return one + 1;
  }

  @Function
  String broken(String how) throws Exception {
    if (how.equals("null")) {
      return null;
    }
    throw new java.io.IOException(how);
  }
}
