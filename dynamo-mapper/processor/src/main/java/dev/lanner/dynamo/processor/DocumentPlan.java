package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// A record or a sealed interface that an item, or a map in an item, holds.
///
/// @param element the type
/// @param type its name
/// @param schema the class to generate for it
/// @param attributes the class to generate for its attributes as a nested record
/// @param components of a record; filled after the plan is made, as records may contain themselves
/// @param cases of a sealed interface; else empty
/// @param discriminators the attributes that say of sealed interfaces that they are this record;
///   filled as those are read
/// @param discriminator the attribute that says which record of a sealed interface it is, or `null`
/// @param typeValue what it says of this record
record DocumentPlan(
    TypeElement element,
    ClassName type,
    ClassName schema,
    ClassName attributes,
    List<ComponentPlan> components,
    List<DocumentPlan> cases,
    Set<String> discriminators,
    @Nullable String discriminator,
    String typeValue) {

  // There is one plan of a type, and records that contain themselves have no end to compare.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentPlan plan && plan.type.equals(type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  boolean isSealed() {
    return !cases.isEmpty();
  }

  @Nullable ComponentPlan component(String name) {
    for (ComponentPlan component : components) {
      if (component.name().equals(name)) {
        return component;
      }
    }
    return null;
  }

  @Nullable ComponentPlan with(Class<? extends ComponentPlan.Role> role) {
    for (ComponentPlan component : components) {
      if (role.isInstance(component.role())) {
        return component;
      }
    }
    return null;
  }
}
