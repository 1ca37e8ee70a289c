package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/// A class with handler methods.
///
/// @param generated the class to generate, which binds requests to the methods
record Handler(TypeElement element, ClassName generated, List<Endpoint> endpoints) {
  Handler {
    endpoints = List.copyOf(endpoints);
  }

  /// The classes with the filters of packages that stand around methods of the handler.
  Set<ClassName> packageFilters() {
    var classes = new LinkedHashSet<ClassName>();
    for (Endpoint endpoint : endpoints) {
      for (FilterUse use : endpoint.filters()) {
        if (use.packageFilters() != null) {
          classes.add(use.packageFilters());
        }
      }
    }
    return classes;
  }
}
