package books;

import dev.lanner.framework.JsonDiscriminator;
import dev.lanner.framework.JsonName;
import jakarta.validation.constraints.Positive;

/// How a fine is paid.
@JsonDiscriminator("method")
sealed interface Payment {
  /// By card.
  ///
  /// @param last4 the last digits of its number, for example `1234`
  @JsonName("card")
  record Card(String last4) implements Payment {}

  /// At the desk.
  @JsonName("cash")
  record Cash(@Positive int cents) implements Payment {}
}
