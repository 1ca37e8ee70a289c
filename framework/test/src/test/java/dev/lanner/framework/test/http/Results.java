package dev.lanner.framework.test.http;

import dev.lanner.framework.Created;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/results")
final class Results {
  record Thing(String name, int count) {}

  record Pair(Thing left, List<Thing> right) {}

  @Post("/void")
  void nothing() {}

  @Get("/optional/{there}")
  Optional<Thing> optional(boolean there) {
    return there ? Optional.of(new Thing("tea", 2)) : Optional.empty();
  }

  @Get("/nullable/{there}")
  @Nullable Thing nullable(boolean there) {
    return there ? new Thing("tea", 2) : null;
  }

  @Get("/null")
  Thing unexpectedNull() {
    return nothingAtAll();
  }

  @Get("/null-component")
  Pair nullComponent() {
    return new Pair(new Thing("tea", 2), List.of(new Thing(nothingAtAll(), 1)));
  }

  @Get("/null-element")
  List<Thing> nullElement() {
    return Arrays.asList(new Thing("tea", 2), nothingAtAll());
  }

  @Get("/null-response")
  Response<Thing> nullResponse() {
    return nothingAtAll();
  }

  @Get("/not-finite")
  double notFinite() {
    return Double.NaN;
  }

  @Post("/created")
  Created<Thing> created() {
    return Created.at("/results/things/caf%C3%A9", new Thing("tea", 2));
  }

  @Get("/response")
  Response<Thing> response() {
    return Response.of(202, new Thing("tea", 2))
        .withHeader("X-Tag", "a")
        .withHeader("Set-Cookie", "session=1; HttpOnly")
        .withHeader("x-tag", "b, c")
        .withHeader("set-cookie", "theme=dark; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
        .withHeader("Retry-After", "30")
        .withHeader("SET-COOKIE", "empty=");
  }

  @Get("/created-without-body")
  Created<Void> createdWithoutBody() {
    return Created.at("/results/1", null);
  }

  @Get("/empty-response")
  Response<Void> emptyResponse() {
    return Response.<Void>empty(304).withHeader("ETag", "\"7\"");
  }

  @Get("/without-content/{status}")
  Response<Thing> withoutContent(int status) {
    return Response.of(status, new Thing("tea", 2));
  }

  @Get("/text")
  String text() {
    return "\"Tea\" for two\n茶 😀 \u0000";
  }

  @Get("/typed-text")
  Response<String> typedText() {
    return Response.ok("<p>Tea</p>").withHeader("Content-Type", "text/html; charset=utf-8");
  }

  @Get("/bytes")
  byte[] bytes() {
    var bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Get("/typed-bytes")
  Response<byte[]> typedBytes() {
    return Response.ok("%PDF".getBytes(StandardCharsets.US_ASCII))
        .withHeader("content-type", "application/pdf");
  }

  @Get("/optional-text/{there}")
  Optional<String> optionalText(boolean there) {
    return there ? Optional.of("tea") : Optional.empty();
  }

  @Get("/list")
  List<Thing> list() {
    return List.of(new Thing("tea", 2), new Thing("cake", 1));
  }

  @Get("/empty-list")
  List<Thing> emptyList() {
    return new ArrayList<>();
  }

  @Get("/map")
  Map<UUID, Boolean> map() {
    return Map.of(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"), true);
  }

  @Get("/number")
  int number() {
    return 42;
  }

  @Get("/enum")
  Colour colour() {
    return Colour.GREEN;
  }

  /// What the compiler would not let by without this.
  private static <T> T nothingAtAll() {
    return null;
  }
}
