package books;

import dev.lanner.framework.Bytes;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.Cookie;
import dev.lanner.framework.Created;
import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Header;
import dev.lanner.framework.IfMatch;
import dev.lanner.framework.Page;
import dev.lanner.framework.PageToken;
import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Produces;
import dev.lanner.framework.Put;
import dev.lanner.framework.Query;
import dev.lanner.framework.Response;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything on the shelves.
@Path("/books")
class Books {
  /// Lists books, the newest first. Without a genre
  /// these are all.
  ///
  /// The list is long.
  ///
  /// @param genre only of this kind
  /// @param after where an earlier page ended
  /// @param tag with all of these tags, such as `berlin`
  /// @return some of the books
  @Get
  Page<Book> list(
      @Query Optional<Genre> genre,
      @Query Optional<PageToken> after,
      @Query @Size(max = 5) List<String> tag,
      @Query(value = "page-size", defaultValue = "20") @Min(1) int size,
      @Query(defaultValue = "OTHER") Genre otherwise,
      @Header List<Integer> xShelf,
      @Cookie("theme") @Nullable String theme) {
    throw new UnsupportedOperationException();
  }

  /** {@return the book with an <code>ISBN</code>, e.g. from a scanner} It may be lent. */
  @Get("/{isbn}")
  Optional<Book> find(Isbn isbn) {
    throw new UnsupportedOperationException();
  }

  // @start region="documented"
  /// Adds a book. It can be lent from the next day on.
  ///
  /// @param book the new one
  /// @return the book with its place
  /// @throws Problem 409 when there is a book with this ISBN, 422 when the ISBN is wrong
  @Staff
  @Post
  Created<Book> add(@Valid Book book) {
    // @end
    throw new UnsupportedOperationException();
  }

  /// @return 202 and what was there before
  /// @throws IllegalStateException never
  @Staff
  @Put("/{number}")
  Response<Book> replace(Isbn number, @Valid Book book, IfMatch version) {
    throw new UnsupportedOperationException();
  }

  @Staff
  @Patch("/{isbn}")
  Response<Void> correct(Isbn isbn, @Valid Optional<Book> book) {
    throw new UnsupportedOperationException();
  }

  /// Removes it for good
  @Staff
  @Delete("/{isbn}")
  void remove(Isbn isbn) {}

  @Get("/{isbn}/cover")
  Bytes cover(Isbn isbn) {
    throw new UnsupportedOperationException();
  }

  @Produces({"image/png", "image/jpeg"})
  @Get("/{isbn}/thumbnail")
  byte[] thumbnail(Isbn isbn) {
    throw new UnsupportedOperationException();
  }

  @Put("/{isbn}/thumbnail")
  int thumbnail(Isbn isbn, byte[] picture) {
    throw new UnsupportedOperationException();
  }

  @Produces({"application/json", "text/csv"})
  @Get("/export")
  List<Book> export() {
    throw new UnsupportedOperationException();
  }

  @Post("/import")
  @Nullable String load(@NotEmpty List<@Valid Book> books) {
    throw new UnsupportedOperationException();
  }

  @Consumes("text/markdown")
  @Produces("text/html")
  @Post("/preview")
  String preview(@Size(max = 1000) String text) {
    throw new UnsupportedOperationException();
  }
}
