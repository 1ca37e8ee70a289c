package dev.lanner.local.runtimeapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lanner.local.runtimeapi");

  @Test
  void knowsTheJdkAndJspecifyOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.lanner.local.runtimeapi")
        .because("every test of the project may use it, also those of the runtime client")
        .check(MODULE);
  }

  @Test
  void keepsTheRulesOfTheProtocolFreeOfSocketsAndThreads() {
    classes()
        .that()
        .haveSimpleNameStartingWith("RuntimeState")
        .or()
        .haveSimpleNameStartingWith("RuntimeStep")
        .or()
        .haveSimpleName("SequentialRuntime")
        .or()
        .haveSimpleName("ConcurrentRuntime")
        .should()
        .onlyDependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\..*|java\\.util\\.Objects|org\\.jspecify\\..*"
                + "|dev\\.lanner\\.local\\.runtimeapi\\.(Runtime(State|Step)|SequentialRuntime"
                + "|ConcurrentRuntime|Refusal|ApiCall|FaultPlan).*")
        .because("a pure function is tested as a table")
        .check(MODULE);
  }
}
