package shop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// What a client sends to place an order.
///
/// @param customer who pays, for example `Ada Lovelace`
/// @param lines what is wanted
/// @param note to those who pack it, for example `A present, no bill please.`
record NewOrder(
    @NotBlank @Size(max = 100) String customer,
    @NotEmpty @Size(max = 50) List<@Valid Line> lines,
    Optional<@Size(max = 500) String> note) {}
