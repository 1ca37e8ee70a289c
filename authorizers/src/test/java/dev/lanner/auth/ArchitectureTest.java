package dev.lanner.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String MODULE_PACKAGE = "dev.lanner.auth";

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(MODULE_PACKAGE);

  /// What users name in their code.
  private static final List<String> PUBLIC =
      List.of(
          "AccessFilter",
          "Authenticated",
          "AuthorizedBy",
          "Authorizer",
          "AuthorizerFilter",
          "AuthorizerFunction",
          "AuthorizerOutput",
          "AuthorizerRequest",
          "AuthorizerRequestBinder",
          "AuthorizerType",
          "CallerSource",
          "Decision",
          "KeySource",
          "LoadBalancerVerifier",
          "NarrowDecision",
          "NarrowRequest",
          "NarrowRequestBinder",
          "RejectionReason",
          "ScopesAllowed",
          "SignatureAlgorithm",
          "TokenAuthorizer",
          "TokenClaims",
          "TokenUse",
          "TokenVerifier",
          "TrustedIssuer",
          "UnauthorizedException",
          "Verification",
          "VerifierStatistics");

  @Test
  void knowsTheRuntimeAndKeysOfNimbus() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            MODULE_PACKAGE,
            MODULE_PACKAGE + ".internal",
            MODULE_PACKAGE + ".triggers",
            "dev.lanner.framework",
            "dev.lanner.framework.internal",
            "dev.lanner.runtime",
            "dev.lanner.runtime.json",
            "com.amazonaws.services.lambda.runtime",
            "com.nimbusds.jose",
            "com.nimbusds.jose.jwk",
            "com.nimbusds.jose.util",
            "io.micronaut.context.annotation",
            "jakarta.inject",
            "org.crac",
            "org.jspecify.annotations",
            "org.slf4j",
            "java.io",
            "java.lang..",
            "java.math",
            "java.net",
            "java.nio..",
            "java.security..",
            "java.time..",
            "java.util..")
        .because("what verifies tokens is read by people who trust nothing")
        .check(MODULE);
  }

  @Test
  void leavesNimbusItsJsonAndItsVerifiersAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.nimbusds.jwt..", "com.nimbusds.jose.crypto..")
        .orShould()
        .callMethod(com.nimbusds.jose.jwk.JWK.class, "parse", String.class)
        .because("its parsers are lenient, and double the time of the first verification (ADR 15)")
        .check(MODULE);
  }

  @Test
  void startsNoThreadAndNoTimer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java.util.Timer|java.util.concurrent.(Executor.*|Scheduled.*|CompletableFuture|ForkJoin.*)")
        .orShould()
        .callMethod(Thread.class, "startVirtualThread", Runnable.class)
        .orShould()
        .callMethod(Thread.class, "start")
        .because("K18: threads stand still while Lambda freezes the process")
        .check(MODULE);
  }

  @Test
  void looksNothingUpByReflectionNorInTheProcess() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.util.logging..", "java.net.http..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .because("it runs in native images, and a test has to set all that a function sees")
        .check(MODULE);
  }

  @Test
  void takesTheTimeFromItsClock() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("after a restore only the clock that is given tells how old keys are")
        .check(MODULE);
  }

  @Test
  void keepsHowEventsOfTriggersAreReadToItself() {
    noClasses()
        .that()
        .resideInAPackage(MODULE_PACKAGE + ".triggers")
        .and()
        .haveNameMatching(".*\\.(Texts|ClaimValue|TokenRequest|.*(Format|Members|Exchange))")
        .should()
        .bePublic()
        .because("what is public has to stay")
        .check(MODULE);
  }

  @Test
  void showsWhatUsersNameOnly() {
    noClasses()
        .that()
        .resideInAPackage(MODULE_PACKAGE)
        .and()
        .areTopLevelClasses()
        .and()
        .haveNameNotMatching(".*\\.(" + String.join("|", PUBLIC) + "|package-info)")
        .should()
        .bePublic()
        .because("what is public has to stay")
        .check(MODULE);
  }
}
