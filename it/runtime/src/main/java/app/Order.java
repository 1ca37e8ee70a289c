package app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event as a bean.
public final class Order {
  private @Nullable String id;
  private long quantity;
  private @Nullable Boolean paid;
  private @Nullable List<Item> items;

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public long getQuantity() {
    return quantity;
  }

  public void setQuantity(long quantity) {
    this.quantity = quantity;
  }

  public @Nullable Boolean getPaid() {
    return paid;
  }

  public void setPaid(@Nullable Boolean paid) {
    this.paid = paid;
  }

  public @Nullable List<Item> getItems() {
    return items;
  }

  public void setItems(@Nullable List<Item> items) {
    this.items = items;
  }
}
