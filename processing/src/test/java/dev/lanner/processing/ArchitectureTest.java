package dev.lanner.processing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lanner.processing");

  @Test
  void knowsTheCompilerOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.processing",
            "java..",
            "javax.annotation.processing",
            "javax.lang.model..",
            "javax.tools",
            "com.palantir.javapoet",
            "org.jspecify.annotations")
        .because("processors of unlike things share it")
        .check(MODULE);
  }

  @Test
  void holdsNothingBack() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .bePublic()
        .because("it is there for the packages of processors")
        .check(MODULE);
  }
}
