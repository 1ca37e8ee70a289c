package dev.lanner.benchmarks.ric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item to add as it arrives: anything may be missing.
record ItemBody(
    @Nullable String name, @Nullable Integer stock, @Nullable List<@Nullable PartBody> parts) {

  record PartBody(@Nullable String sku, @Nullable Integer quantity, @Nullable Long unitCents) {}

  /// The item, or `null` after all its violations were added.
  @Nullable NewItem checked(List<Violation> violations) {
    checkText(violations, "name", name, 80);
    checkRange(violations, "stock", stock, 0, 100_000);
    var checkedParts = new ArrayList<Part>();
    if (parts == null) {
      violations.add(Violation.ofBody("parts", "must not be null"));
    } else {
      if (parts.isEmpty() || parts.size() > 50) {
        violations.add(Violation.ofBody("parts", "size must be between 1 and 50"));
      }
      for (int i = 0; i < parts.size(); i++) {
        checkPart(violations, "parts[" + i + "]", parts.get(i), checkedParts);
      }
    }
    if (!violations.isEmpty() || name == null || stock == null) {
      return null;
    }
    return new NewItem(name, stock, List.copyOf(checkedParts));
  }

  private static void checkPart(
      List<Violation> violations, String path, @Nullable PartBody part, List<Part> checked) {
    if (part == null) {
      violations.add(Violation.ofBody(path, "must not be null"));
      return;
    }
    checkText(violations, path + ".sku", part.sku, 40);
    checkRange(violations, path + ".quantity", part.quantity, 1, 999);
    checkRange(violations, path + ".unitCents", part.unitCents, 0, 10_000_000);
    if (part.sku != null && part.quantity != null && part.unitCents != null) {
      checked.add(new Part(part.sku, part.quantity, part.unitCents));
    }
  }

  private static void checkText(
      List<Violation> violations, String path, @Nullable String text, int longest) {
    if (text == null) {
      violations.add(Violation.ofBody(path, "must not be null"));
      return;
    }
    if (text.isBlank()) {
      violations.add(Violation.ofBody(path, "must not be blank"));
    }
    if (text.length() > longest) {
      violations.add(Violation.ofBody(path, "size must be between 0 and " + longest));
    }
  }

  private static void checkRange(
      List<Violation> violations, String path, @Nullable Number number, long least, long most) {
    if (number == null) {
      violations.add(Violation.ofBody(path, "must not be null"));
    } else if (number.longValue() < least) {
      violations.add(Violation.ofBody(path, "must be greater than or equal to " + least));
    } else if (number.longValue() > most) {
      violations.add(Violation.ofBody(path, "must be less than or equal to " + most));
    }
  }
}
