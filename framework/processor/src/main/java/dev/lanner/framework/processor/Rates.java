package dev.lanner.framework.processor;

import dev.lanner.framework.processor.RouteSettings.Rate;
import dev.lanner.processing.Reporter;
import java.math.BigDecimal;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// Reads `rateLimit` and `burstLimit` of annotations.
final class Rates {
  private Rates() {}

  /// The rate, or `null` after an error was reported.
  ///
  /// @param annotation such as `@Throttle`
  static @Nullable Rate read(
      String annotation, double perSecond, int burst, Element at, Reporter reporter) {
    boolean possible = perSecond > 0 && Double.isFinite(perSecond);
    if (!possible) {
      reporter.error(
          at,
          "%s has rateLimit = %s. API Gateway takes more than 0 requests per second."
              .formatted(annotation, perSecond));
    }
    if (burst < 1) {
      reporter.error(
          at,
          "%s has burstLimit = %d. API Gateway takes 1 request at once or more."
              .formatted(annotation, burst));
    }
    return possible && burst > 0 ? new Rate(decimal(perSecond), burst) : null;
  }

  /// `10`, not `10.0` or `1E+1`.
  private static BigDecimal decimal(double number) {
    BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }
}
