package dev.lanner.framework.processor;

import dev.lanner.framework.processor.Parameter.Presence;
import dev.lanner.framework.spi.Source;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The request bodies of operations: one value, or the fields of a form.
final class OpenApiBodies {
  private static final String STRING = "java.lang.String";

  private final Schemas schemas;
  private final OpenApiMedia media;
  private final OpenApiParameters parameters;
  private final ConstraintKeywords constraints;
  private final JsonValues values;

  OpenApiBodies(
      Readers readers, Schemas schemas, OpenApiMedia media, OpenApiParameters parameters) {
    this.schemas = schemas;
    this.media = media;
    this.parameters = parameters;
    this.constraints = new ConstraintKeywords(readers.types());
    this.values = new JsonValues(readers.types(), readers.extensions());
  }

  /// The body, without members when there is none.
  ///
  /// @param operationId after which the schema of a form is named
  Members of(Endpoint endpoint, String operationId, DocComment comment) {
    for (Parameter parameter : endpoint.parameters()) {
      if (parameter instanceof Parameter.Body body) {
        return of(body, comment.parameters().getOrDefault(body.name(), ""));
      }
      if (isField(parameter)) {
        return form(endpoint, operationId, comment);
      }
    }
    return new Members();
  }

  /// Whether a parameter is a field of a form.
  static boolean isField(Parameter parameter) {
    return parameter instanceof Parameter.File
        || (parameter instanceof Parameter.Named named && named.source() == Source.FORM);
  }

  private Members of(Parameter.Body body, String text) {
    Members content = media.read(body.mirror(), body.accepted());
    List<String> sentences = List.of();
    for (Map.Entry<String, JsonTree> each : content.all().entrySet()) {
      boolean value = MediaTypes.isJson(each.getKey()) != Types.is(body.mirror(), STRING);
      if (value
          && each.getValue() instanceof Members one
          && one.get("schema") instanceof Members schema) {
        sentences = constraints.add(schema, body.mirror(), body.constraints());
        schema.putUnlessEmpty("examples", values.examples(body.mirror(), text));
      }
    }
    var requestBody = new Members();
    Descriptions.put(requestBody, text, sentences);
    if (body.presence() == Presence.REQUIRED) {
      requestBody.put("required", true);
    }
    return requestBody.put("content", content);
  }

  private Members form(Endpoint endpoint, String operationId, DocComment comment) {
    var properties = new Members();
    var required = new ArrayList<String>();
    boolean files = false;
    for (Parameter parameter : endpoint.parameters()) {
      String text = comment.parameters().getOrDefault(parameter.name(), "");
      if (parameter instanceof Parameter.File file) {
        files = true;
        properties.put(file.key(), file(file, text));
        if (file.presence() == Presence.REQUIRED) {
          required.add(file.key());
        }
      } else if (parameter instanceof Parameter.Named named && isField(named)) {
        properties.put(named.key(), parameters.field(named, text));
        if (parameters.isRequired(named)) {
          required.add(named.key());
        }
      }
    }
    var object =
        new Members()
            .put("type", "object")
            .putUnlessEmpty("required", Items.texts(required))
            .put("properties", properties);
    String name = Character.toUpperCase(operationId.charAt(0)) + operationId.substring(1) + "Form";
    var requestBody = new Members();
    if (!required.isEmpty()) {
      requestBody.put("required", true);
    }
    return requestBody.put(
        "content", OpenApiMedia.addForm(new Members(), schemas.add(name, () -> object), files));
  }

  private static Members file(Parameter.File file, String text) {
    Members one = ScalarSchemas.binary();
    Members schema =
        file.presence() == Presence.LIST
            ? new Members().put("type", "array").put("items", one)
            : one;
    return schema.putUnlessEmpty("description", text);
  }
}
