package features;

/// One text, by a converter.
record Sku(String code) {}
