package shop;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Query;
import dev.lanner.framework.Throttle;

@Path("/search")
@Throttle(rateLimit = 100, burstLimit = 200)
final class Search {
  @Get
  String find(@Query String text) {
    return text;
  }

  @Get("/recent")
  String recent() {
    return "";
  }
}
