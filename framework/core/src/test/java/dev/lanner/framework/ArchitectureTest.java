package dev.lanner.framework;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String API = "dev.lanner.framework";
  private static final String EVENTS = "dev.lanner.framework.events";
  private static final String SPI = "dev.lanner.framework.spi";
  private static final String INTERNAL = "dev.lanner.framework.internal";

  /// Stands in for Micronaut's service loader, at start only.
  private static final String SERVICES = INTERNAL + ".MicronautServices";

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(API);

  @Test
  void knowsTheRuntimeClientAndAFewSmallLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            API,
            EVENTS,
            SPI,
            INTERNAL,
            "dev.lanner.runtime",
            "dev.lanner.runtime.json",
            "com.amazonaws.services.lambda.runtime..",
            "io.micronaut.context..",
            "io.micronaut.core..",
            "io.micronaut.inject..",
            "org.slf4j..",
            "jakarta.annotation..",
            "jakarta.inject..",
            "jakarta.validation..",
            "org.jspecify.annotations",
            "java..",
            "javax.security.auth.x500")
        .because("every jar inside a function costs cold start")
        .check(MODULE);
  }

  @Test
  void looksNothingUpByReflection() {
    noClasses()
        .that(areNotTheServices())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
        .orShould()
        .callMethod(ClassLoader.class, "loadClass", String.class)
        .because("what a handler needs is generated when it is compiled (services: ADR 4)")
        .check(MODULE);
  }

  @Test
  void keepsMicronautOffTheWayOfARequest() {
    noClasses()
        .that()
        .resideInAnyPackage(SPI, INTERNAL)
        .and(areNotTheServices())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..")
        .because("beans are made at start, and a request calls them directly")
        .check(MODULE);
  }

  @Test
  void keepsTheApiFreeOfWhatStandsBehindIt() {
    noClasses()
        .that()
        .resideInAnyPackage(API, EVENTS)
        .should()
        .dependOnClassesThat(resideInAPackage(INTERNAL).and(areNotTheServices()))
        .because("internal promises nothing, also not to users through the API")
        .check(MODULE);
    noClasses()
        .that()
        .resideInAnyPackage(API, EVENTS)
        .and()
        .doNotHaveFullyQualifiedName(API + ".Main")
        .and()
        .doNotHaveFullyQualifiedName(API + ".Main$1")
        .and()
        .doNotHaveFullyQualifiedName(API + ".AllFunctions")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SPI)
        .because(
            "users write against the API; only generated code, Main and what it starts meet the SPI")
        .check(MODULE);
  }

  @Test
  void keepsEventSourcesOffTheWayOfFunctionsWithout() {
    noClasses()
        .that()
        .resideOutsideOfPackage(EVENTS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(EVENTS)
        .because("only the generated code of a function with such a source loads its classes")
        .check(MODULE);
  }

  @Test
  void readsTheEnvironmentWhereTheApplicationStarts() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(API + ".Application")
        .and()
        // Called as `Application.start()` is, by constructors that know of no environment.
        .doNotHaveFullyQualifiedName(SPI + ".Priming")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("a test has to set all that a function sees")
        .check(MODULE);
  }

  private static DescribedPredicate<JavaClass> areNotTheServices() {
    return DescribedPredicate.describe(
        "are not " + SERVICES, type -> !type.getName().split("\\$", -1)[0].equals(SERVICES));
  }
}
