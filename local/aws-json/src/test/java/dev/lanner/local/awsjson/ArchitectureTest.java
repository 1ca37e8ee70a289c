package dev.lanner.local.awsjson;

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
          .importPackages("dev.lanner.local.awsjson");

  @Test
  void knowsTheJdkJspecifyAndJackson() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.sun.net.httpserver..",
            "org.jspecify..",
            "tools.jackson..",
            "dev.lanner.local.awsjson")
        .because("it is a protocol, and knows none of the services that speak it")
        .check(MODULE);
  }

  @Test
  void keepsTheHttpServerInOnePlace() {
    noClasses()
        .that()
        .doNotHaveSimpleName("LoopbackServer")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .because("another server is a matter of this class alone")
        .check(MODULE);
  }
}
