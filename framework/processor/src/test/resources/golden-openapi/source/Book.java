package books;

import dev.lanner.framework.JsonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A book of the library, with {@link Copy#shelf} for each copy. What it is worth is
/// `price` times the copies.
///
/// - It can be borrowed, unless it
///   is only `reference`.
/// - It has a [cover][Cover].
///
/// @param isbn its number, such as `978-3-16-148410-0`
/// @param title what stands on it, for example "Emil und die Detektive"
/// @param genre the kind, e.g. FICTION
/// @param shelf where it stands, for example B-17 or in the cellar
/// @param pages how many it has, for example 224, without the cover
/// @param price in euros, such as 12.50
/// @param tags for searching: for example `children` or `berlin`
/// @param mail of the publisher, such as press@example.org
/// @param reference whether it stays in the building
/// @param published the day it came out, for example 1929-10-15
record Book(
    Isbn isbn,
    @NotBlank @Size(max = 200) String title,
    Genre genre,
    @Pattern(regexp = "[A-Z]-\\d{1,3}") @JsonName("shelf-mark") String shelf,
    @Positive @Max(20_000) int pages,
    @PositiveOrZero @Digits(integer = 4, fraction = 2) BigDecimal price,
    @NotEmpty @Size(max = 10) Set<String> tags,
    @Email @Nullable String mail,
    @AssertTrue boolean reference,
    @PastOrPresent Optional<LocalDate> published,
    Optional<Instant> bought,
    @DecimalMin("0.5") @DecimalMax(value = "5.0", inclusive = false) Optional<Double> rating,
    @Size(max = 1024) byte[] thumbnail,
    Cover cover,
    URI link,
    @Size(min = 1) Map<Genre, @Nullable String> notes,
    List<@Min(1) @Nullable Integer> loans,
    Optional<@Pattern(regexp = "(?i)[a-z]++") String> slug,
    List<Copy> copies,
    Pair<Copy, List<UUID>> first,
    Optional<@Valid Book> translationOf) {

  /// One piece of paper.
  ///
  /// @param shelf where it is
  record Copy(UUID id, char shelf, byte wear) {}
}
