package dev.lanner.dynamo.processor;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Writes the table of a sealed interface: `ShopTable` for `Shop`, with the items of each of its
/// records.
final class SealedTableWriter {
  /// Methods without parameters of every object.
  private static final List<String> OF_OBJECT =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private SealedTableWriter() {}

  static TypeSpec write(TablePlan table) {
    DocumentPlan root = table.root();
    boolean isPublic = Types.isPublic(root.element());
    var type =
        TypeSpec.classBuilder(table.table())
            .addJavadoc("The table $L, of the records of {@link $T}.\n", table.name(), root.type())
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Names.ITEM_TABLE, root.type()))
            .addOriginatingElement(root.element())
            .addField(ItemsWriter.schema(root, isPublic));
    var constructor =
        MethodSpec.constructorBuilder()
            .addParameter(Names.TABLE_CLIENT, "client")
            .addStatement("super(client, $T.INSTANCE)", root.schema());
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
      constructor.addModifiers(Modifier.PUBLIC);
    }
    var names = new UniqueNames();
    OF_OBJECT.forEach(names::reserve);
    names.reserve("scan");
    List<MethodSpec> scans = ScanWriter.ofAll(table);
    scans.forEach(scan -> names.reserve(scan.name()));
    for (EntityPlan entity : table.entities()) {
      String simple = entity.record().type().simpleName();
      String name = names.next(Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
      type.addField(
          FieldSpec.builder(entity.items(), name, Modifier.PRIVATE, Modifier.FINAL).build());
      constructor.addStatement("this.$N = new $T(client)", name, entity.items());
      var method =
          MethodSpec.methodBuilder(name)
              .addJavadoc("The items of {@link $T}.\n", entity.record().type())
              .returns(entity.items())
              .addStatement("return $N", name);
      if (isPublic && Types.isPublic(entity.record().element())) {
        method.addModifiers(Modifier.PUBLIC);
      }
      type.addMethod(method.build());
    }
    return type.addMethods(scans).addMethod(constructor.build()).build();
  }
}
