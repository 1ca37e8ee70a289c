package dev.lanner.dynamo.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.AttributeName;
import dev.lanner.dynamo.processor.ComponentPlan.Presence;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.ValueType.Kind;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads the components of records into plans.
final class ComponentReader {
  private static final String CONVERTED_BY = "dev.lanner.dynamo.ConvertedBy";

  private final Types types;
  private final Reporter reporter;
  private final RoleReader roles;
  private final ConverterReader converters;
  private final Values values;

  ComponentReader(Types types, Reporter reporter, DocumentReader documents) {
    this.types = types;
    this.reporter = reporter;
    this.roles = new RoleReader(types, reporter);
    this.converters = new ConverterReader(types, reporter);
    this.values = new Values(types, documents, reporter);
  }

  /// A component; what is wrong with it is reported, and it has no value then.
  ComponentPlan read(RecordComponentElement component, Place place) {
    TypeMirror declared = component.asType();
    Presence presence = presence(component, declared, place);
    TypeMirror mirror =
        switch (presence) {
          case OPTIONAL -> types.argument(declared, 0);
          case OPTIONAL_PRIMITIVE -> primitiveOf(declared);
          case REQUIRED, NULLABLE -> declared;
        };
    Role role = new Role.Plain();
    ValueType value = null;
    if (Types.mentionsMissing(declared)) {
      reporter.missingType();
    } else {
      role = roles.read(component, mirror, presence, place);
      value = role instanceof Role.Extra ? null : value(component, mirror, role, place);
    }
    return new ComponentPlan(
        component.getSimpleName().toString(),
        attribute(component, place),
        place.owner(),
        mirror,
        value,
        presence,
        role,
        place.at());
  }

  private String attribute(RecordComponentElement component, Place place) {
    AttributeName renamed = component.getAnnotation(AttributeName.class);
    if (renamed != null && renamed.value().isEmpty()) {
      reporter.error(
          place.at(),
          "%s has an empty @AttributeName. Write a name, or remove it.".formatted(place.owner()));
    }
    return renamed == null ? component.getSimpleName().toString() : renamed.value();
  }

  private @Nullable ValueType value(
      RecordComponentElement component, TypeMirror mirror, Role role, Place place) {
    AnnotationMirror converted = Types.mirror(component, CONVERTED_BY);
    if (role instanceof Role.Ttl) {
      return new ValueType(
          TypeName.get(mirror),
          CodeBlock.of("$T.CODEC", Names.NUMBER_CODECS.nestedClass("OfEpochSecond")),
          Kind.NUMBER,
          true,
          null,
          null);
    }
    if (converted != null) {
      return converters.read(converted, mirror, place);
    }
    int before = reporter.count();
    ValueType value = values.of(mirror, place);
    if (value == null && reporter.count() == before) {
      reporter.error(
          place.at(),
          "DynamoDB has no attribute for %s, a %s. %s"
              .formatted(place.owner(), types.plain(mirror), Values.HELD));
    }
    return value;
  }

  private Presence presence(RecordComponentElement component, TypeMirror declared, Place place) {
    if (types.isOptional(declared)) {
      return Presence.OPTIONAL;
    }
    if (Types.is(declared, "java.util.OptionalInt")
        || Types.is(declared, "java.util.OptionalLong")
        || Types.is(declared, "java.util.OptionalDouble")) {
      return Presence.OPTIONAL_PRIMITIVE;
    }
    if (!Types.isNullable(component, declared, component.getAccessor())) {
      return Presence.REQUIRED;
    }
    if (declared.getKind().isPrimitive()) {
      reporter.error(
          place.at(),
          "%s is @Nullable and %s, which is never null. Declare it as %s."
              .formatted(place.owner(), types.plain(declared), types.plain(types.boxed(declared))));
    }
    return Presence.NULLABLE;
  }

  private TypeMirror primitiveOf(TypeMirror optional) {
    String name = types.plain(optional).substring("Optional".length());
    return types
        .elements()
        .getTypeElement("java.lang." + (name.equals("Int") ? "Integer" : name))
        .asType();
  }
}
