package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// A record or a sealed interface that an item, or a map in an item, holds. One that both hold has
/// a plan for each, since a map has neither keys made by templates nor the type of an item.
///
/// @param element the type
/// @param type its name
/// @param schema the class to generate for it
/// @param attributes the class to generate for its attributes as a map; an item's are its table's
/// @param components of a record; filled after the plan is made, as records may contain themselves
/// @param cases of a sealed interface; else empty
/// @param discriminators the attributes that say of sealed interfaces that they are this record;
///   filled as those are read
/// @param discriminator the attribute that says which record of a sealed interface it is; `null`
///   for a record
/// @param typeValue what it says of this record
/// @param at where to report what is wrong
record DocumentPlan(
    TypeElement element,
    ClassName type,
    ClassName schema,
    ClassName attributes,
    List<ComponentPlan> components,
    List<DocumentPlan> cases,
    Set<String> discriminators,
    @Nullable String discriminator,
    String typeValue,
    Element at) {

  boolean isSealed() {
    return discriminator != null;
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

  // Components lead to plans again, for a record that contains itself without an end.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentPlan plan && schema.equals(plan.schema);
  }

  @Override
  public int hashCode() {
    return schema.hashCode();
  }
}
