package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.JsonName;
import dev.lanner.framework.processor.RecordCodec.Component;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements.Origin;
import org.jspecify.annotations.Nullable;

/// Reads a record into the model of its codec and reports what JSON cannot hold, at the component
/// when the record is in source, else at the handler.
final class RecordReader {
  private final Types types;
  private final CodecPlan codecs;
  private final ConstraintReader constraints;
  private final EndlessCodecs endless;
  private final Reporter reporter;

  RecordReader(Types types, CodecPlan codecs, ConstraintReader constraints, Reporter reporter) {
    this.types = types;
    this.codecs = codecs;
    this.constraints = constraints;
    this.endless = new EndlessCodecs(types, codecs);
    this.reporter = reporter;
  }

  /// @param codec the class to generate
  RecordCodec read(TypeElement element, ClassName codec, Place place) {
    boolean inSource = types.isSource(element);
    var components = new ArrayList<Component>();
    Map<String, String> byMember = new HashMap<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      Element at = inSource ? component : place.at();
      if (endless.leadsBack(element, component)) {
        reportEndless(element, component, at);
        continue;
      }
      Component read =
          component(element, component, new Place(at, codec.packageName(), element.asType()));
      if (read != null) {
        components.add(read);
        String other = byMember.putIfAbsent(read.member(), read.name());
        if (other != null) {
          reportSameMember(element, other, read, at);
        }
      }
    }
    reportUncheckedConstraints(element, inSource ? null : place.at());
    return new RecordCodec(
        element,
        ClassName.get(element),
        codec,
        components,
        hasOwnConstructor(element),
        codecs.needsApplication(element.asType()),
        SealedReader.isInSealedInterface(element));
  }

  private @Nullable Component component(
      TypeElement record, RecordComponentElement component, Place place) {
    TypeMirror declared = component.asType();
    boolean optional = types.isOptional(declared);
    TypeMirror type = optional ? types.argument(declared, 0) : declared;
    CodeBlock codec = codecs.codec(type, place);
    if (codec == null) {
      return null;
    }
    ExecutableElement accessor = component.getAccessor();
    boolean nullable = Types.isNullable(component, declared, accessor);
    List<Constraint> checks = constraints.read(place.at(), declared, nullable, component, accessor);
    JsonName renamed = component.getAnnotation(JsonName.class);
    String name = component.getSimpleName().toString();
    return new Component(
        name,
        declared,
        TypeName.get(type),
        renamed == null ? name : renamed.value(),
        codec,
        Types.mentionsVariable(type) || Instances.needsApplication(codec),
        MutualRecords.leadBack(record, type),
        !(nullable || optional),
        nullable,
        optional,
        checks);
  }

  private void reportEndless(TypeElement record, RecordComponentElement component, Element at) {
    reporter.error(
        at,
        record.getSimpleName()
            + "."
            + component.getSimpleName()
            + " leads back to "
            + record.getSimpleName()
            + ", whose JSON codec would have no end, as those of generic records, and those with codecs that are beans, are made one inside the other. Remove type parameters and such codecs, or let "
            + record.getSimpleName()
            + " contain itself as "
            + types.plain(record.asType())
            + ".");
  }

  private void reportSameMember(TypeElement record, String other, Component component, Element at) {
    reporter.error(
        at,
        other
            + " and "
            + component.name()
            + " of "
            + record.getSimpleName()
            + " are both \""
            + component.member()
            + "\" in JSON. Rename one with @JsonName.");
  }

  /// Jakarta Validation would also check the record as a whole and what its methods return.
  private void reportUncheckedConstraints(TypeElement record, @Nullable Element otherwise) {
    constraints.reportUnchecked(
        otherwise == null ? record : otherwise,
        "the record " + record.getSimpleName(),
        "Check it in its constructor",
        record);
    for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
      if (types.elements().recordComponentFor(method) == null) {
        constraints.reportUnchecked(
            otherwise == null ? method : otherwise,
            "the method " + record.getSimpleName() + "." + method.getSimpleName(),
            "Check it in the constructor of the record",
            method,
            method.getReturnType());
      }
    }
  }

  private boolean hasOwnConstructor(TypeElement element) {
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(element.getEnclosedElements())) {
      if (types.elements().isCanonicalConstructor(constructor)) {
        return types.elements().getOrigin(constructor) == Origin.EXPLICIT;
      }
    }
    return true;
  }
}
