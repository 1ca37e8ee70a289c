package dev.lanner.framework.test.keys;

import dev.lanner.framework.Api;
import dev.lanner.framework.ApiKeyRequired;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.UsagePlan;

// @start region="handler"
/// What partners ask for, each up to 1000 times a day.
@Path("/keys/prices")
@Api(FrontEnd.REST)
@ApiKeyRequired
@UsagePlan(rateLimit = 5, burstLimit = 10, quotaLimit = 1000, quotaPeriod = UsagePlan.Period.DAY)
final class Prices {
  @Get("/{article}")
  String find(String article) {
    return article + " 9.90";
  }

  @Get("/status")
  @ApiKeyRequired(false)
  String status() {
    return "up";
  }
}
// @end
