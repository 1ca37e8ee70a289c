package dev.lanner.framework.processor;

import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// The beans among the sources of the module, and what each is made of.
final class ModuleBeans {
  private static final String INJECT = "jakarta.inject.Inject";
  private static final String FACTORY = "io.micronaut.context.annotation.Factory";
  private static final String EAGER = "io.micronaut.context.annotation.Context";

  /// What gets the application to make something from an annotation.
  private static final List<String> FACTORIES =
      List.of(
          "dev.lanner.framework.FilterFactory",
          "dev.lanner.framework.ExchangeFactory",
          "dev.lanner.framework.RecordReaderFactory");

  /// Whose packages have interfaces by which beans are called without being injected: converters,
  /// codecs, listeners.
  private static final List<String> CALLERS =
      List.of("dev.lanner.framework.", "dev.lanner.runtime.", "dev.lanner.auth.", "io.micronaut.");

  /// A bean.
  ///
  /// @param type its class, or that of the factory
  /// @param method of the factory, or `null`
  record Bean(TypeElement type, @Nullable ExecutableElement method) {
    /// What it is given as.
    TypeMirror provides() {
      return method == null ? type.asType() : method.getReturnType();
    }
  }

  private final Types types;
  private final List<Bean> beans = new ArrayList<>();

  /// @param names of the classes that were found in this round and earlier ones
  ModuleBeans(Types types, Set<String> names) {
    this.types = types;
    for (String name : names) {
      TypeElement type = Objects.requireNonNull(types.elements().getTypeElement(name), name);
      beans.add(new Bean(type, null));
      if (Types.has(type, FACTORY)) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
          if (Instances.isBean(method)) {
            beans.add(new Bean(type, method));
          }
        }
      }
    }
  }

  /// The names of the classes in a round that are beans, or make something from an annotation.
  static Set<String> names(RoundEnvironment round, Types types) {
    var names = new TreeSet<String>();
    for (Element root : round.getRootElements()) {
      collect(root, types, names);
    }
    return names;
  }

  private static void collect(Element element, Types types, Set<String> names) {
    if (element instanceof TypeElement type) {
      if (Instances.isBean(type) || hasInjectConstructor(type) || isFactory(type, types)) {
        names.add(type.getQualifiedName().toString());
      }
      ElementFilter.typesIn(type.getEnclosedElements())
          .forEach(each -> collect(each, types, names));
    }
  }

  private static boolean hasInjectConstructor(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(constructor -> Types.has(constructor, INJECT));
  }

  /// Whether the class gets the application, and can ask it for any bean.
  static boolean isFactory(TypeElement type, Types types) {
    return FACTORIES.stream().anyMatch(factory -> types.isSubtype(type.asType(), factory));
  }

  /// Those that may be given for a type.
  List<Bean> of(TypeMirror type) {
    var found = new ArrayList<Bean>();
    for (Bean bean : beans) {
      TypeMirror provided = bean.provides();
      if (!Types.isVoid(provided)
          && !provided.getKind().isPrimitive()
          && types.isAssignable(types.erasure(provided), types.erasure(type))) {
        found.add(bean);
      }
    }
    return found;
  }

  /// Those that run in every function without being injected: eager ones, and those that Lanner or
  /// Micronaut call by an interface of theirs. Filters run where they stand.
  List<Bean> ofEveryFunction() {
    return beans.stream()
        .filter(bean -> {
          TypeElement provided = Types.element(bean.provides());
          return Types.has(bean.method() == null ? bean.type() : bean.method(), EAGER)
              || (provided != null && isCalled(provided));
        })
        .toList();
  }

  private boolean isCalled(TypeElement type) {
    for (TypeMirror each : type.getInterfaces()) {
      TypeElement implemented = Types.element(each);
      if (implemented != null && (isCaller(implemented) || isCalled(implemented))) {
        return true;
      }
    }
    TypeElement superclass = Types.element(type.getSuperclass());
    return superclass != null && isCalled(superclass);
  }

  private boolean isCaller(TypeElement implemented) {
    String name = implemented.getQualifiedName().toString();
    return !types.isSource(implemented)
        && !name.equals("dev.lanner.framework.Filter")
        && !name.equals("dev.lanner.framework.FilterFactory")
        && CALLERS.stream().anyMatch(name::startsWith);
  }

  /// What is injected into a class: what its constructor takes, and fields and methods with
  /// `@Inject`, inherited ones too.
  static List<TypeMirror> injected(TypeElement type) {
    var injected = new ArrayList<TypeMirror>();
    for (ExecutableElement constructor : constructors(type)) {
      constructor.getParameters().forEach(each -> injected.add(each.asType()));
    }
    for (TypeElement each = type; each != null; each = Types.element(each.getSuperclass())) {
      for (var field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        if (Types.has(field, INJECT)) {
          injected.add(field.asType());
        }
      }
      for (var method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (Types.has(method, INJECT)) {
          method.getParameters().forEach(parameter -> injected.add(parameter.asType()));
        }
      }
    }
    return injected;
  }

  /// Those that Micronaut may call: the one with `@Inject`, else the public ones, else all.
  private static List<ExecutableElement> constructors(TypeElement type) {
    List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
    List<ExecutableElement> chosen = all.stream().filter(each -> Types.has(each, INJECT)).toList();
    if (chosen.isEmpty()) {
      chosen = all.stream().filter(each -> each.getModifiers().contains(Modifier.PUBLIC)).toList();
    }
    return chosen.isEmpty()
        ? all.stream().filter(each -> !each.getModifiers().contains(Modifier.PRIVATE)).toList()
        : chosen;
  }
}
