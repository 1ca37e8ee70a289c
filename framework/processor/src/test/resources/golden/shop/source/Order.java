package shop;

import dev.lanner.framework.JsonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record Order(
    UUID id,
    @NotBlank @Size(max = 100) String customer,
    @Email @JsonName("e-mail") @Nullable String email,
    boolean paid,
    @Positive int quantity,
    long weightGrams,
    BigDecimal price,
    char section,
    @Nullable Integer rating,
    Status status,
    Optional<Status> before,
    Instant placedAt,
    byte[] signature,
    @NotEmpty List<@Pattern(regexp = "[A-Z]{2}\\d+", flags = Pattern.Flag.CASE_INSENSITIVE) String>
        articles,
    Set<@Nullable Long> numbers,
    Map<Status, Instant> changes,
    Amount total,
    Optional<Tree<String>> category,
    Optional<@Valid Order> previous,
    Nothing nothing) {}
