package dev.lanner.runtime;

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
          .importPackages("dev.lanner.runtime");

  @Test
  void knowsTheJdkAwsLambdaCoreAndCracOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.amazonaws.services.lambda.runtime..",
            "org.crac..",
            "org.jspecify..",
            "software.amazon.awssdk.utilslite..",
            "dev.lanner.runtime..")
        .because("every jar in a function costs cold start")
        .check(MODULE);
  }

  @Test
  void usesNothingThatIsSlowAtItsFirstUse() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "java.util.regex..",
            "java.util.logging..",
            "java.time.format..",
            "java.util.stream..")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .because("each costs milliseconds of every cold start")
        .check(MODULE);
  }

  @Test
  void usesNoReflection() {
    noClasses()
        .that()
        // Runs before a snapshot is taken, never in a cold start.
        .doNotHaveFullyQualifiedName("dev.lanner.runtime.crac.Registration")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect")
        .because("it is slow at its first use, and native images need to be told of it")
        .check(MODULE);
  }

  @Test
  void keepsJsonFreeOfTheRuntime() {
    noClasses()
        .that()
        .resideInAPackage("dev.lanner.runtime.json")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("dev\\.lanner\\.runtime\\.(?!Payload)[^.]+")
        .because("it stands by itself, but for the bytes it reads")
        .check(MODULE);
  }
}
