package dev.lanner.maven.template;

import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.maven.template.Tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A template while its parts are added.
final class Draft {
  static final String ALIAS = "live";
  private static final Origin GENERATED = Origin.of("lanner:template");

  private final Options options;
  private final List<FunctionModel> functions;
  private final List<ModelTable> tables;
  private final Fields template = new Fields(GENERATED);
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> declared = new HashMap<>();

  Draft(Options options, List<FunctionModel> functions, List<ModelTable> tables) {
    this.options = options;
    this.functions = List.copyOf(functions);
    this.tables = List.copyOf(tables);
    template.put("AWSTemplateFormatVersion", "2010-09-09");
    template.put("Transform", "AWS::Serverless-2016-10-31");
  }

  Options options() {
    return options;
  }

  List<FunctionModel> functions() {
    return functions;
  }

  List<FunctionModel> functions(String kind) {
    return functions.stream().filter(function -> function.kind().equals(kind)).toList();
  }

  List<ModelTable> tables() {
    return tables;
  }

  Fields template() {
    return template;
  }

  /// Something that whoever deploys should know.
  void note(String sentence) {
    notes.add(sentence);
  }

  List<String> notes() {
    return notes;
  }

  Fields section(String name) {
    return template.putFields(name);
  }

  /// A resource without properties.
  Fields resource(String id, String type, Origin origin) {
    return section("Resources").putFields(id, origin).put("Type", type);
  }

  /// Whether a resource that code names is declared for the first time.
  ///
  /// @throws TemplateException when another name has the same logical id
  boolean declare(String id, String what, String name) {
    String other = declared.putIfAbsent(id, name);
    if (other != null && !other.equals(name)) {
      throw new TemplateException(
          "The %ss %s and %s would both be %s in the template. Rename one."
              .formatted(what, other, name, id));
    }
    return other == null;
  }

  /// The properties of a resource.
  Fields properties(String id) {
    Fields resource = (Fields) section("Resources").map().get(id);
    if (resource == null) {
      throw new IllegalStateException("There is no resource " + id);
    }
    return resource.putFields("Properties", resource.origin());
  }

  void output(String name, String description, Tree value) {
    section("Outputs").putFields(name).put("Description", description).put("Value", value);
  }

  /// Whether what invokes the function is told its alias.
  boolean hasAlias(FunctionModel function) {
    Long provisioned = function.settings().provisionedConcurrency();
    return options.isSnapStart()
        || !options.deployment().isEmpty()
        || (provisioned != null && provisioned > 0);
  }

  /// The ARN that invokes the function.
  Tree arn(FunctionModel function, Origin origin) {
    return hasAlias(function)
        ? Tree.ref(function.logicalId() + ".Alias", origin)
        : Tree.attribute(function.logicalId(), "Arn", origin);
  }

  /// The function of this name that authorizes.
  ///
  /// @param handler that wants it, for the message
  FunctionModel authorizer(String name, String handler) {
    for (FunctionModel function : functions) {
      if (function.name().equals(name) && function.authorizer() != null) {
        return function;
      }
    }
    throw new TemplateException(
        "%s is authorized by the function %s, and no module on the class path has it. Check that its module is a dependency of the application."
            .formatted(handler, name));
  }
}
