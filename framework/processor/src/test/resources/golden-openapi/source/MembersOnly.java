package books;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Request;
import dev.lanner.framework.SecurityScheme;

/// The number on a library card.
@FilteredBy(MembersOnly.CardFilter.class)
@SecurityScheme(name = "libraryCard", type = SecurityScheme.Type.API_KEY, header = "X-Card")
@interface MembersOnly {
  /// Looks at the card.
  final class CardFilter implements Filter {
    @Override
    public Answer around(Request request, Next next) {
      return next.proceed(request);
    }
  }
}
