package app;

import dev.lanner.auth.Authenticated;
import dev.lanner.auth.AuthorizedBy;
import dev.lanner.framework.Caller;
import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import jakarta.annotation.security.PermitAll;

@Path("/reports")
@AuthorizedBy(Partners.class)
@Authenticated
final class Reports {
  @Get("/{year}")
  String read(int year, Caller caller) {
    return year + " for " + caller.id().orElseThrow();
  }

  @Get
  @PermitAll
  String years() {
    return "2025, 2026";
  }
}
