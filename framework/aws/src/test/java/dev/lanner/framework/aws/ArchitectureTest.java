package dev.lanner.framework.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String MODULE_PACKAGE = "dev.lanner.framework.aws";

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(MODULE_PACKAGE);

  @Test
  void knowsTheFrameworkAndTheSdksSignerAndHttpClient() {
    classes()
        .that()
        .haveSimpleNameNotContaining("IdentityPool")
        .and()
        .haveSimpleNameNotContaining("PoolIdentity")
        .and()
        .doNotBelongToAnyOf(IdentityCalls.class, PoolCredentials.class)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            MODULE_PACKAGE,
            "dev.lanner.framework",
            "dev.lanner.framework.spi",
            "dev.lanner.runtime",
            "dev.lanner.runtime.json",
            "com.amazonaws.services.lambda.runtime",
            "software.amazon.awssdk.http",
            "software.amazon.awssdk.http.auth.aws.signer",
            "software.amazon.awssdk.http.auth.spi.signer",
            "software.amazon.awssdk.http.urlconnection",
            "software.amazon.awssdk.identity.spi",
            "io.micronaut.context..",
            "io.micronaut.core..",
            "io.micronaut.inject..",
            "jakarta.inject",
            "org.jspecify.annotations",
            "java..")
        .because("every jar inside a function costs cold start (ADR 10)")
        .check(MODULE);
  }

  @Test
  void knowsTheClientOfIdentityPoolsInThemOnly() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(
            IdentityPool.class, IdentityCalls.class, PoolIdentity.class, PoolCredentials.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon.awssdk.auth..",
            "software.amazon.awssdk.core..",
            "software.amazon.awssdk.regions..",
            "software.amazon.awssdk.services..")
        .because("functions without identity pools do without its jar")
        .check(MODULE);
  }

  @Test
  void knowsBeansWhereTheyAreMade() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\$Definition")
        .and()
        .doNotBelongToAnyOf(Connections.class, ConnectionsOfEvent.class, Wiring.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta..")
        .because("what calls AWS takes its environment, clock and chance as arguments")
        .check(MODULE);
  }

  @Test
  void looksNothingUpByReflectionNorInTheProcess() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.util.logging..")
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
  void showsWhatUsersNameOnly() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .haveNameNotMatching(".*\\$Definition|.*package-info")
        .and()
        .doNotHaveSimpleName("Connections")
        .and()
        .doNotHaveSimpleName("ConnectionsOfEvent") // Named by generated code.
        .and()
        .doNotHaveSimpleName("ConnectionStatus")
        .and()
        .doNotHaveSimpleName("ConnectionsException")
        .and()
        .doNotHaveSimpleName("IdentityPool")
        .and()
        .doNotHaveSimpleName("IdentityPoolException")
        .and()
        .doNotHaveSimpleName("PoolIdentity")
        .should()
        .notBePublic()
        .because("what is public has to stay")
        .check(MODULE);
  }
}
