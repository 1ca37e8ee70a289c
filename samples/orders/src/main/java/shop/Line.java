package shop;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/// So many of one article.
record Line(
    @NotBlank String article,
    @Positive @Max(1000) int quantity,
    @Positive @Digits(integer = 6, fraction = 2) BigDecimal price) {

  BigDecimal sum() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }
}
