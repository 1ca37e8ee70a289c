package app;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Cookie;
import dev.lanner.framework.Created;
import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Header;
import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import dev.lanner.framework.Request;
import dev.lanner.framework.Response;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Every kind of route, parameter and result.
@Path("/things")
final class Things {
  record Thing(@NotBlank String name, @Positive int size, Optional<LocalDate> since) {}

  record Seen(
      String path,
      List<String> tags,
      String agent,
      String session,
      String requestId,
      boolean inTime) {}

  @Get
  Seen see(
      Request request,
      Context context,
      @Query List<String> tags,
      @Header String xAgent,
      @Cookie String session,
      @Query @Max(10) Optional<Integer> limit) {
    return new Seen(
        request.path(),
        tags,
        xAgent,
        session,
        context.getAwsRequestId(),
        context.getRemainingTimeInMillis() > 0);
  }

  @Get("/{id}")
  Optional<Thing> find(int id) {
    return id == 1 ? Optional.of(new Thing("one", 1, Optional.empty())) : Optional.empty();
  }

  @Get("/files/{path+}")
  String file(String path) {
    return path;
  }

  @Post
  Created<Thing> make(@Valid Thing thing) {
    return Created.at("/things/" + thing.size(), thing);
  }

  @Put("/{id}")
  Response<Thing> put(int id, @Valid Thing thing) {
    return Response.of(202, thing)
        .withHeader("Set-Cookie", "a=1")
        .withHeader("Set-Cookie", "b=2")
        .withHeader("X-Id", Integer.toString(id));
  }

  @Patch("/{id}/bytes")
  byte[] invert(int id, byte[] bytes) {
    var inverted = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      inverted[i] = (byte) ~bytes[i];
    }
    return inverted;
  }

  @Delete("/{id}")
  void delete(int id) {
    if (id == 0) {
      throw Problem.conflict("Zero stays.").with("id", id);
    }
  }
}
