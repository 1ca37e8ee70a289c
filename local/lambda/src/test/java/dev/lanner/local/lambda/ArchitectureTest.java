package dev.lanner.local.lambda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lanner.local.lambda");

  @Test
  void knowsTheGatewayAndTheRuntimeApiAndNothingOfTheFunction() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.local..",
            "java..",
            "org.eclipse.jetty..",
            "org.jspecify.annotations",
            "picocli..",
            "tools.jackson..")
        .because("a function is a process behind a protocol, whatever it is written with")
        .check(CLASSES);
  }

  @Test
  void keepsTheHttpServerInOnePlace() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*\\.(LocalApi|FrontEndHandler|JettyRequest|JettyResponse|ErrorAnswers)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .because("another server is a matter of these classes alone")
        .check(CLASSES);
  }

  @Test
  void readsNoEnvironmentVariables() {
    noClasses()
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("a local run behaves the same in every shell")
        .check(CLASSES);
  }
}
