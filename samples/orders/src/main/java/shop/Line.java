package shop;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/// So many of one article.
///
/// @param article its key in the shop, for example `tea-assam-250`
/// @param quantity how many, for example 2
/// @param price of one in euros, for example 12.50
record Line(
    @NotBlank String article,
    @Positive @Max(1000) int quantity,
    @Positive @Digits(integer = 6, fraction = 2) BigDecimal price) {

  BigDecimal sum() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }
}
