package dev.lanner.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The filters around the handlers of a package and those below it, of a class, or of a method.
///
/// On an annotation of one's own: where that stands, so do its filters. Of such an annotation the
/// nearest counts, the method's before the class's before the package's; filters that are named
/// directly add up.
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface FilteredBy {
  /// Classes that implement {@link Filter}, or, on an annotation with elements, {@link
  /// FilterFactory} of it.
  Class<?>[] value();
}
