/// Handler classes for AWS Lambda: annotate a class with {@link dev.lanner.framework.Path} and its
/// methods with {@link dev.lanner.framework.Get} and the like; the annotation processor writes the
/// routes, the binding of parameters, the JSON codecs and the function's entry class when the class
/// is compiled.
@NullMarked
package dev.lanner.framework;

import org.jspecify.annotations.NullMarked;
