package dev.lanner.local.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lanner.local.gateway");

  private static final String[] BLOCKING = {
    "java.nio.file..", "java.nio.channels..", "java.net.http..", "java.util.concurrent.."
  };

  @Test
  void knowsOnlyTheJdkAJsonLibraryAndPolicies() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.local.gateway",
            "dev.lanner.local.iam",
            "java..",
            "tools.jackson..",
            "org.jspecify.annotations")
        .because(
            "the gateway is used by local runs and by test kits, with nothing beside it but what decides about policies")
        .check(CLASSES);
  }

  @Test
  void doesNoInputOrOutput() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BLOCKING)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.(io\\.(File|InputStream|OutputStream|Print|Random).*|net\\.(Socket|ServerSocket|URL))")
        .because("its functions are pure: sockets and files are the callers'")
        .check(CLASSES);
  }

  @Test
  void readsStandardInputAndWritesStandardOutputInItsCommandOnly() {
    noClasses()
        .that()
        .haveSimpleName("Main")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BLOCKING)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.(io\\.(File|Random).*|net\\..*)")
        .because("recordings come from standard input, and results go to standard output")
        .check(CLASSES);
  }

  @Test
  void takesTimeAndChanceAsArguments() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InstantSource.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("the same request has to give the same event")
        .check(CLASSES);
  }
}
