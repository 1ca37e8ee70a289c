package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.Produces;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// What an application brings of its own for types that have no conversion: beans among its sources
/// that implement `Converter`, `JsonCodec` or `BodyCodec`.
final class Extensions {
  private static final String CONVERTER = "dev.lanner.framework.Converter";
  private static final String JSON_CODEC = "dev.lanner.runtime.json.JsonCodec";
  private static final String BODY_CODEC = "dev.lanner.framework.BodyCodec";
  private static final String GENERATED = "javax.annotation.processing.Generated";

  /// A class that implements one of the interfaces for a type.
  record Extension(TypeElement element, TypeMirror type) {}

  private final Types types;
  private final Instances instances;
  private final Reporter reporter;
  private final List<Extension> converters = new ArrayList<>();
  private final List<Extension> jsonCodecs = new ArrayList<>();
  private final List<Extension> bodyCodecs = new ArrayList<>();

  /// @param names of the classes that were found in this round and earlier ones
  Extensions(Types types, Instances instances, Reporter reporter, Set<String> names) {
    this.types = types;
    this.instances = instances;
    this.reporter = reporter;
    for (String name : names) {
      TypeElement element = types.elements().getTypeElement(name);
      if (element != null) {
        add(converters, element, CONVERTER);
        add(jsonCodecs, element, JSON_CODEC);
        add(bodyCodecs, element, BODY_CODEC);
      }
    }
  }

  /// The names of the classes in a round that may be extensions.
  static Set<String> names(RoundEnvironment round, Types types) {
    var names = new LinkedHashSet<String>();
    for (Element root : round.getRootElements()) {
      collect(root, types, names);
    }
    return names;
  }

  private static void collect(Element element, Types types, Set<String> names) {
    if (!(element instanceof TypeElement type) || Types.has(type, GENERATED)) {
      return;
    }
    boolean concrete =
        type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT);
    if (concrete
        && (types.isSubtype(type.asType(), CONVERTER)
            || types.isSubtype(type.asType(), JSON_CODEC)
            || types.isSubtype(type.asType(), BODY_CODEC))) {
      names.add(type.getQualifiedName().toString());
    }
    for (Element inner : type.getEnclosedElements()) {
      collect(inner, types, names);
    }
  }

  private void add(List<Extension> found, TypeElement element, String implemented) {
    DeclaredType as = types.supertype(element.asType(), implemented);
    if (as == null || as.getTypeArguments().isEmpty()) {
      return;
    }
    if (implemented.equals(BODY_CODEC)
        && Instances.isBean(element)
        && element.getAnnotation(Produces.class) == null
        && element.getAnnotation(Consumes.class) == null) {
      reporter.error(
          element,
          element.getSimpleName()
              + " is a BodyCodec and says neither what it reads nor what it writes, so that nothing uses it. Annotate it with @Consumes or @Produces and a media type.");
    }
    var extension = new Extension(element, as.getTypeArguments().getFirst());
    Extension other = first(found, extension.type());
    boolean media = implemented.equals(BODY_CODEC);
    if (other != null && !media && Instances.isBean(element) && Instances.isBean(other.element())) {
      reporter.error(
          element,
          element.getSimpleName()
              + " and "
              + other.element().getSimpleName()
              + " are both for "
              + types.plain(extension.type())
              + ". Remove one.");
      return;
    }
    found.add(extension);
  }

  /// The expression for the application's converter of a type, or `null`.
  @Nullable CodeBlock converter(TypeMirror type, Place place) {
    return expression(converters, type, place);
  }

  /// The expression for the application's JSON codec of a type, or `null`.
  @Nullable CodeBlock jsonCodec(TypeMirror type, Place place) {
    return expression(jsonCodecs, type, place);
  }

  /// The application's codecs of a type in other media types: those that say which.
  List<TypeElement> bodyCodecs(TypeMirror type) {
    return bodyCodecs.stream()
        .filter(each -> types.isSame(each.type(), type))
        .filter(each ->
            each.element().getAnnotation(Produces.class) != null
                || each.element().getAnnotation(Consumes.class) != null)
        .map(Extension::element)
        .toList();
  }

  /// Whether a converter or codec of the type is a bean.
  boolean isBean(TypeMirror type) {
    Extension codec = firstBean(jsonCodecs, type);
    return codec != null || firstBean(converters, type) != null;
  }

  /// Whether the application converts the type from and to text.
  boolean converts(TypeMirror type) {
    return firstBean(converters, type) != null;
  }

  /// Whether the application reads and writes the JSON of the type.
  boolean hasJsonCodec(TypeMirror type) {
    return firstBean(jsonCodecs, type) != null;
  }

  /// What to say where a type has no conversion and a class that is no bean would be one.
  String hint(TypeMirror type) {
    Extension converter = first(converters, type);
    Extension candidate = converter == null ? first(jsonCodecs, type) : converter;
    return candidate == null
        ? ""
        : " "
            + candidate.element().getSimpleName()
            + " would do if it were a bean: annotate it with @Singleton.";
  }

  private @Nullable CodeBlock expression(List<Extension> among, TypeMirror type, Place place) {
    Extension found = firstBean(among, type);
    return found == null ? null : instances.of(found.element(), place.at(), place.packageName());
  }

  private @Nullable Extension firstBean(List<Extension> among, TypeMirror type) {
    for (Extension each : among) {
      if (Instances.isBean(each.element()) && types.isSame(each.type(), types.boxed(type))) {
        return each;
      }
    }
    return null;
  }

  private @Nullable Extension first(List<Extension> among, TypeMirror type) {
    for (Extension each : among) {
      if (types.isSame(each.type(), types.boxed(type))) {
        return each;
      }
    }
    return null;
  }
}
