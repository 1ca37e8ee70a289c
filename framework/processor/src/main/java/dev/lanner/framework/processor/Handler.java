package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.TypeElement;

/// A class with handler methods.
///
/// @param generated the class to generate, which binds requests to the methods
record Handler(TypeElement element, ClassName generated, List<Endpoint> endpoints) {
  Handler {
    endpoints = List.copyOf(endpoints);
  }
}
