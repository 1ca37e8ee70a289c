package dev.lanner.benchmarks.quarkus;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Does not block, so the thread that has parsed the event answers it.
@Path("/items")
@NonBlocking
public class Items {
  private final Catalogue catalogue;

  Items(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Texts with constraints: with an `int` or an `enum` that cannot be converted, Quarkus finds no
  /// route.
  @GET
  @Path("/{id}")
  public PricedItem find(
      @PathParam("id") @Pattern(regexp = "\\d{1,9}") String id,
      @QueryParam("currency") @DefaultValue("EUR") @Pattern(regexp = "EUR|USD|GBP")
          String currency) {
    return catalogue
        .find(Integer.parseInt(id))
        .map(item -> PricedItem.of(item, Currency.valueOf(currency)))
        .orElseThrow(NotFoundException::new);
  }

  /// `Location` as a header, as Quarkus would put the host before a `URI`.
  @POST
  public RestResponse<PricedItem> add(@NotNull @Valid NewItem item) {
    Item added = catalogue.add(item);
    return ResponseBuilder.create(RestResponse.Status.CREATED, PricedItem.of(added, Currency.EUR))
        .header(HttpHeaders.LOCATION, "/items/" + added.id())
        .build();
  }
}
