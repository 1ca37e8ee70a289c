/// A library that lends books.
///
/// Members borrow with a card; see {@linkplain books.Loans what they can do}.
@ApiInfo(
    title = "City library",
    version = "2.1",
    servers = {"https://api.library.example/v2", "http://localhost:8080"})
@NullMarked
package books;

import dev.lanner.framework.ApiInfo;
import org.jspecify.annotations.NullMarked;
