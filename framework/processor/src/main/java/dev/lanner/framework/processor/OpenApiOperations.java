package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// The operations of an OpenAPI document: one for each route, tagged with its handler.
final class OpenApiOperations {
  private final Types types;
  private final OpenApiParameters parameters;
  private final OpenApiBodies bodies;
  private final OpenApiResponses responses;
  private final SecurityReader security;
  private final UniqueNames ids = new UniqueNames();
  private final Map<String, String> tags = new TreeMap<>();

  OpenApiOperations(
      Readers readers, Schemas schemas, OpenApiProblems problems, SecurityReader security) {
    this.types = readers.types();
    var media = new OpenApiMedia(schemas);
    this.parameters = new OpenApiParameters(readers, schemas);
    this.bodies = new OpenApiBodies(readers, schemas, media, parameters);
    this.responses = new OpenApiResponses(readers, media, problems);
    this.security = security;
  }

  /// The tags that were met, by name; handlers of the same simple name share one.
  Items tags() {
    return new Items(
        tags.entrySet().stream()
            .<JsonTree>map(tag ->
                new Members()
                    .put("name", tag.getKey())
                    .putUnlessEmpty("description", tag.getValue()))
            .toList());
  }

  /// @param variables the names of the path's variables by their segment
  Members of(Handler handler, Endpoint endpoint, Map<Integer, String> variables) {
    TypeElement type = handler.element();
    ExecutableElement method = endpoint.element();
    String tag = type.getSimpleName().toString();
    tags.merge(tag, DocComment.of(type, types.elements()).text(), (a, b) -> a.isEmpty() ? b : a);
    DocComment comment = DocComment.of(method, types.elements());
    String id = ids.next(operationId(tag, endpoint.name()));
    Members requirement = security.read(Places.around(types, method, type), type);
    boolean refuses = !requirement.all().isEmpty() || endpoint.refuses();
    if (endpoint.settings().needsKey()) {
      security.addApiKey(requirement);
    }
    boolean secured = !requirement.all().isEmpty();
    var operation =
        new Members()
            .put("operationId", id)
            .put("tags", Items.of(new JsonTree.Text(tag)))
            .putUnlessEmpty("summary", comment.summary())
            .putUnlessEmpty("description", comment.remainder());
    if (types.elements().isDeprecated(method) || types.elements().isDeprecated(type)) {
      operation.put("deprecated", true);
    }
    return operation
        .putUnlessEmpty("parameters", parameters.of(endpoint, variables, comment))
        .putUnlessEmpty("requestBody", bodies.of(endpoint, id, comment))
        .put("responses", responses.of(endpoint, comment, refuses))
        .putUnlessEmpty("security", secured ? Items.of(requirement) : Items.of());
  }

  /// `ordersFind`
  private static String operationId(String handler, String method) {
    return Character.toLowerCase(handler.charAt(0))
        + handler.substring(1)
        + Character.toUpperCase(method.charAt(0))
        + method.substring(1);
  }
}
