package dev.lanner.framework.processor;

import dev.lanner.framework.processor.SchemaNames.Scope;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// The JSON schemas of records and of the sealed interfaces that they stand in.
final class RecordSchemas {
  private final Types types;
  private final Schemas schemas;
  private final ConstraintKeywords constraints;
  private final JsonValues values;
  private final Map<TypeElement, RecordCodec> codecs = new HashMap<>();
  private final Set<TypeElement> tagged = new HashSet<>();

  RecordSchemas(Readers readers, Schemas schemas) {
    this.types = readers.types();
    this.schemas = schemas;
    this.constraints = new ConstraintKeywords(types);
    this.values = new JsonValues(types, readers.extensions());
    readers.codecs().records().forEach(codec -> codecs.put(codec.element(), codec));
    for (SealedCodec codec : readers.codecs().sealedInterfaces()) {
      tagged.addAll(SealedReader.records(codec.element()));
    }
  }

  /// What a record is called that stands for itself, while as one of a sealed interface it has a
  /// member more: `CardWithoutType`.
  String nameAlone(TypeElement type, String name) {
    if (!tagged.contains(type)) {
      return name;
    }
    for (TypeMirror implemented : type.getInterfaces()) {
      if (SealedReader.isSealed(implemented)) {
        String member =
            SealedReader.discriminator(Objects.requireNonNull(Types.element(implemented)));
        return name + "Without" + Character.toUpperCase(member.charAt(0)) + member.substring(1);
      }
    }
    return name + "Alone";
  }

  Members of(DeclaredType record, Scope scope) {
    var type = (TypeElement) record.asElement();
    return object(type, Scope.of(record, scope), new Members(), new ArrayList<>());
  }

  Members branch(TypeElement record, String discriminator) {
    var tag = ScalarSchemas.string().put("const", SealedReader.value(record));
    return object(
        record,
        Scope.NONE,
        new Members().put(discriminator, tag),
        new ArrayList<>(List.of(discriminator)));
  }

  /// One of several records, told apart by a member.
  Members sealed(TypeElement type) {
    String discriminator = SealedReader.discriminator(type);
    var branches = new ArrayList<JsonTree>();
    var mapping = new Members();
    for (TypeElement record : SealedReader.records(type)) {
      Members branch = schemas.branch(record, discriminator);
      branches.add(branch);
      mapping.put(SealedReader.value(record), Objects.requireNonNull(branch.get("$ref")));
    }
    return new Members()
        .putUnlessEmpty("description", DocComment.of(type, types.elements()).text())
        .put("oneOf", new Items(branches))
        .put(
            "discriminator",
            new Members().put("propertyName", discriminator).put("mapping", mapping));
  }

  /// @param properties to which those of the components are added
  /// @param required the names of those that have to be there
  private Members object(TypeElement type, Scope scope, Members properties, List<String> required) {
    DocComment comment = DocComment.of(type, types.elements());
    RecordCodec codec = Objects.requireNonNull(codecs.get(type));
    for (RecordCodec.Component component : codec.components()) {
      String text = comment.parameters().getOrDefault(component.name(), "");
      properties.put(component.member(), property(component, scope, text));
      if (component.required()) {
        required.add(component.member());
      }
    }
    return new Members()
        .put("type", "object")
        .putUnlessEmpty("description", comment.text())
        .putUnlessEmpty("required", Items.texts(required))
        .putUnlessEmpty("properties", properties);
  }

  private Members property(RecordCodec.Component component, Scope scope, String text) {
    TypeMirror type =
        component.optional() ? types.argument(component.declared(), 0) : component.declared();
    Members schema = schemas.json(type, scope);
    List<String> sentences = constraints.add(schema, type, component.constraints());
    Descriptions.put(schema, text, sentences);
    if (!Types.mentionsVariable(type)) {
      schema.putUnlessEmpty("examples", values.examples(type, text));
    }
    return schema;
  }
}
