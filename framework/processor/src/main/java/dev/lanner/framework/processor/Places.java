package dev.lanner.framework.processor;

import dev.lanner.processing.Types;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/// Where an annotation may stand that holds for a handler: on the method, its class, the class's
/// package, and the packages above that.
final class Places {
  private Places() {}

  /// The nearest first.
  ///
  /// @param method or `null` for what holds for all methods
  static List<Element> around(Types types, @Nullable Element method, Element type) {
    var places = new ArrayList<Element>();
    if (method != null) {
      places.add(method);
    }
    for (Element each = type; each != null; each = each.getEnclosingElement()) {
      if (!(each instanceof PackageElement)) {
        places.add(each);
      }
    }
    places.addAll(packages(types, types.packageOf(type)));
    return places;
  }

  /// A package and those above it, the nearest first.
  static List<PackageElement> packages(Types types, String name) {
    var packages = new ArrayList<PackageElement>();
    for (String each = name; !each.isEmpty(); each = parent(each)) {
      PackageElement found = types.elements().getPackageElement(each);
      if (found != null) {
        packages.add(found);
      }
    }
    return packages;
  }

  /// The nearest annotation of a type.
  static <A extends Annotation> @Nullable A nearest(List<Element> places, Class<A> annotation) {
    for (Element place : places) {
      A found = place.getAnnotation(annotation);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }
}
