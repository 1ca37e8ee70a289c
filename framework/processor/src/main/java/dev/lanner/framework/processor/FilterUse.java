package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// A filter around an endpoint. One that stands once is one object, however many endpoints it is
/// around.
///
/// @param place the package, class or method that it stands on
/// @param index among those of the place
/// @param filter an expression that makes it
/// @param name for the field that holds it, unique among those of the place
/// @param packageFilters the class that holds the filters of the package, or `null` when it does
///   not stand on a package
record FilterUse(
    Element place, int index, CodeBlock filter, String name, @Nullable ClassName packageFilters) {}
