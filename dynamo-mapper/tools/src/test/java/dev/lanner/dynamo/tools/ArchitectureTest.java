package dev.lanner.dynamo.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lanner.dynamo.tools");

  @Test
  void knowsTheModelAndNothingOfTheApplication() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.dynamo",
            "dev.lanner.dynamo.spi",
            "dev.lanner.dynamo.tools",
            "dev.lanner.dynamo.transfer",
            "java..",
            "org.jspecify.annotations",
            "picocli",
            "software.amazon.awssdk..",
            "tools.jackson..")
        .because("everything is in the file that the processor has written")
        .check(CLASSES);
  }

  @Test
  void callsDynamoDbInCommandsOnly() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*\\.(Connection|ConnectionOption|TableCreator|DeployedTable|\\w+Command)")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameContaining("Client")
        .because("what is decided about a model can be tested without any table")
        .check(CLASSES);
  }

  @Test
  void transfersInCommandsOnly() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Command")
        .and()
        .doNotHaveSimpleName("TransferReport")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.lanner.dynamo.transfer")
        .because("transfers stand on the model, and the model on nothing of them")
        .check(CLASSES);
  }

  @Test
  void looksNothingUpByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke.MethodHandles.Lookup")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(ClassLoader.class, "loadClass", String.class)
        .because("an application is not loaded to find out about its tables")
        .check(CLASSES);
  }
}
