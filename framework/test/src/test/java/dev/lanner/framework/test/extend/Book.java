package dev.lanner.framework.test.extend;

import java.util.List;
import java.util.Map;
import java.util.Optional;

public record Book(Isbn isbn, List<Isbn> related, Map<Isbn, Integer> copies, Optional<Isbn> next) {}
