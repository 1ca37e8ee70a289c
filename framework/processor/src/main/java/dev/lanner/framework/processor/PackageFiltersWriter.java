package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Output;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/// Writes the classes that hold the filters of packages: `shop.PackageFilters` for those that stand
/// on the package `shop`, as one object for all handlers.
final class PackageFiltersWriter {
  private PackageFiltersWriter() {}

  static List<JavaFile> write(List<Handler> handlers) {
    Map<ClassName, Set<FilterUse>> byClass = new TreeMap<>();
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        for (FilterUse use : endpoint.filters()) {
          if (use.packageFilters() != null) {
            byClass.computeIfAbsent(use.packageFilters(), _ -> new LinkedHashSet<>()).add(use);
          }
        }
      }
    }
    return byClass.entrySet().stream()
        .map(entry -> write(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static JavaFile write(ClassName name, Set<FilterUse> filters) {
    var type =
        TypeSpec.classBuilder(name)
            .addJavadoc("The filters that stand on the package `$L`.\n", name.packageName())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    var constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Names.APPLICATION, Instances.APPLICATION);
    for (FilterUse use : filters) {
      type.addField(Names.FILTER, use.name(), Modifier.PUBLIC, Modifier.FINAL);
      constructor.addStatement("this.$L = $L", use.name(), use.filter());
    }
    return Output.file(
        name.packageName(),
        type.addMethod(constructor.build()).build(),
        name.packageName(),
        LannerProcessor.class);
  }
}
