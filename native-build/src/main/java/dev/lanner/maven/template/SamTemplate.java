package dev.lanner.maven.template;

import dev.lanner.dynamo.tools.ModelFiles;
import dev.lanner.maven.template.Tree.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The deployment of an application as a template of AWS SAM, from what the compiler has written
/// about its functions and tables.
///
/// @param yaml the same for the same input
/// @param notes what whoever deploys should know, in whole sentences: what is not made from the
///   models, and what a target does otherwise
/// @see <a
///   href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html">AWS
///   SAM template specification</a>
public record SamTemplate(String yaml, List<String> notes) {
  private static final Set<String> KINDS =
      Set.of("http", "websocket", "event", "authorizer", "answering", "function");

  private static final List<String> SECTIONS =
      List.of(
          "AWSTemplateFormatVersion",
          "Transform",
          "Description",
          "Metadata",
          "Parameters",
          "Mappings",
          "Conditions",
          "Rules",
          "Globals",
          "Resources",
          "Outputs");

  /// Copies the list.
  public SamTemplate {
    notes = List.copyOf(notes);
  }

  /// Makes a template.
  ///
  /// @param classPath folders with classes and jars, of the application and its dependencies
  /// @param own the user's additions, merged; none when there is no such file
  /// @throws TemplateException when there is no function, the additions contradict the code, or AWS
  ///   would refuse the template
  public static SamTemplate of(List<Path> classPath, Options options, @Nullable Path own) {
    return draft(classPath, options, own == null ? null : read(own));
  }

  static SamTemplate draft(List<Path> classPath, Options options, @Nullable Fields own) {
    List<FunctionModel> all = FunctionModels.read(classPath);
    var draft =
        new Draft(
            options,
            all.stream().filter(function -> KINDS.contains(function.kind())).toList(),
            ModelFiles.find(classPath));
    for (FunctionModel function : all) {
      if (!KINDS.contains(function.kind())) {
        draft.note(
            "%s is of the kind %s, which this version does not know, and is left out. Use one version of Lanner for the application and its Maven plugin."
                .formatted(function.handler(), function.kind()));
      }
    }
    build(draft);
    if (own != null) {
      Merge.add(draft.template(), own);
    }
    Additions.add(draft);
    Limits.check(draft);
    return new SamTemplate(YamlWriter.write(sorted(draft.template())), draft.notes());
  }

  private static void build(Draft draft) {
    FunctionResources.add(draft);
    TableResources.add(draft);
    HttpResources.add(draft);
    WebSocketResources.add(draft);
    EventResources.add(draft);
    UseResources.add(draft);
    TriggerResources.add(draft);
    for (FunctionModel function : draft.functions("function")) {
      draft.output(
          function.logicalId() + "Arn",
          "The function " + function.name(),
          draft.arn(function, Origin.of(function.handler())));
    }
  }

  private static Fields read(Path file) {
    try {
      return YamlReader.read(Files.readString(file), name(file));
    } catch (IOException e) {
      throw new TemplateException(file + " cannot be read.", e);
    }
  }

  /// As people look for it, wherever the project is.
  private static String name(Path file) {
    int count = file.getNameCount();
    return file.subpath(Math.max(0, count - 3), count).toString().replace('\\', '/');
  }

  /// With the sections in their usual order.
  private static Fields sorted(Fields template) {
    var sorted = new Fields(template.origin());
    for (String section : SECTIONS) {
      Tree value = template.get(section);
      if (value != null) {
        sorted.put(section, value);
      }
    }
    template.map().forEach(sorted.map()::putIfAbsent);
    return sorted;
  }
}
