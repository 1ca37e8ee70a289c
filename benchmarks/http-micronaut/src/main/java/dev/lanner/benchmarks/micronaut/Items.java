package dev.lanner.benchmarks.micronaut;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;

@Controller("/items")
class Items {
  private final Catalogue catalogue;

  Items(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Texts with constraints: of an `int` and an `enum` that cannot be converted, Micronaut would
  /// report the first only.
  @Get("/{id}")
  Optional<PricedItem> find(
      @Pattern(regexp = "\\d{1,9}") String id,
      @QueryValue(defaultValue = "EUR") @Pattern(regexp = "EUR|USD|GBP") String currency) {
    return catalogue
        .find(Integer.parseInt(id))
        .map(item -> PricedItem.of(item, Currency.valueOf(currency)));
  }

  @Post
  HttpResponse<PricedItem> add(@Body @Valid NewItem item) {
    Item added = catalogue.add(item);
    return HttpResponse.created(
        PricedItem.of(added, Currency.EUR), URI.create("/items/" + added.id()));
  }
}
