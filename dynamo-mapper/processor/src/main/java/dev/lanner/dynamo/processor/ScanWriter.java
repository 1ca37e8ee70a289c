package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.dynamo.processor.TablePlan.IndexPlan;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Writes the scans of indexes: `scanByOrder`. That of the table needs nothing of it.
final class ScanWriter {
  private ScanWriter() {}

  /// The scans of the items of a record. An index that other records share without their type has
  /// none, for nothing would tell them apart.
  static List<MethodSpec> ofRecord(TablePlan table, EntityPlan entity) {
    var methods = new ArrayList<MethodSpec>();
    for (KeyPlan key : entity.keys()) {
      if (key.isPrimary()) {
        continue;
      }
      IndexPlan index = table.index(key.index());
      boolean isShared = !Neighbours.of(table.entities(), entity, key).inIndex().isEmpty();
      if (!isShared || table.copiesType(index)) {
        methods.add(
            scan(entity.record(), key.name(), index, table.copiesAll(entity, key), isShared));
      }
    }
    return methods;
  }

  /// The scans of the items of all records, of indexes that copy all of them.
  static List<MethodSpec> ofAll(TablePlan table) {
    var methods = new ArrayList<MethodSpec>();
    for (IndexPlan index : table.indexes()) {
      if (table.copiesAll(index.name())) {
        methods.add(scan(table.root(), table.methodName(index), index, true, false));
      }
    }
    return methods;
  }

  private static MethodSpec scan(
      DocumentPlan document, String name, IndexPlan index, boolean isWhole, boolean byType) {
    ClassName result = index.isLocal() ? Names.TABLE_SCAN : Names.SCAN;
    String verb = index.isLocal() ? "scan" : "scanIndex";
    var method =
        MethodSpec.methodBuilder(IndexNames.method("scan", name))
            .addJavadoc(
                "All items of the index $L, in no order. The whole index is read and paid for.\n",
                index.name())
            .returns(
                ParameterizedTypeName.get(isWhole ? result : Names.PARTIAL_SCAN, document.type()))
            .addStatement(
                "return $L($S, $L)", isWhole ? verb : "scanPartially", index.name(), byType);
    if (Types.isPublic(document.element())) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method.build();
  }
}
