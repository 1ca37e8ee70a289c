package features;

import dev.lanner.framework.Converter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
final class SkuConverter implements Converter<Sku> {
  @Override
  public @Nullable Sku parse(String text) {
    return text.isEmpty() ? null : new Sku(text);
  }

  @Override
  public String expected() {
    return "a SKU";
  }
}
