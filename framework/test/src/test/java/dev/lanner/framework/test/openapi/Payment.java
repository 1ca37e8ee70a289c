package dev.lanner.framework.test.openapi;

import dev.lanner.framework.JsonDiscriminator;
import dev.lanner.framework.JsonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.Optional;

@JsonDiscriminator("by")
sealed interface Payment {
  @JsonName("card")
  record Card(@Pattern(regexp = "\\d{4}") String last4, Optional<@Valid Payment> before)
      implements Payment {}

  @JsonName("cash")
  record Cash(@Positive int cents) implements Payment {}
}
