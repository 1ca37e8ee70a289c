package features;

import dev.lanner.framework.BodyCodec;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.Produces;
import dev.lanner.runtime.Payload;
import java.util.List;

/// A codec that is no bean.
@Consumes("text/csv")
@Produces({"text/csv", "text/tab-separated-values"})
final class Sheet implements BodyCodec<List<Article>> {
  @Override
  public List<Article> read(Payload body) {
    return List.of();
  }

  @Override
  public Payload write(List<Article> articles) {
    return Payload.empty();
  }
}
