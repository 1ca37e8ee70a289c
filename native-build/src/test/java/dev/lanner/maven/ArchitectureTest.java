package dev.lanner.maven;

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
          .importPackages("dev.lanner.maven");

  @Test
  void knowsMavenAndWhatGoalsRun() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.apache.maven..",
            "org.codehaus.plexus.util..",
            "org.snakeyaml.engine..",
            "tools.jackson..",
            "dev.lanner.dynamo.spi",
            "org.apache.commons.compress.archivers.zip",
            "dev.lanner.dynamo.tools",
            "dev.lanner.local..",
            "dev.lanner.maven..")
        .because("an application's classes are read as data, and what goals do is in libraries")
        .check(MODULE);
  }

  @Test
  void makesTemplatesWithoutMaven() {
    noClasses()
        .that()
        .resideInAPackage("dev.lanner.maven.template")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "dev.lanner.local..")
        .because("a template is a function of models and a file")
        .check(MODULE);
  }
}
