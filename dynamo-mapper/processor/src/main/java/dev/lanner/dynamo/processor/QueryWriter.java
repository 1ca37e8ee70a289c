package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.KeyPlan.Piece;
import dev.lanner.dynamo.processor.KeyPlan.Piece.Variable;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes the queries of one key: by partition, then for each value of the sort key from the left
/// that a person may know, and with a range of the next one.
final class QueryWriter {
  private final TablePlan table;
  private final EntityPlan entity;
  private final KeyPlan key;
  private final SchemaCodecs codecs;
  private final Neighbours neighbours;
  private final UniqueNames names = new UniqueNames();
  private final List<ParameterSpec> partitionParameters = new ArrayList<>();
  private final CodeBlock partition;

  QueryWriter(TablePlan table, EntityPlan entity, KeyPlan key, SchemaCodecs codecs) {
    this.table = table;
    this.entity = entity;
    this.key = key;
    this.codecs = codecs;
    this.neighbours = Neighbours.of(table.entities(), entity, key);
    this.partition = partition();
  }

  /// Something of a sort key that a query may name.
  ///
  /// @param type that a query names it by
  /// @param isOrdered whether there are ranges of it
  /// @param isText whether it may be known by its beginning
  private record Step(String name, TypeName type, boolean isOrdered, boolean isText) {}

  List<MethodSpec> write() {
    var methods = new ArrayList<MethodSpec>();
    List<Step> steps = steps();
    for (int known = 0; known <= steps.size(); known++) {
      methods.add(query(steps.subList(0, known)));
      if (known < steps.size()) {
        Step next = steps.get(known);
        if (next.isOrdered()) {
          methods.add(range(steps.subList(0, known), next));
        }
        if (next.isText()) {
          methods.add(startingWith(steps.subList(0, known), next));
        }
      }
    }
    var collections = new CollectionWriter(table, neighbours, partitionParameters);
    if (collections.isShared()) {
      methods.add(collections.ofPartition(ofPartition()));
    }
    if (collections.hasItemsBelow()) {
      methods.add(collections.below(parameters(steps), beginningLike(steps)));
    }
    methods.add(
        MethodSpec.methodBuilder(name("partition"))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(Names.KEY_CONDITION)
            .addParameters(partitionParameters)
            .addStatement("return $L", partition)
            .build());
    return methods;
  }

