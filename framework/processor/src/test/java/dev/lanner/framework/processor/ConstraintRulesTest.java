package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Constraints that cannot be checked: passing over one would be worse than refusing it.
class ConstraintRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @NotBlank int          | @NotBlank cannot be checked on int. It takes texts.
          @Size(max = 1) int     | @Size cannot be checked on int. It takes texts, collections, maps and byte[].
          @Positive String       | @Positive cannot be checked on String. It takes numbers.
          @AssertTrue String     | @AssertTrue cannot be checked on String. It takes booleans.
          @Future Duration       | @Future cannot be checked on Duration. It takes points in time of java.time.
          List<@Min(1) String>   | @Min cannot be checked on String. It takes numbers.
          """)
  void refusesAWrongType(String component, String message) {
    refusedOnComponent(component, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Size(min = 3, max = 2) String   | @Size can never hold, as its min 3 is greater than its max 2. Swap them.
          @DecimalMax("1,5") double        | @DecimalMax has the value "1,5", which is no number. Write one such as 0.01.
          @Pattern(regexp = "[a") String   | @Pattern has a regexp that is none: Unclosed character class at index 1. Mend it.
          @Email(regexp = "a.*") String    | @Email has a regexp. Say it with @Pattern beside @Email.
          @NotBlank(message = "{shop.blank}") String | @NotBlank has the message "{shop.blank}", whose key is not looked up anywhere. Write the words themselves.
          @NotBlank(groups = Runnable.class) String  | @NotBlank has groups, and nothing selects one here. Remove them.
          """)
  void refusesElementsThatMakeNoSense(String component, String message) {
    refusedOnComponent(component, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @NotBlank Optional<String>     | @NotBlank demands a value, and Optional<String> lets it be absent. Keep one of the two.
          Optional<@NotEmpty String>     | @NotEmpty demands a value, and Optional<String> lets it be absent. Keep one of the two.
          @NotNull @Nullable String      | @NotNull demands a value, and @Nullable lets it be absent. Keep one of the two.
          List<@NotNull @Nullable String> | @NotNull demands a value, and @Nullable lets it be absent. Keep one of the two.
          @Null String                   | @Null can never hold on String, which is not @Nullable and has to be there. Remove it.
          """)
  void refusesAContradictionAboutPresence(String component, String message) {
    refusedOnComponent(component, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Set<@NotBlank String>                | Set<String>
          Map<@NotBlank String, String>        | Map<String, String>
          Map<String, @NotBlank String>        | Map<String, String>
          List<List<@NotBlank String>>         | List<String>
          Optional<Map<String, @Min(1) Long>>  | Map<String, Long>
          """)
  void refusesAConstraintInsideOtherContainers(String component, String container) {
    String name = component.replaceAll(".*@(\\w+).*", "$1");
    refusedOnComponent(
        component,
        "@"
            + name
            + " stands inside "
            + container
            + ", where it is not checked. Put it on the elements of an outer List, on the value of an outer Optional, or on the whole.");
  }

  private static void refusedOnComponent(String component, String message) {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              record Order(
                  %s value) {} // !
              @Post void place(@Valid Order order) {}
            }
            """
                .formatted(component))
        .refused(message);
  }

  @Test
  void refusesAConstraintOfOnesOwn() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              void list(@Query @Even int number) {} // !
            }
            """,
            """
            package shop;
            @jakarta.validation.Constraint(validatedBy = {})
            @interface Even {
              String message() default "";
              Class<?>[] groups() default {};
              Class<? extends jakarta.validation.Payload>[] payload() default {};
            }
            """)
        .refused(
            "@Even is a constraint of your own, which cannot be checked without reflection. Use those of jakarta.validation.constraints, or check it in the constructor of a record.");
  }

  @Test
  void refusesAConstraintOnARecordAsAWholeAndOnItsMethods() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get Range find() { return null; }
            }
            """,
            """
            @Ordered
            record Range(int from, int to) { // !
              @AssertTrue
              boolean isOrdered() { return from <= to; } // !
            }
            """,
            """
            package shop;
            @jakarta.validation.Constraint(validatedBy = {})
            @interface Ordered {}
            """)
        .refused(
            "@Ordered stands on the record Range, where it is not checked. Check it in its constructor, or remove it.",
            "@AssertTrue stands on the method Range.isOrdered, where it is not checked. Check it in the constructor of the record, or remove it.");
  }

  @Test
  void refusesAConstraintOnAResult() {
    Sources.of(
            """
            @Path("/orders")
            class Orders {
              @Get
              @NotNull String find() { return ""; } // !
            }
            """)
        .refused(
            "@NotNull stands on the result of Orders.find, where it is not checked. Check it in the method, or remove it.");
  }

  @Test
  void reportsAConstraintOnAParameterAtItsLine() {
    Sources.of(
            """
            @Path("/orders/{id}")
            class Orders {
              @Put
              void change(
                  @Past UUID id, // !
                  @Query @NotBlank @Nullable String by, // !
                  @Header List<@Min(1) String> tags, // !
                  @Size(max = 10) int body) {} // !
            }
            """)
        .refused(
            "@Past cannot be checked on UUID. It takes points in time of java.time.",
            "@NotBlank demands a value, and @Nullable lets it be absent. Keep one of the two.",
            "@Min cannot be checked on String. It takes numbers.",
            "@Size cannot be checked on int. It takes texts, collections, maps and byte[].");
  }

  @Test
  void takesEveryConstraintWhereItBelongs() {
    Sources.of(
            """
            @Path("/orders/{id}")
            class Orders {
              record Order(
                  @NotNull @NotBlank @Size(min = 1, max = 2) @Email @Pattern(regexp = "a|b") String text,
                  @Min(1) @Max(2) @Positive @PositiveOrZero int number,
                  @DecimalMin("0.1") @DecimalMax(value = "9", inclusive = false) @Digits(integer = 2, fraction = 2) double fraction,
                  @Negative @NegativeOrZero long debt,
                  @AssertTrue boolean terms,
                  @AssertFalse Boolean robot,
                  @Past Instant past,
                  @PastOrPresent LocalDate day,
                  @Future @FutureOrPresent ZonedDateTime later,
                  @Null @Nullable String nothing,
                  @NotEmpty Map<String, String> map,
                  @NotEmpty List<@Size(max = 3) @NotBlank String> list,
                  @Size(min = 2) byte[] bytes,
                  @Size.List({@Size(min = 1), @Size(max = 5)}) Optional<@Pattern(regexp = "a") String> twice) {}
              @Put
              void change(
                  @Min(1) int id,
                  @Query @NotEmpty List<@NotBlank String> tags,
                  @Header @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String ifMatch,
                  @Valid @NotNull Order order) {}
              @Post
              void add(@Min(1) int id, @NotEmpty List<@NotBlank String> body) {}
            }
            """)
        .accepted();
  }

  @Test
  void takesBracesThatComeFromAValueInAMessage() throws IOException {
    String source =
        Sources.of(
                """
                @Path("/codes")
                class Codes {
                  @Get void find(
                      @Query @Pattern(regexp = "[a-z]{2}", message = "is not like {regexp}") String a,
                      @Query @Size(min = 1, max = 2, message = "has {min} to {max} letters") String b) {}
                }
                """)
            .accepted()
            .generatedSourceFile("shop.CodesRoutes")
            .orElseThrow()
            .getCharContent(true)
            .toString();

    assertThat(source).contains("is not like [a-z]{2}", "has 1 to 2 letters");
  }

  @Test
  void takesAnyNumberOfDigits() {
    Sources.of(
            """
            @Path("/prices")
            class Prices {
              @Get
              void find(
                  @Query @Digits(integer = Integer.MAX_VALUE, fraction = 2) double a,
                  @Query @Digits(integer = 2, fraction = Integer.MAX_VALUE) double b) {}
            }
            """)
        .accepted();
  }

  @Test
  void refusesANegativeNumberOfDigits() {
    Sources.of(
            """
            @Path("/prices")
            class Prices {
              @Get
              void find(@Query @Digits(integer = -1, fraction = 2) double a) {} // !
            }
            """)
        .refused("@Digits has a negative number of digits. Write 0 for none.");
  }
}
