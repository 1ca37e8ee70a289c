package features;

import dev.lanner.framework.Bytes;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.ETag;
import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Get;
import dev.lanner.framework.IfMatch;
import dev.lanner.framework.NoContent;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Produces;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import dev.lanner.framework.Redirect;
import dev.lanner.framework.Request;
import dev.lanner.framework.Response;
import dev.lanner.framework.WithETag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

@Path("/articles")
@Audited(mark = '\'')
class Catalogue {
  @Get
  Page<Article> list(@Query Optional<PageToken> after) {
    return Page.last(List.of());
  }

  @Get("/all")
  @WithETag
  List<Article> all() {
    return List.of();
  }

  @Post("/all")
  void replaceAll(@Valid List<Article> articles) {}

  @Get("/{sku}")
  @Produces("application/vnd.article+json")
  Response<Article> find(Sku sku, @Query List<Sku> related) {
    throw Problem.notFound("There is none.");
  }

  @Put("/{sku}")
  @Consumes({"application/json", "application/vnd.article+json"})
  NoContent put(Sku sku, @Valid Article article, IfMatch ifMatch) {
    ifMatch.check(ETag.of(1));
    return new NoContent();
  }

  @Get("/{sku}/picture")
  @Audited(fields = {"a", "b\t"}, as = int[].class, keep = -1)
  Bytes picture(Sku sku) {
    return Bytes.of(new byte[0], "image/png");
  }

  @Post("/{sku}/price")
  Price price(@Valid Price price, Sku sku) {
    return price;
  }

  @Get("/{sku}/old/{rest+}")
  Redirect old(Sku sku, String rest) {
    return Redirect.permanent("/articles/" + rest);
  }

  @Post("/text")
  @Consumes("text/markdown")
  @Produces({"text/markdown", "text/plain"})
  String text(String body) {
    return body;
  }

  @ExceptionHandler
  Problem broken(IOException e, Request request) {
    return Problem.of(503, null);
  }

  @ExceptionHandler
  Problem gone(java.io.FileNotFoundException e) {
    return Problem.of(410, null);
  }
}
