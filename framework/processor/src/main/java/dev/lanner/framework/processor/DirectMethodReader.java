package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Path;
import dev.lanner.framework.WebSocket;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads the methods of a class that are functions and reports what is wrong with them.
final class DirectMethodReader {
  private static final String FUNCTION = dev.lanner.framework.Function.class.getName();
  private static final String FILTERED_BY = FilteredBy.class.getName();

  /// Lambda's own limit.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;
  private final FunctionNames names;
  private final Map<String, DirectMethod> byName = new LinkedHashMap<>();

  DirectMethodReader(Readers readers, FunctionNames names) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
    this.names = names;
  }

  /// Whether a method is a function.
  static boolean isOne(Element method) {
    return Types.has(method, FUNCTION);
  }

  /// The functions of a class; those that errors were reported of are not among them.
  List<DirectMethod> read(TypeElement type) {
    var methods = new ArrayList<DirectMethod>();
    if (readers.rules().isUsable(type) && isForFunctions(type)) {
      for (ExecutableElement element :
          ElementFilter.methodsIn(types.elements().getAllMembers(type))) {
        DirectMethod method = isOne(element) ? read(type, element) : null;
        if (method != null) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  private boolean isForFunctions(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (type.getAnnotation(Path.class) != null || type.getAnnotation(WebSocket.class) != null) {
      reporter.error(
          type,
          "%s answers requests and has functions that are invoked directly. Move these to a class of their own."
              .formatted(name));
      return false;
    }
    if (!Instances.isBean(type)) {
      reporter.error(
          type, "%s has functions and is no bean. Annotate it with @Singleton.".formatted(name));
      return false;
    }
    return isFreeOfRequests(type, name);
  }

  private boolean isFreeOfRequests(Element at, String name) {
    String iam =
        "IAM decides who may invoke %s, and Lambda does not tell who has. Grant lambda:InvokeFunction, and remove it."
            .formatted(name);
    readers.access().refuse(at, iam);
    readers.authorizedBy().refuse(at, iam);
    for (AnnotationMirror mirror : at.getAnnotationMirrors()) {
      if (Types.is(mirror.getAnnotationType(), FILTERED_BY)
          || Types.has(mirror.getAnnotationType().asElement(), FILTERED_BY)) {
        reporter.error(
            at,
            "@%s stands around requests, and %s is invoked directly. Remove it."
                .formatted(Types.name(mirror), name));
        return false;
      }
    }
    return true;
  }

  private @Nullable DirectMethod read(TypeElement type, ExecutableElement element) {
    String label = type.getSimpleName() + "." + element.getSimpleName();
    boolean callable = readers.rules().isCallable(type, element);
    boolean sound = isFreeOfRequests(element, label) && callable;
    List<DirectMethod.Parameter> parameters = sound ? parameters(type, element, label) : null;
    if (parameters == null) {
      return null;
    }
    TypeMirror returned = types.resultType(type, element);
    DirectMethod.Value result = null;
    if (!Types.isVoid(returned)) {
      readers
          .constraints()
          .reportUnchecked(
              element, "the result of " + label, "Check it in the method", element, returned);
      result = value(returned, new Place(element, types.packageOf(type), null), element);
      if (result == null) {
        return null;
      }
    }
    String name = name(element);
    var method =
        new DirectMethod(
            type,
            element,
            name,
            readers.names().of(types.packageOf(type), camelCase(name) + "Function"),
            parameters,
            result,
            Settings.read(List.of(type), types, reporter));
    return isNamed(method) ? method : null;
  }

  private String name(ExecutableElement element) {
    var said =
        (String)
            types
                .value(java.util.Objects.requireNonNull(Types.mirror(element, FUNCTION)), "value")
                .getValue();
    return said.isEmpty() ? FunctionNames.hyphenated(element.getSimpleName().toString()) : said;
  }

  private boolean isNamed(DirectMethod method) {
    if (!NAME.matcher(method.name()).matches()) {
      reporter.error(
          method.element(),
          "%s is called \"%s\". Give it up to 64 lower-case letters, digits and hyphens, the first a letter."
              .formatted(method.label(), method.name()));
      return false;
    }
    DirectMethod other = byName.putIfAbsent(method.name(), method);
    if (other != null || !names.take(method.name())) {
      reporter.error(
          method.element(),
          "%s is called %s, as %s is. Name it with @Function(\"…\")."
              .formatted(
                  method.label(),
                  method.name(),
                  other == null ? "the function that answers requests" : other.label()));
      return false;
    }
    return true;
  }

  private @Nullable List<DirectMethod.Parameter> parameters(
      TypeElement type, ExecutableElement element, String label) {
    var parameters = new ArrayList<DirectMethod.Parameter>();
    VariableElement first = null;
    for (int i = 0; i < element.getParameters().size(); i++) {
      VariableElement parameter = element.getParameters().get(i);
      TypeMirror declared = types.parameterType(type, element, i);
      if (Types.is(declared, Names.CONTEXT.canonicalName())) {
        parameters.add(new DirectMethod.InvocationContext());
        continue;
      }
      if (first != null) {
        reporter.error(
            parameter,
            "Both %s and %s would be the payload of %s, and it has one. Put them into a record."
                .formatted(first.getSimpleName(), parameter.getSimpleName(), label));
        return null;
      }
      first = parameter;
      DirectMethod.Value value =
          value(declared, new Place(parameter, types.packageOf(type), null), parameter);
      if (value == null) {
        return null;
      }
      readers
          .constraints()
          .reportUnchecked(
              parameter,
              "the payload of " + label,
              "Put it on a component of a record",
              parameter,
              declared);
      if (!new ValidCascade(types, reporter).isWhole(parameter, declared)) {
        return null;
      }
      parameters.add(new DirectMethod.Taken(value, ValidCascade.begins(parameter, declared)));
    }
    return parameters;
  }

  private DirectMethod.@Nullable Value value(
      TypeMirror declared, Place place, AnnotatedConstruct annotated) {
    boolean optional = types.isOptional(declared);
    TypeMirror type = optional ? types.argument(declared, 0) : declared;
    CodeBlock codec = readers.codecs().codec(type, place);
    return codec == null
        ? null
        : new DirectMethod.Value(
            TypeName.get(types.boxed(type)),
            codec,
            optional,
            optional || Types.isNullable(annotated, declared));
  }

  /// `OrderQuote` of `order-quote`.
  private static String camelCase(String name) {
    var camels = new StringBuilder();
    for (String word : name.split("-", -1)) {
      if (!word.isEmpty()) {
        camels.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return camels.toString();
  }
}
