package dev.lanner.framework.processor;

import dev.lanner.framework.processor.Parameter.Presence;
import dev.lanner.framework.spi.Source;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/// The parameters of an operation: variables of its path, the query, header fields and cookies.
final class OpenApiParameters {
  private final Types types;
  private final Schemas schemas;
  private final ConstraintKeywords constraints;
  private final JsonValues values;

  OpenApiParameters(Readers readers, Schemas schemas) {
    this.types = readers.types();
    this.schemas = schemas;
    this.constraints = new ConstraintKeywords(readers.types());
    this.values = new JsonValues(readers.types(), readers.extensions());
  }

  /// @param variables the names of the path's variables by their segment, which other methods of
  ///   the same path may have named otherwise
  Items of(Endpoint endpoint, Map<Integer, String> variables, DocComment comment) {
    Map<String, JsonTree> found = new LinkedHashMap<>();
    for (Parameter parameter : endpoint.parameters()) {
      String text = comment.parameters().getOrDefault(parameter.name(), "");
      switch (parameter) {
        case Parameter.PathVariable variable ->
            add(
                found,
                path(variable, variables.getOrDefault(variable.segment(), variable.name()), text));
        case Parameter.Named named when named.source() != Source.FORM ->
            add(found, named(named, text));
        case Parameter.Bound bound when isIfMatch(bound) -> add(found, ifMatch(text));
        case Parameter.Stream stream when stream.events() -> add(found, lastEventId());
        case Parameter.Named _, Parameter.Bound _, Parameter.Stream _ -> {}
        case Parameter.WholeRequest _, Parameter.InvocationContext _ -> {}
        case Parameter.File _, Parameter.Body _ -> {}
      }
    }
    return new Items(new ArrayList<>(found.values()));
  }

  /// Whether a parameter is the version that a client wants to change.
  static boolean isIfMatch(Parameter parameter) {
    return parameter instanceof Parameter.Bound bound
        && bound.type().toString().equals("dev.lanner.framework.IfMatch");
  }

  /// A name stands once in each place, even if two of the handler's parameters take it.
  private static void add(Map<String, JsonTree> found, Members parameter) {
    found.putIfAbsent(parameter.get("in") + " " + parameter.get("name"), parameter);
  }

  private Members path(Parameter.PathVariable variable, String name, String text) {
    Members schema = schemas.text(variable.mirror());
    var sentences = new ArrayList<String>();
    if (variable.greedy()) {
      sentences.add("Spans segments: slashes in it are part of it.");
    }
    sentences.addAll(constraints.add(schema, variable.mirror(), variable.constraints()));
    var parameter = new Members().put("name", name).put("in", "path").put("required", true);
    Descriptions.put(parameter, text, sentences);
    return withSchema(parameter, schema, variable.element(), text);
  }

  private Members named(Parameter.Named named, String text) {
    boolean list = named.presence() == Presence.LIST;
    var parameter = new Members().put("name", named.key()).put("in", named.source().label());
    if (isRequired(named)) {
      parameter.put("required", true);
    }
    if (list && named.source() == Source.HEADER) {
      parameter.put("style", "simple");
    } else if (list) {
      parameter.put("style", "form").put("explode", true);
    }
    Members schema = schema(named);
    Descriptions.put(parameter, text, constrain(schema, named));
    return withSchema(parameter, schema, named.element(), text);
  }

  /// A field of a form.
  Members field(Parameter.Named named, String text) {
    Members schema = schema(named);
    Descriptions.put(schema, text, constrain(schema, named));
    return schema.putUnlessEmpty("examples", values.examples(named.element().asType(), text));
  }

  private List<String> constrain(Members schema, Parameter.Named named) {
    return constraints.add(schema, named.element().asType(), named.constraints());
  }

  private Members schema(Parameter.Named named) {
    Members one = schemas.text(named.mirror());
    if (named.presence() == Presence.LIST) {
      return new Members().put("type", "array").put("items", one);
    }
    JsonTree byDefault =
        named.defaultValue() == null ? null : values.of(named.mirror(), named.defaultValue());
    return byDefault == null ? one : one.put("default", byDefault);
  }

  /// Whether a request without it is refused.
  boolean isRequired(Parameter.Named named) {
    return named.presence() == Presence.LIST
        ? named.constraints().stream().anyMatch(this::demandsElements)
        : named.presence() == Presence.REQUIRED && named.defaultValue() == null;
  }

  private boolean demandsElements(Constraint constraint) {
    if (constraint.onElements()) {
      return false;
    }
    AnnotationMirror annotation = constraint.annotation();
    return switch (Types.name(annotation)) {
      case "NotEmpty" -> true;
      case "Size" -> (int) types.value(annotation, "min").getValue() > 0;
      default -> false;
    };
  }

  private Members withSchema(
      Members parameter, Members schema, VariableElement element, String text) {
    schema.putUnlessEmpty("examples", values.examples(element.asType(), text));
    return parameter.put("schema", schema);
  }

  private static Members ifMatch(String text) {
    return header(
        "If-Match", text.isEmpty() ? "The version to change: the `ETag` of an answer." : text);
  }

  private static Members lastEventId() {
    return header("Last-Event-ID", "The id of the last event that the client has seen.");
  }

  private static Members header(String name, String description) {
    return new Members()
        .put("name", name)
        .put("in", "header")
        .put("description", description)
        .put("schema", ScalarSchemas.string());
  }
}
