package answers;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.FunctionSettings;
import jakarta.inject.Singleton;

@Singleton
@FunctionSettings(timeoutSeconds = 5)
final class Referee {
  @OnMove(strict = true)
  Verdict judge(Context context, Move move) {
    return new Verdict(true);
  }

  @OnEnd
  void ended(Move last) {}
}
