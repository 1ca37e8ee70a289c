package shop;

import dev.lanner.auth.Authorizer;
import dev.lanner.auth.AuthorizerRequest;
import dev.lanner.auth.Decision;
import dev.lanner.framework.Cookie;
import dev.lanner.framework.FunctionSettings;
import dev.lanner.framework.Header;
import dev.lanner.framework.Query;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Authorizer(cacheTtlSeconds = 300)
@FunctionSettings(memoryMb = 512)
class OrderAuthorizer {
  Decision decide(
      @Header("Authorization") @Size(min = 10) String authorization,
      @Query UUID handler,
      @Cookie String session,
      AuthorizerRequest request) {
    return new Decision();
  }
}
