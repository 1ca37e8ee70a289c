package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.Counter;
import dev.lanner.dynamo.CreatedAt;
import dev.lanner.dynamo.Extra;
import dev.lanner.dynamo.Ttl;
import dev.lanner.dynamo.UpdatedAt;
import dev.lanner.dynamo.Version;
import dev.lanner.dynamo.processor.ComponentPlan.Presence;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/// Reads what the mapper or DynamoDB does with a component.
final class RoleReader {
  private final Types types;
  private final Reporter reporter;

  RoleReader(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  /// @param mirror the component's type, without `Optional` around it
  Role read(RecordComponentElement component, TypeMirror mirror, Presence presence, Place place) {
    var roles = new ArrayList<Role>();
    if (component.getAnnotation(Version.class) != null) {
      requireNumber(component, mirror, presence, place, "@Version");
      roles.add(new Role.Version());
    }
    Counter counter = component.getAnnotation(Counter.class);
    if (counter != null) {
      requireNumber(component, mirror, presence, place, "@Counter");
      roles.add(new Role.Counter(counter.start(), counter.step()));
    }
    if (component.getAnnotation(CreatedAt.class) != null) {
      boolean isInstant = requireInstant(component, mirror, place, "@CreatedAt");
      if (isInstant && presence == Presence.REQUIRED) {
        reporter.error(
            place.at(),
            "%s is @CreatedAt, and a record has no such time before it is stored. Declare it as Optional<Instant> or @Nullable Instant."
                .formatted(place.owner()));
      }
      roles.add(new Role.CreatedAt());
    }
    if (component.getAnnotation(UpdatedAt.class) != null) {
      var _ = requireInstant(component, mirror, place, "@UpdatedAt");
      roles.add(new Role.UpdatedAt());
    }
    if (component.getAnnotation(Ttl.class) != null) {
      var _ = requireInstant(component, mirror, place, "@Ttl");
      roles.add(new Role.Ttl());
    }
    if (component.getAnnotation(Extra.class) != null) {
      if (!isAttributes(mirror) || presence != Presence.REQUIRED) {
        wrong(component, place, "@Extra", "Map<String, AttributeValue>");
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

  private boolean isAttributes(TypeMirror mirror) {
    return Types.is(mirror, "java.util.Map")
        && Types.is(types.argument(mirror, 0), "java.lang.String")
        && Types.is(types.argument(mirror, 1), Names.ATTRIBUTE_VALUE.canonicalName());
  }

  private void requireNumber(
      RecordComponentElement component,
      TypeMirror mirror,
      Presence presence,
      Place place,
      String annotation) {
    if (!types.isAny(mirror, "java.lang.Long", "java.lang.Integer")
        || presence != Presence.REQUIRED) {
      wrong(component, place, annotation, "long or int");
    }
  }

  private boolean requireInstant(
      RecordComponentElement component, TypeMirror mirror, Place place, String annotation) {
    boolean isInstant = types.isAny(mirror, "java.time.Instant");
    if (!isInstant) {
      wrong(component, place, annotation, "Instant");
    }
    return isInstant;
  }

  private void wrong(
      RecordComponentElement component, Place place, String annotation, String expected) {
    reporter.error(
        place.at(),
        "%s is %s and of the type %s. Declare it as %s."
            .formatted(place.owner(), annotation, declared(component), expected));
  }

  private String declared(RecordComponentElement component) {
    TypeMirror type = component.asType();
    boolean isNullable = Types.isNullable(component, type, component.getAccessor());
    return (isNullable ? "@Nullable " : "") + types.plain(type);
  }
}
