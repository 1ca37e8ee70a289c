package books;

import dev.lanner.framework.Converter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
final class IsbnConverter implements Converter<Isbn> {
  @Override
  public @Nullable Isbn parse(String text) {
    return new Isbn(text.replace("-", ""));
  }

  @Override
  public String expected() {
    return "an ISBN";
  }
}
