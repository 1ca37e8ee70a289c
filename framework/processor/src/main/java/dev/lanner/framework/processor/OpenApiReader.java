package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree.Members;
import org.jspecify.annotations.Nullable;

/// Reads the OpenAPI document of the module's HTTP handlers from the same model that their routes,
/// bindings and codecs are generated from, and from their Javadoc.
///
/// @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1.0</a>
final class OpenApiReader {
  static final String FILE = "META-INF/lanner/openapi.json";

  private static final String VERSION = "3.1.0";

  private final Readers readers;

  OpenApiReader(Readers readers) {
    this.readers = readers;
  }

  /// The document, or `null` when the module answers no HTTP.
  @Nullable Members read(Application application) {
    for (Function function : application.functions()) {
      if (function.kind() == Function.Kind.HTTP) {
        return read(application.packageName(), function);
      }
    }
    return null;
  }

  private Members read(String packageName, Function function) {
    var schemas = new Schemas(readers);
    var problems = new OpenApiProblems(schemas);
    var security = new SecurityReader(readers);
    var operations = new OpenApiOperations(readers, schemas, problems, security);
    var document = new Members().put("openapi", VERSION);
    new InfoReader(readers).addTo(document, packageName, function.handlers());
    Members paths = new OpenApiPaths(readers.reporter(), operations).of(function.handlers());
    return document
        .putUnlessEmpty("tags", operations.tags())
        .put("paths", paths)
        .put(
            "components",
            new Members()
                .put("schemas", schemas.components())
                .put("responses", problems.responses())
                .putUnlessEmpty("securitySchemes", security.schemes()));
  }
}
