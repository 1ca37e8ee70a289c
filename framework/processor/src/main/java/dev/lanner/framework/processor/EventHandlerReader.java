package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.Path;
import dev.lanner.framework.WebSocket;
import dev.lanner.framework.processor.EventAnnotation.Kind;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads a class with methods for events into the model and reports what is wrong with it.
final class EventHandlerReader {
  private record Annotated(ExecutableElement element, EventAnnotation annotation) {}

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;
  private final FunctionNames names;
  private final EventMethodReader methodReader;

  EventHandlerReader(Readers readers, FunctionNames names) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
    this.names = names;
    this.methodReader = new EventMethodReader(readers);
  }

  /// The names of the classes that have methods with annotations for events.
  static Set<String> names(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    var found = new TreeSet<String>();
    for (TypeElement annotation : annotations) {
      if (EventAnnotation.isOne(annotation)) {
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
    List<Annotated> annotated = annotated(type);
    Kind kind = annotated.getFirst().annotation().kind();
    if (!readers.rules().isUsable(type) || !isFunctionOfItsOwn(type, annotated)) {
      return null;
    }
    var methods = new ArrayList<EventHandler.Method>();
    Map<String, Annotated> taken = new LinkedHashMap<>();
    for (Annotated each : annotated) {
      EventHandler.Method read = methodReader.read(type, each.element(), each.annotation());
      if (read != null && isFirst(type, each, read, taken)) {
        methods.add(read);
      }
    }
    ClassName name = ClassName.get(type);
    ClassName entry = readers.names().of(name.packageName(), Names.flat(name) + "Function");
    return new EventHandler(
        type,
        names.after(Names.flat(name)),
        kind,
        entry,
        methods,
        Settings.read(List.of(type), types, reporter));
  }

  private List<Annotated> annotated(TypeElement type) {
    var annotated = new ArrayList<Annotated>();
    for (ExecutableElement element :
        ElementFilter.methodsIn(types.elements().getAllMembers(type))) {
      for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
        EventAnnotation annotation = EventAnnotation.of(mirror);
        if (annotation != null) {
          annotated.add(new Annotated(element, annotation));
        }
      }
    }
    return annotated;
  }

  private boolean isFunctionOfItsOwn(TypeElement type, List<Annotated> annotated) {
    Kind kind = annotated.getFirst().annotation().kind();
    for (Annotated each : annotated) {
      if (each.annotation().kind() != kind) {
        reporter.error(
            type,
            "%s handles records and answers events, which are two functions. Move the methods of one kind to a class of their own."
                .formatted(type.getSimpleName()));
        return false;
      }
    }
    if (type.getAnnotation(Path.class) != null || type.getAnnotation(WebSocket.class) != null) {
      reporter.error(
          type,
          "%s answers requests and %s, which are two functions. Move the methods for %s to a class of their own."
              .formatted(
                  type.getSimpleName(),
                  kind == Kind.RECORDS ? kind.does() : kind.noun,
                  kind == Kind.RECORDS ? "event sources" : kind.noun));
      return false;
    }
    if (!Instances.isBean(type)) {
      reporter.error(
          type,
          "%s %s and is no bean. Annotate it with @Singleton."
              .formatted(type.getSimpleName(), kind.does()));
      return false;
    }
    return methodReader.isFreeOfRequests(type, type.getSimpleName().toString(), kind);
  }

  /// Whether no method before has the same event source; else that was reported.
  private boolean isFirst(
      TypeElement type,
      Annotated annotated,
      EventHandler.Method method,
      Map<String, Annotated> taken) {
    Kind kind = annotated.annotation().kind();
    for (String eventSource : method.eventSources()) {
      Annotated other = taken.putIfAbsent(eventSource, annotated);
      if (other != null) {
        boolean isAnother = !other.annotation().name().equals(annotated.annotation().name());
        reporter.error(
            method.element(),
            "%s.%s %s of %s, which %s %s already. An event does not tell which of them it is for: move one to a class, and so a function, of its own."
                .formatted(
                    type.getSimpleName(),
                    method.element().getSimpleName(),
                    kind.does(),
                    isAnother ? eventSource : "@" + annotated.annotation().name(),
                    other.element().getSimpleName(),
                    kind.verb));
        return false;
      }
    }
    return true;
  }
}
