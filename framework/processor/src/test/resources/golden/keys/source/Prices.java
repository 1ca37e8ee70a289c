package shop;

import dev.lanner.framework.Api;
import dev.lanner.framework.ApiKeyRequired;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Put;
import dev.lanner.framework.Throttle;

@Path("/prices")
@Api(FrontEnd.REST)
@ApiKeyRequired
final class Prices {
  @Get
  String list() {
    return "all";
  }

  @Get("/{sku}")
  @Throttle(rateLimit = 0.5, burstLimit = 1)
  String find(String sku) {
    return sku;
  }

  @Put("/{sku}")
  void set(String sku, String price) {}

  @Get("/status")
  @ApiKeyRequired(false)
  String status() {
    return "up";
  }
}
