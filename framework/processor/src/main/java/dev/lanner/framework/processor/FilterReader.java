package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lanner.framework.FilteredBy;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Finds the filters around a handler method, the outermost first: those of packages, of the class,
/// of the method.
final class FilterReader {
  private static final String FILTERED_BY = FilteredBy.class.getName();
  private static final String FILTER = "dev.lanner.framework.Filter";
  private static final String FACTORY = "dev.lanner.framework.FilterFactory";

  private final Types types;
  private final Instances instances;
  private final GeneratedNames names;
  private final Reporter reporter;
  private final Map<Element, ClassName> packageFilters = new HashMap<>();

  FilterReader(Types types, Instances instances, GeneratedNames names, Reporter reporter) {
    this.types = types;
    this.instances = instances;
    this.names = names;
    this.reporter = reporter;
  }

  /// @param places where annotations may stand, the nearest first
  /// @param handler to report at what stands outside of the sources
  List<FilterUse> read(List<Element> places, TypeElement handler) {
    Map<String, Element> nearest = nearest(places);
    var filters = new ArrayList<FilterUse>();
    for (Element place : places.reversed()) {
      Element at = types.isSource(place) ? place : handler;
      var found = new ArrayList<FilterUse>();
      var unique = new UniqueNames();
      for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
        var annotation = (TypeElement) mirror.getAnnotationType().asElement();
        String name = annotation.getQualifiedName().toString();
        AnnotationMirror meta = Types.mirror(annotation, FILTERED_BY);
        if (name.equals(FILTERED_BY)) {
          addAll(found, unique, place, mirror, null, at);
        } else if (meta != null && place.equals(nearest.get(name))) {
          addAll(found, unique, place, meta, mirror, at);
        }
      }
      filters.addAll(found);
    }
    return filters;
  }

  /// The classes of the filters that stand in these places, by an annotation of one's own or not.
  List<TypeElement> classes(List<Element> places) {
    var classes = new ArrayList<TypeElement>();
    for (Element place : places) {
      for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
        AnnotationMirror filteredBy =
            Types.is(mirror.getAnnotationType(), FILTERED_BY)
                ? mirror
                : Types.mirror(mirror.getAnnotationType().asElement(), FILTERED_BY);
        if (filteredBy != null) {
          for (AnnotationValue value : Types.list(types.value(filteredBy, "value"))) {
            if (value.getValue() instanceof DeclaredType type) {
              classes.add((TypeElement) type.asElement());
            }
          }
        }
      }
    }
    return classes;
  }

  /// Where each annotation stands nearest.
  private static Map<String, Element> nearest(List<Element> places) {
    var nearest = new LinkedHashMap<String, Element>();
    for (Element place : places) {
      for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
        var annotation = (TypeElement) mirror.getAnnotationType().asElement();
        nearest.putIfAbsent(annotation.getQualifiedName().toString(), place);
      }
    }
    return nearest;
  }

  /// @param annotation the one that `filteredBy` stands on, or `null`
  private void addAll(
      List<FilterUse> filters,
      UniqueNames unique,
      Element place,
      AnnotationMirror filteredBy,
      @Nullable AnnotationMirror annotation,
      Element at) {
    for (AnnotationValue value : Types.list(types.value(filteredBy, "value"))) {
      if (!(value.getValue() instanceof DeclaredType type)) {
        reporter.error(at, value + " is no filter. Name a class that implements Filter.");
        continue;
      }
      var filter = (TypeElement) type.asElement();
      CodeBlock instance = instances.of(filter, at, types.packageOf(place));
      CodeBlock made = instance == null ? null : made(filter, instance, annotation, at);
      if (made != null) {
        String simple = filter.getSimpleName().toString();
        String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        filters.add(
            new FilterUse(place, filters.size(), made, unique.next(name), packageFilters(place)));
      }
    }
  }

  private @Nullable ClassName packageFilters(Element place) {
    return place.getKind() == ElementKind.PACKAGE
        ? packageFilters.computeIfAbsent(
            place, _ -> names.of(types.packageOf(place), "PackageFilters"))
        : null;
  }

  private @Nullable CodeBlock made(
      TypeElement filter, CodeBlock instance, @Nullable AnnotationMirror annotation, Element at) {
    DeclaredType factory = types.supertype(filter.asType(), FACTORY);
    if (factory != null && annotation != null) {
      TypeMirror expected = types.argument(factory, 0);
      if (types.isSame(expected, annotation.getAnnotationType())) {
        return CodeBlock.of(
            "$L.create($L,$W$L)",
            instance,
            new AnnotationLiteral(types).of(annotation),
            Instances.APPLICATION);
      }
      reporter.error(
          at,
          filter.getSimpleName()
              + " makes filters from @"
              + types.plain(expected)
              + " and is named by @"
              + Types.name(annotation)
              + ". Name it on @"
              + types.plain(expected)
              + ".");
      return null;
    }
    if (factory == null && types.supertype(filter.asType(), FILTER) != null) {
      if (annotation == null || !hasElements(annotation)) {
        return instance;
      }
      reporter.error(
          at,
          "@"
              + Types.name(annotation)
              + " has elements, and "
              + filter.getSimpleName()
              + " does not see them. Let it implement FilterFactory<"
              + Types.name(annotation)
              + ">.");
      return null;
    }
    reporter.error(
        at,
        filter.getSimpleName()
            + (factory == null
                ? " is no filter. Let it implement Filter."
                : " makes filters from an annotation, and none is here. Put that annotation in place of @FilteredBy."));
    return null;
  }

  private static boolean hasElements(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return !ElementFilter.methodsIn(type.getEnclosedElements()).isEmpty();
  }
}
