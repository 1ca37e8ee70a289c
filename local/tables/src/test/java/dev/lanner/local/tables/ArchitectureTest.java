package dev.lanner.local.tables;

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
          .importPackages("dev.lanner.local.tables");

  @Test
  void knowsTheJdkJspecifyAndJackson() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "tools.jackson..", "dev.lanner.local.tables")
        .because("DynamoDB Local and its jars are on the class path of its own process only")
        .check(MODULE);
  }

  @Test
  void callsByNameInTheChildProcessOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ServerMain")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .because("only the main class of the child meets classes that it was compiled without")
        .check(MODULE);
  }

  @Test
  void readsEnvironmentVariablesInOnePlaceEach() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(Options|LocalTables)")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("everything else is told what it needs to know")
        .check(MODULE);
  }
}
