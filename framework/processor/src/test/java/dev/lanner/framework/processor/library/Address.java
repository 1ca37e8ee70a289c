package dev.lanner.framework.processor.library;

import dev.lanner.framework.JsonName;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// A record that can be read and written.
public record Address(
    String street, @JsonName("zip-code") @Size(max = 10) String zip, Optional<Kind> kind) {
  /// A nested enum.
  public enum Kind {
    HOME,
    WORK
  }
}
