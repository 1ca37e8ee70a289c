package shop;

import dev.lanner.auth.AuthorizedBy;
import dev.lanner.framework.Api;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Path;
import dev.lanner.framework.Put;

@Path("/orders/{id}/lines")
@Api(FrontEnd.REST)
class Lines {
  @Put("/{line}")
  @AuthorizedBy(Tokens.class)
  void replace(int id, int line) {}
}
