package dev.lanner.framework.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lanner.framework.processor");

  @Test
  void knowsTheFrameworkAndTheCompilerOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.framework.processor",
            "dev.lanner.framework",
            "dev.lanner.framework.events",
            "dev.lanner.framework.spi",
            "dev.lanner.processing",
            "dev.lanner.runtime",
            "dev.lanner.runtime.json",
            "java..",
            "javax.annotation.processing",
            "javax.lang.model..",
            "javax.tools",
            "com.palantir.javapoet",
            "jakarta.validation..",
            "org.jspecify.annotations")
        .because("it runs inside the compiler of every user")
        .check(MODULE);
  }

  @Test
  void showsTheProcessorOnly() {
    classes()
        .that()
        .doNotHaveSimpleName("LannerProcessor")
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .because("users name the processor at most")
        .check(MODULE);
  }

  @Test
  void readsTheModelBeforeItWritesText() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Writer")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Reader")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("Reporter")
        .because("what is wrong is reported before anything is written")
        .check(MODULE);
  }
}
