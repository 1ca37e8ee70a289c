package dev.lanner.framework.test.caching;

import dev.lanner.framework.CacheControl;
import dev.lanner.framework.ETag;
import dev.lanner.framework.Get;
import dev.lanner.framework.IfMatch;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import dev.lanner.framework.Response;
import dev.lanner.framework.WithETag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@Path("/documents")
final class Documents {
  @Get("/versioned")
  Response<String> versioned(@Query(defaultValue = "7") long version) {
    return Response.ok("text of " + version)
        .withETag(ETag.of(version))
        .withHeader("Content-Language", "en")
        .withHeader("Last-Modified", "Wed, 21 Oct 2026 07:28:00 GMT")
        .withCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).forAll().immutable());
  }

  @Get("/weak")
  Response<String> weak() {
    return Response.ok("weak").withETag(ETag.weak("a,b"));
  }

  @Get("/hashed")
  @WithETag
  List<Integer> hashed(@Query int count) {
    return java.util.stream.IntStream.range(0, count).boxed().toList();
  }

  @Get("/made")
  @WithETag
  Response<String> made() {
    return Response.ok("own").withETag(ETag.of("own"));
  }

  @Post("/hashed")
  @WithETag
  String posted() {
    return "posted";
  }

  @Put("/{id}")
  String replace(String id, IfMatch ifMatch) {
    ifMatch.require(id.equals("gone") ? null : ETag.of("v2"));
    return "replaced";
  }

  @Post("/{id}")
  String change(String id, IfMatch ifMatch) {
    ifMatch.check(id.equals("gone") ? null : ETag.of("v2"));
    return ifMatch.isPresent() + " " + ifMatch.tags();
  }

  @Get("/pages")
  Page<Integer> pages(@Query Optional<PageToken> after, @Query(defaultValue = "2") int size) {
    int start = after.map(token -> Integer.parseInt(token.value())).orElse(0);
    List<Integer> items =
        java.util.stream.IntStream.range(start, Math.min(start + size, 5)).boxed().toList();
    return start + size >= 5
        ? Page.last(items)
        : new Page<>(items, new PageToken(Integer.toString(start + size)));
  }

  @Get("/large")
  String large(@Query int size) {
    return "lanner ".repeat(size / 7 + 1).substring(0, size);
  }

  @Get("/large-versioned")
  Response<String> largeVersioned() {
    return Response.ok("lanner ".repeat(1000)).withETag(ETag.of("one"));
  }

  @Put("/large-versioned")
  String replaceLarge(IfMatch ifMatch) {
    ifMatch.require(ETag.of("one"));
    return "replaced " + ifMatch.tags();
  }

  @Get("/varying")
  Response<String> varying() {
    return Response.ok("lanner ".repeat(1000))
        .withHeader("Vary", "Accept-Language")
        .withHeader("Vary", "X-Tenant");
  }

  @Get("/part")
  Response<String> part() {
    return Response.of(206, "lanner ".repeat(1000))
        .withHeader("Content-Range", "bytes 0-6999/9000");
  }

  @Get("/encoded")
  Response<byte[]> encoded() {
    return Response.ok(new byte[5000])
        .withHeader("Content-Type", "text/plain")
        .withHeader("Content-Encoding", "br");
  }

  @Get("/random")
  byte[] random() {
    return new byte[5000];
  }
}
