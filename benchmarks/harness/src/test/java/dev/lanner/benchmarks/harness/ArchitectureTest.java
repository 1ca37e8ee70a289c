package dev.lanner.benchmarks.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lanner.benchmarks.harness");

  @Test
  void knowsNoRuntime() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.benchmarks.harness",
            "java..",
            "picocli..",
            "tools.jackson..",
            "org.jspecify.annotations")
        .because("runtimes are given as jars, so that all are measured in the same way")
        .check(CLASSES);
  }
}
