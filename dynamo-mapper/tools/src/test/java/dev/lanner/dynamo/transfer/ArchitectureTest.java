package dev.lanner.dynamo.transfer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lanner.dynamo.transfer");

  @Test
  void knowsOfTheToolsOnlyTheModel() {
    noClasses()
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("dev.lanner.dynamo.tools")
                .and(
                    JavaClass.Predicates.simpleNameStartingWith("Model")
                        .or(JavaClass.Predicates.simpleName("ToolsException"))
                        .or(JavaClass.Predicates.simpleName("KeyTemplate"))
                        .or(
                            JavaClass.Predicates.belongTo(
                                JavaClass.Predicates.simpleName("KeyTemplate")))
                        .negate()
                        .forSubtype()))
        .because("a build calls it without a command line")
        .check(CLASSES);
  }

  @Test
  void knowsNeitherTheCommandLineNorTheApplication() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.dynamo..",
            "java..",
            "org.jspecify.annotations",
            "com.amazon.ion..",
            "org.apache.commons.csv",
            "software.amazon.awssdk..",
            "tools.jackson..")
        .because("everything is in the file that the processor has written")
        .check(CLASSES);
  }

  @Test
  void takesTimeAndChanceFromItsPace() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Pace")
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .because("tests wait for nothing")
        .check(CLASSES);
  }
}
