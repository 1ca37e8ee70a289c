package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.processor.SchemaNames.Scope;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Types;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/// The JSON schemas of the types that handlers take and return, as their codecs read and write
/// them. Types with a name are schemas by name, which others refer to.
///
/// A schema is the same for requests and answers. Null stands in it only where it is written: as an
/// element of a list, set or map. A component that may be absent is just not required: it is left
/// out of what is written, and although a null would be read, clients better leave it out too.
final class Schemas {
  private static final String REFERENCE = "#/components/schemas/";

  private final Types types;
  private final Extensions extensions;
  private final SchemaNames names;
  private final LeafSchemas leaves;
  private final RecordSchemas records;
  private final Map<String, JsonTree> components = new TreeMap<>();

  Schemas(Readers readers) {
    this.types = readers.types();
    this.extensions = readers.extensions();
    this.names = new SchemaNames(types);
    this.leaves = new LeafSchemas(types.elements());
    this.records = new RecordSchemas(readers, this);
  }

  /// The schemas with names, by name.
  Members components() {
    var all = new Members();
    components.forEach(all::put);
    return all;
  }

  /// Adds a schema that no type has, under a name if that is still free.
  Members add(String name, Supplier<Members> schema) {
    return named("document:" + name, name, schema);
  }

  /// A new schema, or reference to one, for a type where it stands in JSON.
  Members json(TypeMirror type) {
    return json(type, Scope.NONE);
  }

  Members json(TypeMirror type, Scope scope) {
    if (type instanceof TypeVariable variable) {
      return json(scope.argument(variable), scope.outer());
    }
    if (extensions.hasJsonCodec(type)) {
      return named(type, scope, () -> leaves.unknown(element(type)));
    }
    if (Types.isEnum(type)) {
      return named(type, scope, () -> leaves.ofEnum(element(type)));
    }
    Members scalar = scalar(type);
    if (scalar != null) {
      return scalar;
    }
    if (extensions.converts(type)) {
      return named(type, scope, () -> leaves.text(element(type)));
    }
    if (Types.isBytes(type)) {
      return ScalarSchemas.base64();
    }
    if (types.isList(type)) {
      return array(type, scope);
    }
    if (Types.is(type, "java.util.Set")) {
      return array(type, scope).put("uniqueItems", true);
    }
    if (types.isOptional(type)) {
      return orNull(json(types.argument(type, 0), scope));
    }
    if (Types.is(type, "java.util.Map")) {
      return map(type, scope);
    }
    if (Types.is(type, "dev.lanner.framework.Page")) {
      return named(type, scope, () -> page(type, scope));
    }
    if (SealedReader.isSealed(type)) {
      return named(type, scope, () -> records.sealed(element(type)));
    }
    if (Types.isRecord(type)) {
      return named(type, scope, () -> records.of((DeclaredType) type, scope));
    }
    return new Members();
  }

  /// A new schema, or reference to one, for a type where it stands as text: in a path, query,
  /// header field, cookie or form.
  Members text(TypeMirror type) {
    Members usual = Types.isEnum(type) ? leaves.ofEnum(element(type)) : scalar(type);
    if (extensions.converts(type) && (usual != null || extensions.hasJsonCodec(type))) {
      return ScalarSchemas.string();
    }
    return usual != null && extensions.hasJsonCodec(type) ? usual : json(type);
  }

  /// The record as one of a sealed interface, with the member that says so.
  Members branch(TypeElement record, String discriminator) {
    String key = discriminator + ":" + record.getQualifiedName();
    String wanted = Names.flat(ClassName.get(record));
    return named(key, wanted, () -> records.branch(record, discriminator));
  }

  private Members named(TypeMirror type, Scope scope, Supplier<Members> schema) {
    String wanted = records.nameAlone(element(type), names.simple(type, scope));
    return named(names.key(type, scope), wanted, schema);
  }

  /// The name is there before the schema is, which may lead back to it.
  private Members named(String key, String wanted, Supplier<Members> schema) {
    boolean known = names.knows(key);
    String name = names.of(key, wanted);
    if (!known) {
      components.put(name, schema.get());
    }
    return reference(name);
  }

  private static Members reference(String name) {
    return new Members().put("$ref", REFERENCE + name);
  }

  private @Nullable Members scalar(TypeMirror type) {
    TypeElement element = Types.element(types.boxed(type));
    return element == null ? null : ScalarSchemas.of(element.getQualifiedName().toString());
  }

  private Members array(TypeMirror type, Scope scope) {
    return new Members().put("type", "array").put("items", element(type, 0, scope));
  }

  private Members map(TypeMirror type, Scope scope) {
    var map = new Members().put("type", "object");
    if (!Types.is(types.argument(type, 0), "java.lang.String")) {
      Members key = text(types.argument(type, 0));
      boolean texts = key.has("$ref") || new JsonTree.Text("string").equals(key.get("type"));
      map.putUnlessEmpty("propertyNames", texts ? key : new Members());
    }
    return map.put("additionalProperties", element(type, 1, scope));
  }

  private Members element(TypeMirror container, int index, Scope scope) {
    TypeMirror type = types.argument(container, index);
    Members schema = json(type, scope);
    return Types.isNullable(type) ? orNull(schema) : schema;
  }

  /// The same or null.
  private static Members orNull(Members schema) {
    if (schema.get("type") instanceof JsonTree.Text type) {
      return schema.put("type", Items.of(type, new JsonTree.Text("null")));
    }
    return schema.has("$ref")
        ? new Members().put("anyOf", Items.of(schema, new Members().put("type", "null")))
        : schema;
  }

  private Members page(TypeMirror type, Scope scope) {
    return new Members()
        .put("type", "object")
        .put("description", "Some of a list, and where it goes on.")
        .put("required", Items.of(new JsonTree.Text("items")))
        .put(
            "properties",
            new Members()
                .put("items", array(type, scope))
                .put(
                    "next",
                    ScalarSchemas.string()
                        .put("description", "The token of the next page; absent on the last.")));
  }

  private static TypeElement element(TypeMirror type) {
    return Objects.requireNonNull(Types.element(type));
  }
}
