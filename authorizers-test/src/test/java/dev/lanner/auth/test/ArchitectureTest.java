package dev.lanner.auth.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lanner.auth.test");

  @Test
  void knowsTheVerifierNimbusAndTheLoopbackServer() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.auth.test",
            "dev.lanner.auth",
            "dev.lanner.local.awsjson",
            "com.nimbusds.jose..",
            "org.jspecify.annotations",
            "java..")
        .because("a test trusts the issuer as the application does, and by nothing else")
        .check(MODULE);
  }

  @Test
  void asksTheClockThatItWasGiven() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("tests move the time")
        .check(MODULE);
  }
}
