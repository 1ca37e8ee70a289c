package features;

import dev.lanner.framework.JsonDiscriminator;
import dev.lanner.framework.JsonName;
import jakarta.validation.constraints.Positive;

/// Sealed, with another in between.
@JsonDiscriminator("kind")
public sealed interface Price permits Price.Fixed, Price.Negotiable {
  record Fixed(@Positive int cents) implements Price {}

  sealed interface Negotiable extends Price permits From, Free {}

  @JsonName("from")
  record From(@JsonName("least-cents") int least) implements Negotiable {}

  record Free() implements Negotiable {}
}
