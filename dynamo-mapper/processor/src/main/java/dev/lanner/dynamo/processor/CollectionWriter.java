package dev.lanner.dynamo.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.KeyPlan.Piece.Literal;
import dev.lanner.dynamo.processor.KeyPlan.Piece.Variable;
import dev.lanner.processing.Types;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Writes the queries of one key that read items of whichever record: all of a partition, and an
/// item with those below it.
final class CollectionWriter {
  private final TablePlan table;
  private final Neighbours neighbours;
  private final List<ParameterSpec> partition;

  /// @param partition the parameters that name a partition
  CollectionWriter(TablePlan table, Neighbours neighbours, List<ParameterSpec> partition) {
    this.table = table;
    this.neighbours = neighbours;
    this.partition = partition;
  }

  /// Whether the index copies all of the records that share its partitions.
  boolean isShared() {
    return !neighbours.inPartitions().isEmpty() && table.copiesAll(neighbours.key().index());
  }

  /// Whether other records are below the record, and a text that its sort key begins with is that
  /// of no other item: it ends with a literal, or with values that are all of one length.
  boolean hasItemsBelow() {
    KeyPlan key = neighbours.key();
    return isShared()
        && !key.sort().isEmpty()
        && key.sort().getFirst() instanceof Templated templated
        && !templated.variables().isEmpty()
        && switch (templated.pieces().getLast()) {
          case Literal _ -> true;
          case Variable variable -> !variable.isText();
        }
        && neighbours.inPartitions().stream().anyMatch(other -> Neighbours.isBelow(other, key));
  }

  MethodSpec ofPartition(CodeBlock condition) {
    return collection("All items of a partition", List.of(), condition);
  }

  /// @param sort the parameters that name an item of the partition
  MethodSpec below(List<ParameterSpec> sort, CodeBlock condition) {
    return collection("An item of a partition and all items below it", sort, condition);
  }

  private MethodSpec collection(String items, List<ParameterSpec> sort, CodeBlock condition) {
    KeyPlan key = neighbours.key();
    boolean isConsistent = table.isConsistent(key);
    var method =
        MethodSpec.methodBuilder(IndexNames.method("collection", key.name()))
            .addJavadoc("$L, of whichever record of {@link $T}.\n", items, table.root().type())
            .returns(
                ParameterizedTypeName.get(
                    isConsistent ? Names.TABLE_QUERY : Names.QUERY, table.root().type()))
            .addParameters(partition)
            .addParameters(sort);
    if (Types.isPublic(table.root().element())) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method
        .addStatement(
            Layout.call(
                CodeBlock.of("return $L", isConsistent ? "collection" : "collectionIndex"),
                List.of(
                    CodeBlock.of("$T.INSTANCE", table.root().schema()),
                    key.indexCode(),
                    condition)))
        .build();
  }
}
