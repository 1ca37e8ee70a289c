package dev.lanner.framework.processor;

import dev.lanner.framework.Uses;
import dev.lanner.framework.Uses.Access;
import dev.lanner.framework.processor.FunctionUses.Kind;
import dev.lanner.framework.processor.FunctionUses.Resource;
import dev.lanner.framework.processor.FunctionUses.Unknown;
import dev.lanner.framework.processor.ModuleBeans.Bean;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/// Finds the resources that functions use, tables by following what is injected from their handlers
/// on. What the mapper generates is known by name, as not every application has it.
final class UsesReader {
  private static final String TABLE_TYPE = "dev.lanner.dynamo.ItemTable";
  private static final String TABLE = "dev.lanner.dynamo.Table";
  private static final String APPLICATION = "dev.lanner.framework.Application";

  /// By which any table or any bean can be reached; names that end with a dot are packages.
  private static final List<String> REACH_EVERYTHING =
      List.of(
          APPLICATION,
          "dev.lanner.dynamo.TableClient",
          "io.micronaut.context.ApplicationContext",
          "io.micronaut.context.BeanContext",
          "io.micronaut.context.BeanLocator",
          "io.micronaut.inject.BeanDefinitionRegistry",
          "software.amazon.awssdk.enhanced.dynamodb.",
          "software.amazon.awssdk.services.dynamodb.");

  /// Whose types know no table of an application.
  private static final List<String> LIBRARIES =
      List.of(
          "com.amazonaws.",
          "dev.lanner.auth.",
          "dev.lanner.dynamo.",
          "dev.lanner.framework.",
          "dev.lanner.runtime.",
          "io.micronaut.",
          "jakarta.",
          "java.",
          "javax.",
          "org.slf4j.",
          "software.amazon.awssdk.");

  /// What hands on values of its type arguments.
  private static final List<String> HOLDERS =
      List.of(
          "io.micronaut.context.BeanProvider",
          "jakarta.inject.Provider",
          "java.lang.Iterable",
          "java.util.Map",
          "java.util.Optional",
          "java.util.function.Supplier",
          "java.util.stream.Stream");

  private final Types types;
  private final Reporter reporter;
  private final ModuleBeans beans;

  UsesReader(Types types, Reporter reporter, ModuleBeans beans) {
    this.types = types;
    this.reporter = reporter;
    this.beans = beans;
  }

  /// What a function uses.
  ///
  /// @param classes of its handlers and what stands around them
  FunctionUses read(Iterable<TypeElement> classes) {
    var walk = new Walk();
    classes.forEach(each -> walk.visit(new Bean(each, null), each));
    beans.ofEveryFunction().forEach(bean -> walk.visit(bean, bean.type()));
    return new FunctionUses(walk.resources, List.copyOf(walk.unknown));
  }

  /// One way through the beans of the application.
  private final class Walk {
    private record Step(Bean bean, TypeElement speaker) {}

    private final Map<Resource, Access> resources = new TreeMap<>();
    private final Set<Unknown> unknown = new LinkedHashSet<>();
    private final Set<Step> seen = new HashSet<>();

    /// @param asker the class that it is injected into, which can say what it uses where the class
    ///   itself is in a library
    void visit(Bean bean, TypeElement asker) {
      TypeElement type = bean.type();
      Map<Resource, Access> said = said(type);
      TypeElement speaker = types.isSource(type) || said != null ? type : asker;
      if (isLibrary(type) || !seen.add(new Step(bean, speaker))) {
        return;
      }
      if (bean.method() != null) {
        visit(new Bean(type, null), asker);
        bean.method().getParameters().forEach(each -> follow(each.asType(), speaker));
        return;
      }
      add(said);
      if (ModuleBeans.isFactory(type, types)) {
        unknown(speaker, APPLICATION);
      }
      ModuleBeans.injected(type).forEach(each -> follow(each, speaker));
    }

