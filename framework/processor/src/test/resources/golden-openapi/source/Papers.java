package books;

import dev.lanner.framework.Get;
import dev.lanner.framework.Path;
import dev.lanner.framework.Put;
import dev.lanner.framework.Response;

@Path("/old papers")
class Papers {
  /// Finds what lies at a path.
  ///
  /// @param path such as `a/b.txt`
  /// @return 203 from the archive
  @Get("/{path+}")
  Response<byte[]> find(String path) {
    throw new UnsupportedOperationException();
  }

  @Put("/{name}")
  void keep(String name, String text) {}
}
