package features;

import dev.lanner.framework.Cors;
import dev.lanner.framework.Form;
import dev.lanner.framework.FormData;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.RequestLimits;
import dev.lanner.framework.Upload;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

@Path("/uploads")
@Cors(origins = "*", headers = {"Content-Type", "X-Id"}, exposed = "Location", maxAgeSeconds = 60)
final class Uploads {
  @Post
  @RequestLimits(bodyBytes = 1 << 20)
  int upload(
      @Form @Size(max = 10) String title,
      @Form("sku") Optional<Sku> sku,
      @Form List<String> tag,
      @Form Upload main,
      @Form Optional<Upload> more,
      @Form List<Upload> others) {
    return others.size();
  }

  @Put
  int whole(FormData form) {
    return form.fields().size();
  }
}
