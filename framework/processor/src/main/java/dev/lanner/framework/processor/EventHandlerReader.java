package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.EventSource;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.Path;
import dev.lanner.framework.WebSocket;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads a class with methods for event sources into the model and reports what is wrong with it.
final class EventHandlerReader {
  private static final String EVENT_SOURCE = EventSource.class.getName();
  private static final String FILTERED_BY = FilteredBy.class.getName();
  private static final String IDEMPOTENT = Idempotent.class.getName();
  private static final String NOBODY = "nobody calls %s, which handles records. Remove it.";
  private static final String FACTORY = "dev.lanner.framework.RecordReaderFactory";

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;
  private final Set<String> names = new TreeSet<>(Set.of("http", "websocket"));

  EventHandlerReader(Readers readers) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
  }

  /// The names of the classes that have methods with annotations of event sources.
  static Set<String> names(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    var found = new TreeSet<String>();
    for (TypeElement annotation : annotations) {
      if (Types.has(annotation, EVENT_SOURCE)) {
        for (Element method : round.getElementsAnnotatedWith(annotation)) {
          if (method.getEnclosingElement() instanceof TypeElement type) {
            found.add(type.getQualifiedName().toString());
          }
        }
      }
    }
    return found;
  }

  /// The handler, or `null` after errors were reported.
  @Nullable EventHandler read(TypeElement type) {
    if (!readers.rules().isUsable(type) || !isFunctionOfItsOwn(type)) {
      return null;
    }
    var methods = new ArrayList<EventHandler.Method>();
    Map<String, ExecutableElement> taken = new LinkedHashMap<>();
    for (ExecutableElement element :
        ElementFilter.methodsIn(types.elements().getAllMembers(type))) {
      for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
        AnnotationMirror source =
            Types.mirror(annotation.getAnnotationType().asElement(), EVENT_SOURCE);
        EventHandler.Method read =
            source == null ? null : method(type, element, annotation, source);
        if (read != null && isFirst(type, read, taken)) {
          methods.add(read);
        }
      }
    }
    ClassName name = ClassName.get(type);
    ClassName entry = readers.names().of(name.packageName(), Names.flat(name) + "Function");
    return new EventHandler(
        type,
        functionName(Names.flat(name)),
        entry,
        methods,
        Settings.read(List.of(type), types, reporter));
  }

  private boolean isFunctionOfItsOwn(TypeElement type) {
    if (type.getAnnotation(Path.class) != null || type.getAnnotation(WebSocket.class) != null) {
      reporter.error(
          type,
          "%s answers requests and handles records, which are two functions. Move the methods for event sources to a class of their own."
              .formatted(type.getSimpleName()));
      return false;
    }
    if (!Instances.isBean(type)) {
      reporter.error(
          type,
          "%s handles records and is no bean. Annotate it with @Singleton."
              .formatted(type.getSimpleName()));
      return false;
    }
    readers.access().refuse(type, NOBODY.formatted(type.getSimpleName()));
    readers.authorizedBy().refuse(type, NOBODY.formatted(type.getSimpleName()));
    return isUnfiltered(type, type.getSimpleName().toString());
  }

  /// What stands on a package is meant for the routes in it.
  private boolean isUnfiltered(Element at, String name) {
    for (AnnotationMirror mirror : at.getAnnotationMirrors()) {
      boolean filters =
          Types.is(mirror.getAnnotationType(), FILTERED_BY)
              || (Types.has(mirror.getAnnotationType().asElement(), FILTERED_BY)
                  && !Types.is(mirror.getAnnotationType(), IDEMPOTENT));
      if (filters) {
        reporter.error(
            at,
            "@%s stands around requests, and %s handles records. Remove it."
                .formatted(Types.name(mirror), name));
        return false;
      }
    }
    return true;
  }

  private boolean isFirst(
      TypeElement type, EventHandler.Method method, Map<String, ExecutableElement> taken) {
    for (String eventSource : method.eventSources()) {
      ExecutableElement other = taken.putIfAbsent(eventSource, method.element());
      if (other != null) {
        reporter.error(
            method.element(),
            "%s.%s handles records of %s, which %s handles already. Move one to a class, and so a function, of its own."
                .formatted(
                    type.getSimpleName(),
                    method.element().getSimpleName(),
                    eventSource,
                    other.getSimpleName()));
        return false;
      }
    }
    return true;
  }

  private EventHandler.@Nullable Method method(
      TypeElement type,
      ExecutableElement element,
      AnnotationMirror annotation,
      AnnotationMirror source) {
    String name = type.getSimpleName() + "." + element.getSimpleName();
    readers.access().refuse(element, NOBODY.formatted(name));
    readers.authorizedBy().refuse(element, NOBODY.formatted(name));
    boolean sound = readers.rules().isCallable(type, element) && isUnfiltered(element, name);
    if (sound && !Types.isVoid(types.resultType(type, element))) {
      reporter.error(
          element,
          "%s returns %s, which nobody receives. Return void, and throw when a record failed."
              .formatted(name, types.plain(types.resultType(type, element))));
      sound = false;
    }
    List<EventHandler.Parameter> parameters =
        sound ? parameters(type, element, name, annotation, source) : null;
    CodeBlock reader = parameters == null ? null : reader(element, type, annotation, source);
    if (reader == null || parameters == null) {
      return null;
    }
    Idempotent idempotent = readers.idempotency().of(type, element);
    var method =
        new EventHandler.Method(
            element,
            texts(types.value(source, "eventSources")),
            AnnotationJson.text(types.value(source, "delivery")),
            reader,
            idempotent == null ? 0 : idempotent.hours(),
            parameters,
            new AnnotationJson(types).of(annotation));
    return readers.idempotency().isSound(type, element, method.takesAll()) ? method : null;
  }

  private @Nullable List<EventHandler.Parameter> parameters(
      TypeElement type,
      ExecutableElement element,
      String name,
      AnnotationMirror annotation,
      AnnotationMirror source) {
    TypeMirror takes = takes(annotation, source);
    if (Types.mentionsMissing(takes)) {
      reporter.missingType();
      return null;
    }
    var parameters = new ArrayList<EventHandler.Parameter>();
    int taken = 0;
    for (int i = 0; i < element.getParameters().size(); i++) {
      TypeMirror declared = types.parameterType(type, element, i);
      if (Types.mentionsMissing(declared)) {
        reporter.missingType();
        return null;
      }
      boolean isList = types.isList(declared);
      if (Types.is(declared, Names.CONTEXT.canonicalName())) {
        parameters.add(new EventHandler.InvocationContext());
      } else if (types.isSame(isList ? types.argument(declared, 0) : declared, takes)) {
        parameters.add(new EventHandler.Taken(TypeName.get(declared), isList));
        taken++;
      } else {
        reporter.error(
            element.getParameters().get(i),
            "%s takes %s, and @%s gives %s, or a List of that for all records at once."
                .formatted(
                    name, types.plain(declared), Types.name(annotation), types.plain(takes)));
        return null;
      }
    }
    if (taken != 1) {
      reporter.error(
          element,
          "%s takes %s. Let it take one %s, or one List of that for all records at once."
              .formatted(name, taken == 0 ? "no record" : "records twice", types.plain(takes)));
      return null;
    }
    return parameters;
  }

  /// What a method takes: the type that the event source says, for the class that the annotation
  /// names.
  private TypeMirror takes(AnnotationMirror annotation, AnnotationMirror source) {
    var takes = (DeclaredType) types.value(source, "takes").getValue();
    var element = (TypeElement) takes.asElement();
    return element.getTypeParameters().isEmpty()
        ? takes
        : types.declared(element, (TypeMirror) types.value(annotation, "value").getValue());
  }

  private @Nullable CodeBlock reader(
      ExecutableElement at,
      TypeElement type,
      AnnotationMirror annotation,
      AnnotationMirror source) {
    var factory =
        (TypeElement) ((DeclaredType) types.value(source, "reader").getValue()).asElement();
    CodeBlock instance = readers.instances().of(factory, at, types.packageOf(type));
    DeclaredType made = types.supertype(factory.asType(), FACTORY);
    if (instance == null || made == null) {
      return null;
    }
    if (!types.isSame(types.argument(made, 0), annotation.getAnnotationType())) {
      reporter.error(
          at,
          "@%s names %s, which makes readers from @%s. Let it implement RecordReaderFactory<%s>."
              .formatted(
                  Types.name(annotation),
                  factory.getSimpleName(),
                  types.plain(types.argument(made, 0)),
                  Types.name(annotation)));
      return null;
    }
    return CodeBlock.of(
        "$L.create($L,$W$L)",
        instance,
        new AnnotationLiteral(types).of(annotation),
        Instances.APPLICATION);
  }

  private static List<String> texts(AnnotationValue value) {
    return Types.list(value).stream().map(each -> (String) each.getValue()).toList();
  }

  /// A name for a function that no other of the module has.
  String functionName(String type) {
    String wanted = hyphenated(type);
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /// `order-fulfilment` of `OrderFulfilment`.
  private static String hyphenated(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "-");
  }
}
