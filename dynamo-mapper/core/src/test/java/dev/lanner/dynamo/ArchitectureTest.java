package dev.lanner.dynamo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String API = "dev.lanner.dynamo";
  private static final String SPI = "dev.lanner.dynamo.spi";

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(API, SPI);

  @Test
  void knowsTheSdkAndJspecifyOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            API,
            SPI,
            API + ".internal",
            "software.amazon.awssdk.core..",
            "software.amazon.awssdk.enhanced.dynamodb..",
            "software.amazon.awssdk.protocols.jsoncore..",
            "software.amazon.awssdk.services.dynamodb..",
            "org.jspecify.annotations",
            "javax.crypto..",
            "java..")
        .because("every jar inside a function costs cold start")
        .check(MODULE);
  }

  @Test
  void knowsNothingThatTheSdkKeepsForItself() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..internal..")
        .because("it changes without notice")
        .check(MODULE);
  }

  @Test
  void looksNothingUpByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "java.beans..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
        .orShould()
        .callMethod(ClassLoader.class, "loadClass", String.class)
        .because("what a record needs is generated when it is compiled")
        .check(MODULE);
  }

  @Test
  void leavesTheSdksSchemasAlone() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Counters")
        .and()
        .doNotHaveSimpleName("ItemMetadata")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk.enhanced.dynamodb.mapper..")
        .because(
            "they take milliseconds of a cold start; only what extensions ask for is made of them")
        .check(MODULE);
  }

  @Test
  void readsNeitherTheEnvironmentNorTheClock() {
    noClasses()
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .because("the table client is told what the mapper needs to know")
        .check(MODULE);
  }
}
