package dev.lanner.framework.test.json;

import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bodies with constraints; each answers 204 when all of them hold.
@Path("/constrained")
final class Constrained {
  /// One constraint a component; the first three demand a value.
  record All(
      @NotNull String notNull,
      @NotBlank String notBlank,
      @NotEmpty List<String> notEmpty,
      @Nullable @Null String isNull,
      @Nullable @AssertTrue Boolean isTrue,
      @Nullable @AssertFalse Boolean isFalse,
      @Nullable @Size(min = 2, max = 3) String size,
      @Nullable @Size(max = 1) Map<String, String> mapSize,
      @Nullable @Min(5) Long min,
      @Nullable @Max(5) Short max,
      @Nullable @DecimalMin("1.5") BigDecimal decimalMin,
      @Nullable @DecimalMax(value = "1.5", inclusive = false) Double decimalMax,
      @Nullable @Digits(integer = 3, fraction = 2) BigDecimal digits,
      @Nullable @Positive Integer positive,
      @Nullable @PositiveOrZero Double positiveOrZero,
      @Nullable @Negative BigDecimal negative,
      @Nullable @NegativeOrZero Byte negativeOrZero,
      @Nullable @Email String email,
      @Nullable @Pattern(regexp = "a|b\"\\d+", flags = Pattern.Flag.CASE_INSENSITIVE)
          String pattern,
      @Nullable @Past Instant past,
      @Nullable @PastOrPresent LocalDate pastOrPresent,
      @Nullable @Future OffsetDateTime future,
      @Nullable @FutureOrPresent Year futureOrPresent) {}

  record Line(
      @NotBlank @Size(max = 10) String article,
      @Positive int quantity,
      @Size(max = 2) Optional<String> note) {}

  record Order(
      @NotNull @Valid Line first,
      @NotEmpty @Size(max = 3) List<@NotNull @Valid Line> lines,
      List<@NotBlank @Size(max = 3) String> tags,
      @Valid Map<String, Line> more,
      Optional<@Valid Line> gift) {}

  record Custom(
      @Min(value = 18, message = "must be {value} or older") int age,
      @NotBlank(message = "say your \"name\"") String name,
      @Pattern(regexp = "[a-z]+", message = "letters only")
          @Pattern(regexp = ".{2,}", message = "two at least")
          @Size(min = 1, max = 4, message = "between {min} and {max}")
          String word) {}

  @Post("/all")
  void all(@Valid All body) {}

  @Post("/order")
  void order(@Valid Order body) {}

  @Post("/custom")
  void custom(@Valid Custom body) {}

  @Post("/list")
  void list(@Valid @NotEmpty List<@NotNull @Valid Line> body) {}

  @Post("/texts")
  void texts(@Size(max = 3) List<@NotBlank String> body) {}

  @Put("/texts")
  void optionalTexts(Optional<@Size(max = 3) List<@NotBlank String>> body) {}

  @Post("/text")
  void text(@Size(min = 2, max = 5) String body) {}

  @Post("/number")
  void number(@Min(3) int body) {}

  /// Variables that generated code might want for itself.
  @Post("/clash/{i}/{binding}")
  void clash(@Positive int i, @Size(max = 3) String binding, List<@Positive Integer> request) {}
}
