package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Idempotent;
import dev.lanner.framework.processor.EventAnnotation.Kind;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads a method for events into the model and reports what is wrong with it.
final class EventMethodReader {
  private static final String FILTERED_BY = FilteredBy.class.getName();
  private static final String IDEMPOTENT = Idempotent.class.getName();
  private static final String API = "dev.lanner.framework.";

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;
  private final EventParameterReader parameters;

  EventMethodReader(Readers readers) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
    this.parameters = new EventParameterReader(readers);
  }

  /// The method, or `null` after errors were reported.
  EventHandler.@Nullable Method read(
      TypeElement type, ExecutableElement element, EventAnnotation annotation) {
    String name = type.getSimpleName() + "." + element.getSimpleName();
    boolean callable = readers.rules().isCallable(type, element);
    boolean sound = isFreeOfRequests(element, name, annotation.kind()) && callable;
    if (!sound || !returnsWhatIsTold(type, element, name, annotation)) {
      return null;
    }
    List<EventHandler.Parameter> taken = parameters.read(type, element, name, annotation);
    CodeBlock made = taken == null ? null : made(element, type, annotation);
    EventHandler.Way way = taken == null ? null : way(type, element, taken, annotation);
    return taken == null || made == null || way == null
        ? null
        : new EventHandler.Method(
            element,
            annotation.eventSources(types),
            made,
            taken,
            new AnnotationJson(types).of(annotation.written()),
            way);
  }

  /// Whether nothing stands on a class or method that is meant for requests; else that was
  /// reported. What stands on a package is meant for the routes in it.
  boolean isFreeOfRequests(Element at, String name, Kind kind) {
    String nobody = "nobody calls %s, which %s. Remove it.".formatted(name, kind.does());
    readers.access().refuse(at, nobody);
    readers.authorizedBy().refuse(at, nobody);
    for (AnnotationMirror mirror : at.getAnnotationMirrors()) {
      boolean idempotent = Types.is(mirror.getAnnotationType(), IDEMPOTENT);
      if (idempotent && kind == Kind.ANSWERS) {
        reporter.error(
            at,
            "@Idempotent is for requests and records, and %s %s. Remove it."
                .formatted(name, kind.does()));
        return false;
      }
      boolean filters =
          Types.is(mirror.getAnnotationType(), FILTERED_BY)
              || (Types.has(mirror.getAnnotationType().asElement(), FILTERED_BY) && !idempotent);
      if (filters) {
        reporter.error(
            at,
            "@%s stands around requests, and %s %s. Remove it."
                .formatted(Types.name(mirror), name, kind.does()));
        return false;
      }
    }
    return true;
  }

  private boolean returnsWhatIsTold(
      TypeElement type, ExecutableElement element, String name, EventAnnotation annotation) {
    TypeMirror returned = types.resultType(type, element);
    if (Types.mentionsMissing(returned)) {
      reporter.missingType();
      return false;
    }
    TypeMirror wanted = returns(annotation);
    if (wanted == null) {
      if (!Types.isVoid(returned)) {
        reporter.error(
            element,
            "%s returns %s, which nobody receives. Return void, and throw when %s."
                .formatted(
                    name,
                    types.plain(returned),
                    annotation.kind() == Kind.RECORDS ? "a record failed" : "something failed"));
        return false;
      }
    } else if (!types.isSame(returned, wanted)) {
      reporter.error(
          element,
          "%s returns %s, and what @%s is told has to be a %s."
              .formatted(name, types.plain(returned), annotation.name(), types.plain(wanted)));
      return false;
    }
    return true;
  }

  /// What a method has to return, or `null` for nothing.
  private @Nullable TypeMirror returns(EventAnnotation annotation) {
    if (annotation.kind() == Kind.RECORDS) {
      return null;
    }
    var returns = (TypeMirror) types.value(annotation.meta(), "returns").getValue();
    return Types.isVoid(returns) ? null : returns;
  }

  private EventHandler.@Nullable Way way(
      TypeElement type,
      ExecutableElement element,
      List<EventHandler.Parameter> parameters,
      EventAnnotation annotation) {
    if (annotation.kind() == Kind.ANSWERS) {
      return new EventHandler.Answer(returns(annotation) != null);
    }
    if (!readers.idempotency().isSound(type, element, EventHandler.takesAll(parameters))) {
      return null;
    }
    Idempotent idempotent = readers.idempotency().of(type, element);
    return new EventHandler.Records(
        AnnotationJson.text(types.value(annotation.meta(), "delivery")),
        idempotent == null ? 0 : idempotent.hours(),
        EventHandler.body(parameters));
  }

  private @Nullable CodeBlock made(
      ExecutableElement at, TypeElement type, EventAnnotation annotation) {
    Kind kind = annotation.kind();
    var factory =
        (TypeElement)
            ((DeclaredType) types.value(annotation.meta(), kind.factory).getValue()).asElement();
    CodeBlock instance = readers.instances().of(factory, at, types.packageOf(type));
    DeclaredType made = types.supertype(factory.asType(), API + kind.made + "Factory");
    if (instance == null || made == null) {
      return null;
    }
    if (!types.isSame(types.argument(made, 0), annotation.written().getAnnotationType())) {
      reporter.error(
          at,
          "@%s names %s, which makes %ss from @%s. Let it implement %sFactory<%s>."
              .formatted(
                  annotation.name(),
                  factory.getSimpleName(),
                  kind.factory,
                  types.plain(types.argument(made, 0)),
                  kind.made,
                  annotation.name()));
      return null;
    }
    return CodeBlock.of(
        "$L.create($L,$W$L)",
        instance,
        new AnnotationLiteral(types).of(annotation.written()),
        Instances.APPLICATION);
  }
}
