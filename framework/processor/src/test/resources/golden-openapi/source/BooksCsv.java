package books;

import dev.lanner.framework.BodyCodec;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.Produces;
import dev.lanner.runtime.Payload;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Consumes("text/csv")
@Produces("text/csv")
final class BooksCsv implements BodyCodec<List<Book>> {
  @Override
  public Payload write(List<Book> books) {
    return Payload.ofUtf8("");
  }
}
