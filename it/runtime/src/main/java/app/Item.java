package app;

import org.jspecify.annotations.Nullable;

/// Part of an {@link Order}, as a bean.
public final class Item {
  private @Nullable String name;
  private double price;

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public double getPrice() {
    return price;
  }

  public void setPrice(double price) {
    this.price = price;
  }
}
