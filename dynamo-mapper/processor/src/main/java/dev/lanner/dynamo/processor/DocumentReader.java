package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.AttributeName;
import dev.lanner.dynamo.Counter;
import dev.lanner.dynamo.CreatedAt;
import dev.lanner.dynamo.Extra;
import dev.lanner.dynamo.Item;
import dev.lanner.dynamo.Ttl;
import dev.lanner.dynamo.UpdatedAt;
import dev.lanner.dynamo.Version;
import dev.lanner.dynamo.processor.ComponentPlan.Presence;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.ValueType.Kind;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Reads records and sealed interfaces into plans, each once, and reports what DynamoDB cannot
/// hold: at the component when the record is in source, else where it is asked for.
final class DocumentReader {
  private static final String CONVERTED_BY = "dev.lanner.dynamo.ConvertedBy";
  private static final String DISCRIMINATOR = "type";

  private final Types types;
  private final Reporter reporter;
  private final GeneratedNames names;
  private final Values values;
  private final Map<String, DocumentPlan> plans = new LinkedHashMap<>();

  DocumentReader(Types types, Reporter reporter, GeneratedNames names) {
    this.types = types;
    this.reporter = reporter;
    this.names = names;
    this.values = new Values(types, this);
  }

  /// Everything that was read, in the order in which it was asked for.
  List<DocumentPlan> all() {
    return List.copyOf(plans.values());
  }

  /// The plan of a record or of a sealed interface, or `null` when it is neither.
  @Nullable DocumentPlan document(TypeElement element, Place place) {
    return document(element, place, null);
  }

  /// @param discriminator of a sealed interface, or `null` for the usual one
  @Nullable DocumentPlan document(
      TypeElement element, Place place, @Nullable String discriminator) {
    DocumentPlan known = plans.get(element.getQualifiedName().toString());
    if (known != null) {
      return known;
    }
    if (Types.privateOne(element) != null) {
      reporter.error(
          place.at(),
          "%s is private, so generated code cannot make one. Make it package-private or public."
              .formatted(element.getSimpleName()));
      return null;
    }
    if (element.getKind() == ElementKind.RECORD && element.getTypeParameters().isEmpty()) {
      return record(element, place);
    }
    return isSealed(element)
        ? sealed(element, place, discriminator == null ? DISCRIMINATOR : discriminator)
        : null;
  }

  static boolean isSealed(TypeElement element) {
    return element.getKind().isInterface() && element.getModifiers().contains(Modifier.SEALED);
  }

