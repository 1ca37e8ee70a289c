package events;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.FunctionSettings;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@FunctionSettings(memoryMb = 512, description = "Follows a game")
class ChessBoard {
  @OnMove(value = Piece.class, tags = {"a", "b"})
  void moved(Context context, Move<Piece> move) throws Exception {}

  @OnNote
  void noted(List<String> notes) {}
}
