/// The deployment template of an application, as a function: models and a file of the user in, YAML
/// out. Nothing here knows Maven.
///
/// ## How a template comes about
///
/// 1. `FunctionModels` and the table model are read from the class path.
/// 2. Each part adds its resources to a [Draft]: `FunctionResources` what every function has,
///    `HttpResources`, `RestResources`, `WebSocketResources`, `StreamResources`, `TriggerResources`
///    what invokes it, `TableResources` the tables, `FunctionRole` what it may do.
/// 3. `Merge` adds what the user has written. Every value knows where it comes from, so that a
///    contradiction can name both places.
/// 4. `Additions` and `Limits` look at the whole: what follows from the user's additions, and what
///    AWS would refuse.
/// 5. `YamlWriter` writes it. The same input gives the same bytes.
@NullMarked
package dev.lanner.maven.template;

import org.jspecify.annotations.NullMarked;
