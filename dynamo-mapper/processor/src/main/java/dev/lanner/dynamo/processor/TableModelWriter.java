package dev.lanner.dynamo.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.dynamo.processor.TablePlan.IndexPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes the constant that describes a table.
final class TableModelWriter {
  private TableModelWriter() {}

  static FieldSpec field(TablePlan table) {
    KeyPlan key = table.entities().getFirst().primary();
    var indexes = new ArrayList<CodeBlock>();
    for (IndexPlan index : table.indexes()) {
      indexes.add(
          CodeBlock.of(
              "new $T($S,$W$L,$W$L,$W$T.$L,$W$L)",
              Names.TABLE_MODEL.nestedClass("IndexModel"),
              index.name(),
              key(index.partition(), index.sort()),
              index.isLocal(),
              Names.INDEX_PROJECTION,
              index.projection(),
              SchemaWriter.strings(index.include())));
    }
    var types = new ArrayList<CodeBlock>();
    table
        .keyTypes()
        .forEach((attribute, letter) ->
            types.add(
                CodeBlock.of(
                    "$T.entry($S, $T.$L)",
                    Map.class,
                    attribute,
                    Names.TABLE_MODEL.nestedClass("KeyType"),
                    letter)));
    return FieldSpec.builder(Names.TABLE_MODEL, "TABLE", Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "\n$>$>$L$<$<",
            Layout.lines(
                CodeBlock.of("new $T", Names.TABLE_MODEL),
                List.of(
                    CodeBlock.of("$S", table.name()),
                    key(key.partitionAttributes(), key.sortAttributes()),
                    indexes.isEmpty()
                        ? CodeBlock.of("$T.of()", List.class)
                        : Layout.lines(CodeBlock.of("$T.of", List.class), indexes),
                    CodeBlock.of("$T.ofEntries($L)", Map.class, CodeBlock.join(types, ",$W")),
                    CodeBlock.of("$S", table.ttl()),
                    CodeBlock.of("$S", stream(table.settings())))))
        .build();
  }

  private static @Nullable String stream(SettingsPlan settings) {
    return settings.stream() == StreamView.NONE ? null : settings.stream().name();
  }

  private static CodeBlock key(List<String> partition, List<String> sort) {
    return CodeBlock.of(
        "new $T($L,$W$L)",
        Names.TABLE_MODEL.nestedClass("KeyModel"),
        SchemaWriter.strings(partition),
        SchemaWriter.strings(sort));
  }

  static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(Names.NULLABLE).build());
  }
}
