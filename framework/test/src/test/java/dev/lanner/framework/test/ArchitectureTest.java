package dev.lanner.framework.test;

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
          .importPackages("dev.lanner.framework.test");

  @Test
  void knowsTheFrameworkTheGatewayAndJupiter() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.framework.test",
            "dev.lanner.framework",
            "dev.lanner.framework.spi",
            "dev.lanner.runtime..",
            "dev.lanner.local.gateway",
            "com.amazonaws.services.lambda.runtime..",
            "org.junit.jupiter.api..",
            "org.jspecify.annotations",
            "tools.jackson.databind..",
            "com.sun.net.httpserver",
            "java..")
        .because("a test sees the application as its clients do, not the framework's inside")
        .check(MODULE);
  }

  @Test
  void asksNoProcessAndNoNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.nio.channels..", "java.lang.reflect..")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because(
            "tests run in process, with the environment that they set; only what is posted to WebSocket connections goes over a loopback address")
        .check(MODULE);
  }
}
