package dev.lanner.framework.test.json;

import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes bodies and gives them back.
@Path("/json")
final class Bodies {
  @Post("/primitives")
  Models.Primitives primitives(Models.Primitives body) {
    return body;
  }

  @Post("/texts")
  Models.Texts texts(Models.Texts body) {
    return body;
  }

  @Post("/numbers")
  Models.Numbers numbers(Models.Numbers body) {
    return body;
  }

  @Post("/absences")
  Models.Absences absences(Models.Absences body) {
    return body;
  }

  @Post("/containers")
  Models.Containers containers(Models.Containers body) {
    return body;
  }

  @Post("/named")
  Models.Named named(Models.Named body) {
    return body;
  }

  @Post("/cart")
  Models.Cart cart(Models.Cart body) {
    return body;
  }

  @Post("/node")
  Models.Node node(Models.Node body) {
    return body;
  }

  @Post("/tree")
  Models.Tree<Models.Inner> tree(Models.Tree<Models.Inner> body) {
    return body;
  }

  @Post("/left")
  Models.Left left(Models.Left body) {
    return body;
  }

  @Post("/page")
  Page<Page<Models.Item>> page(Page<Page<Models.Item>> body) {
    return body;
  }

  @Post("/blob")
  Models.Blob blob(Models.Blob body) {
    return body;
  }

  @Post("/nothing")
  Models.Nothing nothing(Models.Nothing body) {
    return body;
  }

  @Post("/clashes")
  Models.Clashes clashes(Models.Clashes body) {
    return body;
  }

  @Post("/ranges")
  Models.Ranges ranges(Models.Ranges body) {
    return body;
  }

  @Post("/list")
  List<Integer> list(List<Integer> body) {
    return body;
  }

  @Put("/map")
  Map<String, @Nullable Boolean> map(Map<String, @Nullable Boolean> body) {
    return body;
  }

  @Post("/number")
  long number(long body) {
    return body;
  }

  @Post("/flag")
  boolean flag(Boolean body) {
    return body;
  }

  @Post("/optional")
  String optional(Optional<Models.Inner> body) {
    return body.toString();
  }

  @Post("/nullable")
  String nullable(Models.@Nullable Inner body) {
    return String.valueOf(body);
  }

  @Post("/text")
  String text(String body) {
    return body;
  }

  @Patch("/text")
  String optionalText(Optional<String> body) {
    return body.toString();
  }

  @Post("/bytes")
  byte[] bytes(byte[] body) {
    return body;
  }

  @Patch("/bytes")
  String nullableBytes(byte @Nullable [] body) {
    return body == null ? "null" : HexFormat.of().formatHex(body);
  }

  @Post("/raw")
  String raw(Request request) {
    return Base64.getEncoder().encodeToString(request.body().toByteArray())
        + " "
        + new String(request.body().toByteArray(), StandardCharsets.ISO_8859_1).length();
  }
}
