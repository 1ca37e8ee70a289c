package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lanner.framework.JsonDiscriminator;
import dev.lanner.framework.JsonName;
import dev.lanner.framework.processor.SealedCodec.Case;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Reads a sealed interface into the model of its codec: all records below it, also those of sealed
/// interfaces in between, are told apart by one member.
final class SealedReader {
  private static final String DISCRIMINATOR = "type";

  private final Types types;
  private final CodecPlan codecs;
  private final Reporter reporter;

  SealedReader(Types types, CodecPlan codecs, Reporter reporter) {
    this.types = types;
    this.codecs = codecs;
    this.reporter = reporter;
  }

  static boolean isSealed(TypeMirror type) {
    TypeElement element = Types.element(type);
    return element != null
        && element.getKind().isInterface()
        && element.getModifiers().contains(Modifier.SEALED);
  }

  /// Whether a record implements a sealed interface, directly or not.
  static boolean isInSealedInterface(TypeElement record) {
    for (TypeMirror implemented : record.getInterfaces()) {
      TypeElement element = Types.element(implemented);
      if (element != null && (isSealed(implemented) || isInSealedInterface(element))) {
        return true;
      }
    }
    return false;
  }

  /// The member whose value says which record it is.
  static String discriminator(TypeElement sealed) {
    JsonDiscriminator named = sealed.getAnnotation(JsonDiscriminator.class);
    return named == null ? DISCRIMINATOR : named.value();
  }

  /// The value of that member.
  static String value(TypeElement record) {
    JsonName named = record.getAnnotation(JsonName.class);
    return named == null ? record.getSimpleName().toString() : named.value();
  }

  /// The records of a sealed interface in their order, each once, whichever ways lead to it.
  static List<TypeElement> records(TypeElement sealed) {
    var records = new LinkedHashSet<TypeElement>();
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      var element = (TypeElement) ((DeclaredType) permitted).asElement();
      if (isSealed(permitted)) {
        records.addAll(records(element));
      } else {
        records.add(element);
      }
    }
    return List.copyOf(records);
  }

  /// @param codec the class to generate
  SealedCodec read(TypeElement sealed, ClassName codec, Place place) {
    Element at = types.isSource(sealed) ? sealed : place.at();
    if (!sealed.getTypeParameters().isEmpty()) {
      reporter.error(
          at,
          sealed.getSimpleName()
              + " has type parameters, which its records cannot say in JSON, so that it has no JSON codec. Remove them, or write a JsonCodec for it.");
    }
    String discriminator = discriminator(sealed);
    var cases = new ArrayList<Case>();
    for (TypeElement permitted : records(sealed)) {
      if (isUsable(sealed, permitted, at) && isFree(sealed, permitted, discriminator, at)) {
        addCase(cases, sealed, permitted, new Place(at, codec.packageName(), null));
      }
    }
    return new SealedCodec(
        sealed,
        ClassName.get(sealed),
        codec,
        discriminator,
        cases,
        codecs.needsApplication(sealed.asType()));
  }

  private void addCase(List<Case> cases, TypeElement sealed, TypeElement record, Place place) {
    if (codecs.isConvertedByBean(record.asType())) {
      reporter.error(
          place.at(),
          record.getSimpleName()
              + " of "
              + sealed.getSimpleName()
              + " has a codec of its own, which does not write the member \""
              + discriminator(sealed)
              + "\" that tells the records apart. Write one for "
              + sealed.getSimpleName()
              + ", or remove it.");
      return;
    }
    CodeBlock expression = codecs.codec(record.asType(), place);
    if (expression == null) {
      return;
    }
    String value = value(record);
    for (Case other : cases) {
      if (other.value().equals(value)) {
        reporter.error(
            place.at(),
            other.record().simpleName()
                + " and "
                + record.getSimpleName()
                + " of "
                + sealed.getSimpleName()
                + " are both \""
                + value
                + "\" in JSON. Rename one with @JsonName.");
        return;
      }
    }
    cases.add(new Case(ClassName.get(record), value, codecs.codecName(record), expression));
  }

  private boolean isUsable(TypeElement sealed, TypeElement permitted, Element at) {
    boolean record = Types.isRecord(permitted.asType());
    if (record && permitted.getTypeParameters().isEmpty()) {
      return true;
    }
    reporter.error(
        at,
        sealed.getSimpleName()
            + " permits "
            + permitted.getSimpleName()
            + ", which is no record"
            + (record ? " without type parameters" : "")
            + ", so that "
            + sealed.getSimpleName()
            + " has no JSON codec. Make it one.");
    return false;
  }

  private boolean isFree(TypeElement sealed, TypeElement record, String discriminator, Element at) {
    for (RecordComponentElement component : record.getRecordComponents()) {
      JsonName renamed = component.getAnnotation(JsonName.class);
      String member = renamed == null ? component.getSimpleName().toString() : renamed.value();
      if (member.equals(discriminator)) {
        reporter.error(
            at,
            record.getSimpleName()
                + " has a member \""
                + discriminator
                + "\" of its own, which says in JSON which record of "
                + sealed.getSimpleName()
                + " it is. Rename one with @JsonDiscriminator or @JsonName.");
        return false;
      }
    }
    return true;
  }
}
