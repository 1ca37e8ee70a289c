package dev.lanner.framework.test.extend;

import dev.lanner.framework.Converter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
final class IsbnConverter implements Converter<Isbn> {
  private final Checks checks;

  IsbnConverter(Checks checks) {
    this.checks = checks;
  }

  @Override
  public @Nullable Isbn parse(String text) {
    String digits = text.replace("-", "");
    return checks.isThirteenDigits(digits) ? new Isbn(digits) : null;
  }

  @Override
  public String expected() {
    return "an ISBN such as 978-3-16-148410-0";
  }

  @Override
  public String format(Isbn isbn) {
    return isbn.digits().substring(0, 3) + "-" + isbn.digits().substring(3);
  }

  @Singleton
  static final class Checks {
    boolean isThirteenDigits(String text) {
      return text.matches("[0-9]{13}");
    }
  }
}
