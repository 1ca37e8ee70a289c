package dev.lanner.framework.test.extend;

import dev.lanner.framework.Cookie;
import dev.lanner.framework.Form;
import dev.lanner.framework.Get;
import dev.lanner.framework.Header;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Path("/books")
final class Books {
  @Get("/{isbn}")
  Book find(
      Isbn isbn,
      @Query List<Isbn> related,
      @Header("X-Next") Optional<Isbn> next,
      @Cookie Optional<Isbn> last) {
    return new Book(isbn, related, Map.of(isbn, last.isPresent() ? 2 : 1), next);
  }

  @Post
  Book place(Book book) {
    return book;
  }

  @Post("/form")
  String form(@Form Isbn isbn) {
    return isbn.digits();
  }
}
