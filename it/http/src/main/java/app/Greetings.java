package app;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Query;
import java.util.Optional;

@Path("/greetings")
final class Greetings {
  record Greeting(String text) {}

  @Get("/{name}")
  Greeting greet(String name, @Query Optional<String> salutation) {
    return new Greeting(salutation.orElse("Hello") + ", " + name + "!");
  }
}
