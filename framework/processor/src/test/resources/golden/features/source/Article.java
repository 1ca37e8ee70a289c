package features;

import jakarta.validation.Valid;
import java.util.List;

/// Needs the application, for its converter.
record Article(Sku sku, @Valid Price price, List<@Valid Price> earlier) {}
