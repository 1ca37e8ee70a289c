package dev.lanner.framework.processor;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Where a type stands that needs a codec.
///
/// @param at what to report at: a component in source, else the handler's parameter or method
/// @param packageName of the generated code that names the codec, and of the codec of a record from
///   a library
/// @param self the record whose component it is, or `null` outside of records
record Place(Element at, String packageName, @Nullable TypeMirror self) {}