    private void follow(TypeMirror type, TypeElement speaker) {
      if (type.getKind() == TypeKind.ERROR) {
        reporter.missingType();
      } else if (type instanceof ArrayType array) {
        follow(array.getComponentType(), speaker);
      } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
        follow(wildcard.getExtendsBound(), speaker);
      } else if (type.getKind() == TypeKind.TYPEVAR) {
        follow(types.erasure(type), speaker);
      } else if (type instanceof DeclaredType declared) {
        follow(declared, (TypeElement) declared.asElement(), speaker);
      }
    }

    private void follow(DeclaredType type, TypeElement element, TypeElement speaker) {
      Resource table = table(type);
      if (table != null) {
        Map<Resource, Access> said = said(speaker);
        if (said == null || !said.containsKey(table)) {
          resources.put(table, Access.READ_WRITE);
        }
      } else if (isOneOf(element, REACH_EVERYTHING)) {
        unknown(speaker, element.getQualifiedName().toString());
      } else if (isHolder(element)) {
        type.getTypeArguments().forEach(each -> follow(each, speaker));
      } else {
        followBeans(type, element, speaker);
      }
    }

    private void followBeans(DeclaredType type, TypeElement element, TypeElement speaker) {
      List<Bean> found = beans.of(type);
      found.forEach(bean -> visit(bean, speaker));
      Map<Resource, Access> said = said(element);
      add(said);
      if (!found.isEmpty() || said != null || isLibrary(element) || isData(element)) {
        return;
      }
      if (element.getKind() == ElementKind.CLASS
          && !element.getModifiers().contains(Modifier.ABSTRACT)) {
        visit(new Bean(element, null), speaker);
      } else {
        unknown(speaker, element.getQualifiedName().toString());
      }
    }

    private void add(@Nullable Map<Resource, Access> said) {
      if (said != null) {
        said.forEach((resource, access) ->
            resources.merge(resource, access, (a, b) -> a == Access.READ ? b : a));
      }
    }

    private void unknown(TypeElement speaker, String takes) {
      if (said(speaker) == null) {
        unknown.add(new Unknown(speaker.getQualifiedName().toString(), takes));
      }
    }
  }

  /// What `@Uses` says on a type, or `null` when it is not there.
  private static @Nullable Map<Resource, Access> said(TypeElement type) {
    Uses[] all = type.getAnnotationsByType(Uses.class);
    if (all.length == 0) {
      return null;
    }
    var said = new LinkedHashMap<Resource, Access>();
    for (Uses each : all) {
      for (Kind kind : Kind.values()) {
        for (String name : names(each, kind)) {
          said.put(new Resource(kind, name), each.access());
        }
      }
    }
    return said;
  }

  /// The names of one type in `@Uses`.
  static String[] names(Uses uses, Kind type) {
    return switch (type) {
      case TABLE -> uses.tables();
      case QUEUE -> uses.queues();
      case TOPIC -> uses.topics();
      case BUCKET -> uses.buckets();
    };
  }

  /// The table that a type stands for, or `null`.
  private @Nullable Resource table(DeclaredType type) {
    DeclaredType table = types.supertype(type, TABLE_TYPE);
    TypeElement record = table == null ? null : Types.element(types.argument(table, 0));
    AnnotationMirror mirror = record == null ? null : Types.mirror(record, TABLE);
    return mirror == null
        ? null
        : new Resource(Kind.TABLE, AnnotationJson.text(types.value(mirror, "value")));
  }

  private boolean isLibrary(TypeElement element) {
    return !types.isSource(element) && isOneOf(element, LIBRARIES);
  }

  private boolean isHolder(TypeElement element) {
    TypeMirror type = types.erasure(element.asType());
    return isLibrary(element) && HOLDERS.stream().anyMatch(each -> types.isSubtype(type, each));
  }

  private static boolean isData(TypeElement element) {
    return element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.ENUM;
  }

  private static boolean isOneOf(TypeElement element, List<String> names) {
    String name = element.getQualifiedName().toString();
    return names.stream()
        .anyMatch(each -> each.endsWith(".") ? name.startsWith(each) : name.equals(each));
  }
}