  private DocumentPlan record(TypeElement element, Place place) {
    DocumentPlan plan = plan(element, new ArrayList<>(), List.of(), null);
    boolean inSource = types.isSource(element);
    Map<String, String> byAttribute = new HashMap<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      String owner = element.getSimpleName() + "." + component.getSimpleName();
      ComponentPlan read =
          component(component, new Place(inSource ? component : place.at(), owner));
      if (read == null) {
        continue;
      }
      plan.components().add(read);
      String other = byAttribute.putIfAbsent(read.attribute(), read.name());
      if (other != null && !(read.role() instanceof Role.Extra)) {
        reporter.error(
            read.at(),
            "%s and %s of %s are both the attribute %s. Rename one with @AttributeName."
                .formatted(other, read.name(), element.getSimpleName(), read.attribute()));
      }
    }
    return plan;
  }

  private DocumentPlan sealed(TypeElement element, Place place, String discriminator) {
    var cases = new ArrayList<DocumentPlan>();
    DocumentPlan plan = plan(element, List.of(), cases, discriminator);
    Element at = types.isSource(element) ? element : place.at();
    for (TypeElement permitted : records(element)) {
      DocumentPlan record = document(permitted, new Place(at, place.owner()));
      if (record == null || record.isSealed()) {
        reporter.error(
            at,
            "%s permits %s, which is no record without type parameters. Make it one."
                .formatted(element.getSimpleName(), permitted.getSimpleName()));
        continue;
      }
      for (DocumentPlan other : cases) {
        if (other.typeValue().equals(record.typeValue())) {
          reporter.error(
              at,
              "%s and %s of %s are both of the type %s. Name one of them with @Item."
                  .formatted(
                      other.type().simpleName(),
                      permitted.getSimpleName(),
                      element.getSimpleName(),
                      record.typeValue()));
        }
      }
      for (ComponentPlan component : record.components()) {
        if (component.attribute().equals(discriminator)) {
          reporter.error(
              component.at(),
              "%s is the attribute %s, which says of which record of %s an item is. Rename it with @AttributeName, or the other one with @Table(type = …)."
                  .formatted(component.owner(), discriminator, element.getSimpleName()));
        }
      }
      record.discriminators().add(discriminator);
      cases.add(record);
    }
    return plan;
  }

  private static List<TypeElement> records(TypeElement sealed) {
    var records = new ArrayList<TypeElement>();
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      var element = (TypeElement) ((DeclaredType) permitted).asElement();
      if (!isSealed(element)) {
        if (!records.contains(element)) {
          records.add(element);
        }
      } else {
        for (TypeElement inner : records(element)) {
          if (!records.contains(inner)) {
            records.add(inner);
          }
        }
      }
    }
    return records;
  }

  private DocumentPlan plan(
      TypeElement element,
      List<ComponentPlan> components,
      List<DocumentPlan> cases,
      @Nullable String discriminator) {
    ClassName type = ClassName.get(element);
    String flat = Names.flat(type);
    Item named = element.getAnnotation(Item.class);
    var plan =
        new DocumentPlan(
            element,
            type,
            names.of(type.packageName(), flat + "Schema"),
            names.of(type.packageName(), flat + "Document"),
            components,
            cases,
            new TreeSet<>(),
            discriminator,
            named == null ? type.simpleName() : named.value());
    plans.put(element.getQualifiedName().toString(), plan);
    return plan;
  }

  private @Nullable ComponentPlan component(RecordComponentElement component, Place place) {
    TypeMirror declared = component.asType();
    Presence presence = presence(component, declared, place);
    TypeMirror mirror =
        switch (presence) {
          case OPTIONAL -> types.argument(declared, 0);
          case OPTIONAL_PRIMITIVE -> types.boxed(primitiveOf(declared));
          case REQUIRED, NULLABLE -> declared;
        };
    Role role = role(component, mirror, presence, place);
    AttributeName renamed = component.getAnnotation(AttributeName.class);
    String name = component.getSimpleName().toString();
    ValueType value = null;
    if (!(role instanceof Role.Extra)) {
      value = value(component, mirror, role, place);
      if (value == null) {
        return null;
      }
    }
    return new ComponentPlan(
        name,
        renamed == null ? name : renamed.value(),
        place.owner(),
        mirror,
        TypeName.get(declared),
        value,
        presence,
        role,
        place.at());
  }

  private @Nullable ValueType value(
      RecordComponentElement component, TypeMirror mirror, Role role, Place place) {
    if (role instanceof Role.Ttl) {
      return new ValueType(
          TypeName.get(mirror),
          CodeBlock.of("$T.CODEC", Names.NUMBER_CODECS.nestedClass("OfEpochSecond")),
          Kind.NUMBER,
          true,
          null,
          null);
    }
    AnnotationMirror converted = Types.mirror(component, CONVERTED_BY);
    if (converted != null) {
      var converter = (TypeMirror) types.value(converted, "value").getValue();
      return new ValueType(
          TypeName.get(types.boxed(mirror)),
          CodeBlock.of("$T.converted(new $T())", Names.CODECS, TypeName.get(converter)),
          Kind.OTHER,
          false,
          null,
          null);
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
    if (types.isAny(
        declared, "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble")) {
      return Presence.OPTIONAL_PRIMITIVE;
    }
    if (!Types.isNullable(component, declared, component.getAccessor())) {
      return Presence.REQUIRED;
    }
    if (declared.getKind().isPrimitive()) {
      reporter.error(
          place.at(),
          "%s is @Nullable and %s, which is never null. Declare it as %s."
              .formatted(place.owner(), declared, types.plain(types.boxed(declared))));
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

  private Role role(
      RecordComponentElement component, TypeMirror mirror, Presence presence, Place place) {
    var roles = new ArrayList<Role>();
    if (component.getAnnotation(Version.class) != null) {
      requireType(mirror, place, "@Version", "long or int", "java.lang.Long", "java.lang.Integer");
      roles.add(new Role.Version());
    }
    Counter counter = component.getAnnotation(Counter.class);
    if (counter != null) {
      requireType(mirror, place, "@Counter", "long or int", "java.lang.Long", "java.lang.Integer");
      roles.add(new Role.Counter(counter.start(), counter.step()));
    }
    if (component.getAnnotation(CreatedAt.class) != null) {
      requireType(mirror, place, "@CreatedAt", "Instant", "java.time.Instant");
      if (presence == Presence.REQUIRED) {
        reporter.error(
            place.at(),
            "%s is @CreatedAt, and a record has no such time before it is stored. Declare it as Optional<Instant> or @Nullable Instant."
                .formatted(place.owner()));
      }
      roles.add(new Role.CreatedAt());
    }
    if (component.getAnnotation(UpdatedAt.class) != null) {
      requireType(mirror, place, "@UpdatedAt", "Instant", "java.time.Instant");
      roles.add(new Role.UpdatedAt());
    }
    if (component.getAnnotation(Ttl.class) != null) {
      requireType(mirror, place, "@Ttl", "Instant", "java.time.Instant");
      roles.add(new Role.Ttl());
    }
    if (component.getAnnotation(Extra.class) != null) {
      if (!types.plain(mirror).equals("Map<String, AttributeValue>")
          || presence != Presence.REQUIRED) {
        reporter.error(
            place.at(),
            "%s is @Extra and a %s. Declare it as Map<String, AttributeValue>."
                .formatted(place.owner(), types.plain(component.asType())));
      }
      roles.add(new Role.Extra());
    }
    if (roles.size() > 1) {
      reporter.error(
          place.at(),
          "%s has two of @Version, @Counter, @CreatedAt, @UpdatedAt, @Ttl and @Extra. Keep one."
              .formatted(place.owner()));
    }
    return roles.isEmpty() ? new Role.Plain() : roles.getFirst();
  }

  private void requireType(
      TypeMirror mirror, Place place, String annotation, String expected, String... allowed) {
    if (!types.isAny(mirror, allowed)) {
      reporter.error(
          place.at(),
          "%s is %s and a %s. Declare it as %s."
              .formatted(place.owner(), annotation, types.plain(mirror), expected));
    }
  }
}
