// Generated from events.ChessBoard by Lanner. Change its source, not this file.
package events;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.framework.Application;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.RecordReader;
import dev.lanner.framework.spi.EventFunction;
import dev.lanner.framework.spi.Priming;
import dev.lanner.framework.spi.RecordMethod;
import java.util.List;
import javax.annotation.processing.Generated;

/// The function that handles records with {@link ChessBoard}. Its name is the function's `Handler`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ChessBoardFunction extends EventFunction {
  private final ChessBoard handler;

  /// Starts the application. Called by AWS's own runtime.
  public ChessBoardFunction() {
    this(Application.start());
    Priming.run(this);
  }

  /// In an application that has started.
  public ChessBoardFunction(Application application) {
    super(moved(application), noted(application));
    this.handler = application.bean(ChessBoard.class);
  }

  private static RecordMethod moved(Application application) {
    RecordReader<?, ?> reader = new OnMove.Moves().create(new OnMove() {
      @Override
      public Class<?> value() {
        return Piece.class;
      }

      @Override
      public int batchSize() {
        return 100;
      }

      @Override
      public String[] tags() {
        return new String[] {"a", "b"};
      }

      @Override
      public OnMove.Start start() {
        return OnMove.Start.LATEST;
      }

      @Override
      public Class<OnMove> annotationType() {
        return OnMove.class;
      }
    }, application);
    return new RecordMethod("ChessBoard.moved", List.of("test:stream", "test:mirror"),
        EventSource.Delivery.FROM_FIRST_FAILURE, reader, null, false, null);
  }

  private static RecordMethod noted(Application application) {
    RecordReader<?, ?> reader = application.bean(OnNote.Notes.class).create(new OnNote() {
      @Override
      public Class<OnNote> annotationType() {
        return OnNote.class;
      }
    }, application);
    return new RecordMethod("ChessBoard.noted", List.of("test:queue"),
        EventSource.Delivery.EACH_FAILURE, reader, null, true, null);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void call(int method, Object taken, Context context) throws Exception {
    switch (method) {
      case 0 -> handler.moved(context, (Move<Piece>) taken);
      case 1 -> handler.noted((List<String>) taken);
      default -> throw new IllegalArgumentException("There is no method " + method);
    }
  }
}
