package shop;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Cookie;
import dev.lanner.framework.Created;
import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Header;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import dev.lanner.framework.Request;
import dev.lanner.framework.Response;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/orders")
class Orders {
  @Get
  Page<Order> list(
      @Query @Nullable Status status,
      @Query Optional<LocalDate> since,
      @Query List<@NotBlank String> tag,
      @Query(defaultValue = "20") @Min(1) @Max(100) int limit) {
    throw new UnsupportedOperationException();
  }

  @Post
  Created<Order> place(@Valid Order order, @Header @Pattern(regexp = "[a-z]+") String ifMatch) {
    throw new UnsupportedOperationException();
  }

  @Post("/import")
  int place(@NotEmpty List<@Valid Order> orders) {
    throw new UnsupportedOperationException();
  }

  @Get("/latest")
  @Nullable Order latest(@Cookie("session") Optional<String> cookie) {
    throw new UnsupportedOperationException();
  }

  @Get("/{id}")
  Optional<Order> find(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Get("/{id}/{line}")
  Order find(UUID id, int line) {
    throw new UnsupportedOperationException();
  }

  @Put("/{id}")
  Response<Order> replace(UUID id, Optional<@Valid Order> order, Request request, Context context) {
    throw new UnsupportedOperationException();
  }

  @Delete("/{id}")
  void cancel(UUID id) {}

  @Get("/{attachment+}")
  byte[] attachment(String attachment) {
    throw new UnsupportedOperationException();
  }
}
