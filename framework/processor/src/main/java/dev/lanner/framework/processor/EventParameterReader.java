package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.EventAnnotation.Kind;
import dev.lanner.framework.processor.EventHandler.Taken;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads what a method for events takes and reports what its events do not give.
final class EventParameterReader {
  /// Records of the event sources that the framework has, which have no JSON of their own.
  private static final String RECORDS = "dev.lanner.framework.events";

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;

  EventParameterReader(Readers readers) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
  }

  /// The parameters in their order, or `null` after errors were reported.
  @Nullable List<EventHandler.Parameter> read(
      TypeElement type, ExecutableElement element, String name, EventAnnotation annotation) {
    TypeMirror takes = takes(annotation);
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
      if (Types.is(declared, Names.CONTEXT.canonicalName())) {
        parameters.add(new EventHandler.InvocationContext());
        continue;
      }
      VariableElement parameter = element.getParameters().get(i);
      Taken one = taken(type, parameter, declared, name, takes, annotation);
      if (one == null) {
        return null;
      }
      parameters.add(one);
      taken++;
    }
    if (taken != 1 && (taken != 0 || !annotation.mayTakeNothing(types))) {
      reporter.error(element, "%s takes %s".formatted(name, wrong(taken, takes, annotation)));
      return null;
    }
    return parameters;
  }

  private String wrong(int taken, TypeMirror takes, EventAnnotation annotation) {
    String wanted = types.plain(takes);
    if (annotation.kind() == Kind.ANSWERS) {
      return "%s. Let it take one %s."
          .formatted(taken == 0 ? "no event" : "the event twice", wanted);
    }
    return "%s. Let it take one %s%s, or one List of that for all records at once."
        .formatted(
            taken == 0 ? "no record" : "records twice",
            wanted,
            annotation.hasBody(types) ? ", or the body of one" : "");
  }

  private @Nullable Taken taken(
      TypeElement type,
      VariableElement parameter,
      TypeMirror declared,
      String name,
      TypeMirror takes,
      EventAnnotation annotation) {
    boolean records = annotation.kind() == Kind.RECORDS;
    boolean isList = records && types.isList(declared);
    TypeMirror one = isList ? types.argument(declared, 0) : declared;
    if (types.isSame(one, takes)) {
      return new Taken(TypeName.get(declared), isList, null);
    }
    TypeElement asked = Types.element(one);
    boolean isOther =
        asked != null && types.packageOf(asked).equals(RECORDS) && !types.isSource(asked);
    if (!annotation.hasBody(types) || isOther) {
      reporter.error(
          parameter,
          "%s takes %s, and @%s gives %s%s%s."
              .formatted(
                  name,
                  types.plain(declared),
                  annotation.name(),
                  types.plain(takes),
                  isOther && annotation.hasBody(types) ? ", or the body of one" : "",
                  records ? ", or a List of that for all records at once" : ""));
      return null;
    }
    CodeBlock body = body(type, parameter, declared, one, name);
    return body == null ? null : new Taken(TypeName.get(types.boxed(declared)), isList, body);
  }

  /// How the body of a record is taken, or `null` after an error was reported.
  private @Nullable CodeBlock body(
      TypeElement type,
      VariableElement parameter,
      TypeMirror declared,
      TypeMirror one,
      String name) {
    if (types.isOptional(one) || Types.isNullable(one) || Types.isNullable(parameter, declared)) {
      reporter.error(
          parameter,
          "%s takes %s, and every record has a body. Take it without Optional and @Nullable."
              .formatted(name, types.plain(declared)));
      return null;
    }
    readers
        .constraints()
        .reportUnchecked(
            parameter,
            "the body of the records of " + name,
            "Put it on a component of a record",
            parameter,
            declared);
    if (Types.is(one, "java.lang.String")) {
      return CodeBlock.of("new $T(null, false)", Names.RECORD_BODY);
    }
    CodeBlock codec =
        readers.codecs().codec(one, new Place(parameter, types.packageOf(type), null));
    if (codec == null || !new ValidCascade(types, reporter).isWhole(parameter, declared)) {
      return null;
    }
    return CodeBlock.of(
        "new $T($L, $L)", Names.RECORD_BODY, codec, ValidCascade.begins(parameter, declared));
  }

  /// What a method takes: the type that the event source says, for the class that the annotation
  /// names.
  private TypeMirror takes(EventAnnotation annotation) {
    var takes = (DeclaredType) types.value(annotation.meta(), "takes").getValue();
    var element = (TypeElement) takes.asElement();
    return element.getTypeParameters().isEmpty()
        ? takes
        : types.declared(
            element, (TypeMirror) types.value(annotation.written(), "value").getValue());
  }
}
