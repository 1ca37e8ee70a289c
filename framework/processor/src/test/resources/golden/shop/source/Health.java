package shop;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;

@Path
class Health {
  @Get
  String check() {
    return "ok";
  }

  @Get("/order-items")
  void items() {}
}
