package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Path;
import dev.lanner.framework.WebSocket;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads exception handlers, and finds those that hold for a handler class.
final class ExceptionHandlerReader {
  private static final String PROBLEM = "dev.lanner.framework.Problem";

  private final Types types;
  private final GeneratedNames names;
  private final Reporter reporter;
  private final Map<String, ExceptionHandlers> byClass = new TreeMap<>();

  ExceptionHandlerReader(Types types, GeneratedNames names, Reporter reporter) {
    this.types = types;
    this.names = names;
    this.reporter = reporter;
  }

  /// Reads the exception handlers of a class.
  void read(TypeElement owner) {
    var methods = new ArrayList<ExceptionHandlers.Method>();
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      ExceptionHandlers.Method read =
          method.getAnnotation(ExceptionHandler.class) == null ? null : read(owner, method);
      if (read != null) {
        methods.add(read);
      }
    }
    ClassName type = ClassName.get(owner);
    ClassName generated = names.of(type.packageName(), Names.flat(type) + "Problems");
    byClass.put(
        owner.getQualifiedName().toString(),
        new ExceptionHandlers(owner, generated, sorted(owner, methods)));
  }

  /// All classes with exception handlers, by name.
  List<ExceptionHandlers> all() {
    return List.copyOf(byClass.values());
  }

  /// Those that hold for a handler class, the nearest first: its own, then those of packages.
  List<ExceptionHandlers> around(TypeElement handler) {
    var found = new ArrayList<ExceptionHandlers>();
    ExceptionHandlers own = byClass.get(handler.getQualifiedName().toString());
    if (own != null) {
      found.add(own);
    }
    for (var each : Places.packages(types, types.packageOf(handler))) {
      for (ExceptionHandlers candidate : byClass.values()) {
        if (!isHandler(candidate.element())
            && types.packageOf(candidate.element()).contentEquals(each.getQualifiedName())) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private static boolean isHandler(TypeElement type) {
    return type.getAnnotation(Path.class) != null || type.getAnnotation(WebSocket.class) != null;
  }

  private ExceptionHandlers.@Nullable Method read(TypeElement owner, ExecutableElement method) {
    String name = owner.getSimpleName() + "." + method.getSimpleName();
    if (!Instances.isBean(owner)) {
      reporter.error(
          method,
          name
              + " is an exception handler, and "
              + owner.getSimpleName()
              + " is no bean. Annotate the class with @Singleton.");
      return null;
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)
        || method.getModifiers().contains(Modifier.STATIC)) {
      reporter.error(
          method,
          name
              + " is an exception handler, and generated code cannot call it on the bean. Remove private and static.");
      return null;
    }
    List<? extends VariableElement> parameters = method.getParameters();
    boolean withRequest =
        parameters.size() == 2
            && Types.is(parameters.get(1).asType(), "dev.lanner.framework.Request");
    boolean takesException =
        (parameters.size() == 1 || withRequest)
            && types.isSubtype(parameters.getFirst().asType(), "java.lang.Throwable");
    if (!takesException || !Types.is(method.getReturnType(), PROBLEM)) {
      reporter.error(
          method,
          name
              + " is an exception handler. Let it take the exception, after that the Request if it wants, and return a Problem.");
      return null;
    }
    if (!method.getTypeParameters().isEmpty()) {
      reporter.error(
          method,
          name
              + " is an exception handler with type parameters, for which nothing chooses a type. Name the exception.");
      return null;
    }
    if (parameters.getFirst().asType().getKind() == TypeKind.ERROR) {
      reporter.missingType();
      return null;
    }
    TypeElement exception = Objects.requireNonNull(Types.element(parameters.getFirst().asType()));
    if (!types.isAccessible(exception, types.packageOf(owner))) {
      reporter.error(
          method,
          name
              + " takes "
              + exception.getSimpleName()
              + ", which generated code in the package "
              + types.packageOf(owner)
              + " cannot name. Make it "
              + (types.packageOf(exception).equals(types.packageOf(owner))
                  ? "package-private."
                  : "public."));
      return null;
    }
    if (Types.is(parameters.getFirst().asType(), PROBLEM)) {
      reporter.error(
          method,
          name
              + " is an exception handler for Problem, which is an answer already and gets to none. Change answers with a Filter.");
      return null;
    }
    return new ExceptionHandlers.Method(method, exception, withRequest);
  }

  /// Each before those for the types above its own.
  private List<ExceptionHandlers.Method> sorted(
      TypeElement owner, List<ExceptionHandlers.Method> methods) {
    var sorted = new ArrayList<ExceptionHandlers.Method>();
    for (ExceptionHandlers.Method method : methods) {
      int place = sorted.size();
      for (int i = sorted.size() - 1; i >= 0; i--) {
        TypeElement other = sorted.get(i).exception();
        if (other.equals(method.exception())) {
          reporter.error(
              method.element(),
              "Both "
                  + sorted.get(i).element().getSimpleName()
                  + " and "
                  + method.element().getSimpleName()
                  + " of "
                  + owner.getSimpleName()
                  + " take "
                  + other.getSimpleName()
                  + ". Keep one.");
        }
        if (types.isSubtype(method.exception().asType(), other.getQualifiedName().toString())) {
          place = i;
        }
      }
      sorted.add(place, method);
    }
    return sorted;
  }
}
