package shop;

import java.math.BigDecimal;
import java.util.Currency;

/// Public, with a constructor that refuses values.
public record Amount(BigDecimal value, String currency) {
  /// Checks the currency.
  public Amount {
    Currency.getInstance(currency);
  }
}