  /// The call of the method that makes the condition of a partition.
  private CodeBlock ofPartition() {
    return CodeBlock.of(
        "$L($L)",
        name("partition"),
        CodeBlock.join(
            partitionParameters.stream().map(each -> CodeBlock.of("$N", each)).toList(), ", "));
  }

  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (Part part : key.sort()) {
      switch (part) {
        case Part.Single(ComponentPlan component) -> {
          ValueType value = component.valueType();
          boolean isText = value.type().equals(ClassName.get(String.class));
          steps.add(
              new Step(
                  names.next(component.name()),
                  KeyWriter.type(component),
                  value.isOrdered(),
                  isText));
        }
        case Templated templated -> {
          for (Variable variable : templated.variables()) {
            steps.add(
                new Step(
                    names.next(variable.queriedName()),
                    type(variable),
                    variable.isOrdered(),
                    variable.isText()));
          }
        }
      }
    }
    return steps;
  }

  private static boolean isCut(Variable variable) {
    return !variable.queried().equals(variable.component().valueType().type());
  }

  private static TypeName type(Variable variable) {
    return isCut(variable) ? variable.queried() : KeyWriter.type(variable.component());
  }

  /// The text of a partition key, from parameters.
  private CodeBlock text(Templated templated) {
    var values = new ArrayList<String>();
    for (Variable variable : templated.variables()) {
      String name = names.next(variable.queriedName());
      partitionParameters.add(ParameterSpec.builder(type(variable), name).build());
      values.add(name);
    }
    CodeBlock whole = whole(templated, values);
    var remaining = new ArrayList<>(values);
    return whole != null
        ? whole
        : KeyWriter.text(
            templated.pieces(),
            variable -> KeyWriter.ofQueried(variable, CodeBlock.of("$N", remaining.removeFirst())));
  }

  private CodeBlock partition() {
    CodeBlock.Builder condition = CodeBlock.builder();
    boolean first = true;
    for (Part part : key.partition()) {
      CodeBlock value =
          switch (part) {
            case Part.Single(ComponentPlan component) -> {
              String name = names.next(component.name());
              partitionParameters.add(
                  ParameterSpec.builder(KeyWriter.type(component), name).build());
              yield CodeBlock.of("$L.write($N)", codecs.elsewhere(component), name);
            }
            case Templated templated ->
                CodeBlock.of("$T.createS($L)", Names.ATTRIBUTE_VALUE, text(templated));
          };
      condition.add(
          first ? "$T.of($S,$W$L)" : "$Z.and($S,$W$L)",
          first
              ? new Object[] {Names.KEY_CONDITION, part.attribute(), value}
              : new Object[] {part.attribute(), value});
      first = false;
    }
    return condition.build();
  }

  private MethodSpec query(List<Step> known) {
    String doc =
        known.isEmpty()
            ? "The items of a partition.\n"
            : "The items of a partition with these values in their sort key.\n";
    return method(name("query"), known, doc).addStatement(returning(known(known))).build();
  }

  private MethodSpec range(List<Step> known, Step next) {
    CodeBlock.Builder condition = CodeBlock.builder();
    if (isTemplated()) {
      var templated = (Templated) key.sort().getFirst();
      Variable variable = templated.variables().get(known.size());
      condition.add(
          "$L.range($S,$W$L,$W$T.of($N,$W$L,$W$S),$W$S)",
          ofPartition(),
          templated.attribute(),
          prefix(templated, known),
          Names.KEY_TEXT,
          next.name(),
          isCut(variable) ? 0 : variable.size(),
          variable.component().owner(),
          variable.literal());
    } else {
      var single = (Part.Single) key.sort().get(known.size());
      condition.add(
          "$L$Z.range($S, $N, $L)",
          known(known),
          single.attribute(),
          next.name(),
          codecs.elsewhere(single.component()));
    }
    var parameter =
        new Step(
            next.name(), ParameterizedTypeName.get(Names.RANGE, next.type().box()), false, false);
    return method(
            name("query"),
            with(known, parameter),
            "The items of a partition in a range of their sort key.\n")
        .addStatement(returning(condition.build()))
        .build();
  }

  private MethodSpec startingWith(List<Step> known, Step next) {
    CodeBlock condition;
    if (isTemplated()) {
      var templated = (Templated) key.sort().getFirst();
      CodeBlock prefix = prefix(templated, known);
      condition =
          CodeBlock.of(
              "$L.startsWith($S,$W$L$N)",
              ofPartition(),
              templated.attribute(),
              prefix.toString().equals("\"\"") ? CodeBlock.of("") : CodeBlock.of("$L + ", prefix),
              next.name());
    } else {
      condition =
          CodeBlock.of(
              "$L.startsWith($S,$W$N)",
              known(known),
              key.sort().get(known.size()).attribute(),
              next.name());
    }
    return method(
            name("query") + "StartingWith",
            with(known, next),
            "The items of a partition whose sort key starts like this.\n")
        .addStatement(returning(condition))
        .build();
  }

  /// The condition when the first steps are known.
  private CodeBlock known(List<Step> known) {
    if (key.sort().isEmpty()) {
      return ofPartition();
    }
    if (!isTemplated()) {
      CodeBlock.Builder condition = CodeBlock.builder().add(ofPartition());
      for (int i = 0; i < known.size(); i++) {
        var single = (Part.Single) key.sort().get(i);
        condition.add(
            "$Z.and($S, $L.write($N))",
            single.attribute(),
            codecs.elsewhere(single.component()),
            known.get(i).name());
      }
      return condition.build();
    }
    var templated = (Templated) key.sort().getFirst();
    if (known.size() == templated.variables().size()) {
      CodeBlock text = whole(templated, known.stream().map(Step::name).toList());
      return CodeBlock.of(
          "$L.and($S,$W$T.createS($L))",
          ofPartition(),
          templated.attribute(),
          Names.ATTRIBUTE_VALUE,
          text == null ? prefix(templated, known) : text);
    }
    CodeBlock prefix = prefix(templated, known);
    return prefix.toString().equals("\"\"")
        ? ofPartition()
        : CodeBlock.of("$L.startsWith($S,$W$L)", ofPartition(), templated.attribute(), prefix);
  }

  /// The condition that a sort key begins as that of an item.
  private CodeBlock beginningLike(List<Step> all) {
    var templated = (Templated) key.sort().getFirst();
    CodeBlock text = whole(templated, all.stream().map(Step::name).toList());
    return CodeBlock.of(
        "$L.startsWith($S,$W$L)",
        ofPartition(),
        templated.attribute(),
        text == null ? prefix(templated, all) : text);
  }

  private static List<ParameterSpec> parameters(List<Step> steps) {
    return steps.stream()
        .map(step -> ParameterSpec.builder(step.type(), step.name()).build())
        .toList();
  }

  /// The call of the schema's method that makes the text, or `null` when a query names less than
  /// the components.
  private @Nullable CodeBlock whole(Templated templated, List<String> values) {
    List<Variable> variables = templated.variables();
    boolean isWhole =
        variables.size() == templated.components().size()
            && variables.stream().noneMatch(QueryWriter::isCut);
    return isWhole
        ? CodeBlock.of(
            "$T.$L($L)", entity.record().schema(), templated.method(), String.join(", ", values))
        : null;
  }

  /// What the sort key begins with when the first variables are known.
  private static CodeBlock prefix(Templated templated, List<Step> known) {
    var pieces = new ArrayList<Piece>();
    int variables = 0;
    for (Piece piece : templated.pieces()) {
      if (piece instanceof Variable) {
        if (variables == known.size()) {
          break;
        }
        variables++;
      }
      pieces.add(piece);
    }
    var remaining = new ArrayList<>(known);
    return KeyWriter.text(
        pieces,
        variable ->
            KeyWriter.ofQueried(variable, CodeBlock.of("$N", remaining.removeFirst().name())));
  }

  private MethodSpec.Builder method(String name, List<Step> steps, String doc) {
    TypeName result = ParameterizedTypeName.get(query(), entity.record().type());
    var method =
        MethodSpec.methodBuilder(name)
            .addJavadoc(doc)
            .returns(result)
            .addParameters(partitionParameters);
    method.addParameters(parameters(steps));
    if (Types.isPublic(entity.record().element())) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method;
  }

  private CodeBlock returning(CodeBlock condition) {
    return Layout.call(
        CodeBlock.of("return $L", verb()),
        List.of(key.indexCode(), condition, CodeBlock.of("$L", neighbours.isMixed())));
  }

  private ClassName query() {
    if (!table.copiesAll(entity, key)) {
      return Names.PARTIAL_QUERY;
    }
    return table.isConsistent(key) ? Names.TABLE_QUERY : Names.QUERY;
  }

  private String verb() {
    if (!table.copiesAll(entity, key)) {
      return "queryPartially";
    }
    return table.isConsistent(key) ? "query" : "queryIndex";
  }

  private boolean isTemplated() {
    return key.sort().getFirst() instanceof Templated;
  }

  private String name(String verb) {
    return IndexNames.method(verb, key.name());
  }

  private static List<Step> with(List<Step> steps, Step step) {
    var longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
