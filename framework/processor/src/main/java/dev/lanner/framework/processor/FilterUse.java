package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/// A filter around an endpoint.
///
/// @param filter an expression that makes it
/// @param name for the field that holds it
/// @param annotation the one that asks for it, or `null` when it is named directly
record FilterUse(CodeBlock filter, String name, @Nullable AnnotationMirror annotation) {}
