package shop;

import dev.lanner.auth.AuthorizedBy;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;

@Path("/orders")
@AuthorizedBy(OrderAuthorizer.class)
class Orders {
  @Get("/{id}")
  String find(int id) {
    return "";
  }
}
