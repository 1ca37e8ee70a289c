package books;

import dev.lanner.framework.Api;
import dev.lanner.framework.EventStream;
import dev.lanner.framework.Form;
import dev.lanner.framework.FormData;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.NoContent;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Produces;
import dev.lanner.framework.Query;
import dev.lanner.framework.Redirect;
import dev.lanner.framework.StreamedBody;
import dev.lanner.framework.Upload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Api(FrontEnd.FUNCTION_URL)
@MembersOnly
@Path("/loans")
class Loans {
  record Times(
      LocalTime opens,
      LocalDateTime closes,
      ZonedDateTime next,
      Optional<YearMonth> month,
      Duration grace,
      short days,
      long seconds,
      float fee) {}

  /// Pays a fine.
  ///
  /// @return what is still to be paid, for example 250
  @Post("/pay")
  long pay(@Valid Payment payment) {
    throw new UnsupportedOperationException();
  }

  @Get("/payments")
  Map<String, Payment> payments() {
    throw new UnsupportedOperationException();
  }

  @Get("/card")
  Optional<Payment.Card> card() {
    throw new UnsupportedOperationException();
  }

  /// @param title what it is about
  /// @param stars for example 5
  /// @param photo of the damage
  @Post("/complaints")
  NoContent complain(
      @Form String title,
      @Form(defaultValue = "1") @Positive int stars,
      @Form Optional<Genre> genre,
      @Form Upload photo,
      @Form List<Upload> more) {
    throw new UnsupportedOperationException();
  }

  @Post("/renew")
  Redirect renew(@Form List<Isbn> isbn, @Form Optional<Integer> days) {
    throw new UnsupportedOperationException();
  }

  @Post("/form")
  void form(FormData form) {}

  @Staff
  @Get("/live")
  void live(EventStream events) {}

  @Produces("text/csv")
  @Get("/report")
  void report(OutputStream out, @Query boolean all) {}

  @Get("/archive")
  StreamedBody archive() {
    throw new UnsupportedOperationException();
  }

  @Get("/times")
  Times times() {
    throw new UnsupportedOperationException();
  }
}
