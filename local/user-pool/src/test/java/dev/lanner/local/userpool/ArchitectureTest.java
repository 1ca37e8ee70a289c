package dev.lanner.local.userpool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lanner.local.userpool");

  @Test
  void knowsTheJdkJspecifyJacksonAndTheProtocol() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.crypto..",
            "org.jspecify..",
            "tools.jackson..",
            "dev.lanner.local.awsjson",
            "dev.lanner.local.userpool")
        .because("tests of applications have it beside their own libraries")
        .check(MODULE);
  }

  @Test
  void asksTheClockThatItWasGiven() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("tests move the time")
        .check(MODULE);
  }

  @Test
  void readsNoEnvironmentVariables() {
    noClasses()
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("a local run behaves the same in every shell")
        .check(MODULE);
  }

  @Test
  void printsOnlyWhereTheOptionsSay() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Options")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("passwords, codes and tokens must not reach a log by accident")
        .check(MODULE);
  }
}
