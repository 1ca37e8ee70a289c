package shop;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.auth.Authorizer;
import dev.lanner.auth.AuthorizerType;
import dev.lanner.auth.NarrowDecision;
import dev.lanner.auth.NarrowRequest;
import dev.lanner.framework.Header;

@Authorizer(type = AuthorizerType.TOKEN)
class Tokens {
  NarrowDecision decide(@Header("X-Token") String token, NarrowRequest request, Context context) {
    return new NarrowDecision();
  }
}
