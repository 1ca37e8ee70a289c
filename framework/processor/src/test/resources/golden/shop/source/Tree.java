package shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

record Tree<T>(
    T value, List<Tree<T>> children, Optional<Tree<T>> parent, Map<String, T> more, int depth) {}
