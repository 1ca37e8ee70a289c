package dev.lanner.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
            "org.apache.commons.compress.archivers.zip",
            "tools.jackson..",
            "dev.lanner.dynamo.tools",
            "dev.lanner.local..",
            "dev.lanner.maven..")
        .because("an application's classes are read as data, and what goals do is in libraries")
        .check(MODULE);
  }
}
