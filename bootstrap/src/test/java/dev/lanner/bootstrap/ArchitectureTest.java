package dev.lanner.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Type;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lanner.bootstrap");

  @Test
  void knowsTheRuntimeClientAndWhatAwsHandlersAreWrittenWith() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.amazonaws.services.lambda.runtime..",
            "org.jspecify..",
            "dev.lanner.runtime..",
            "dev.lanner.bootstrap..")
        .because("every jar in a function costs cold start")
        .check(MODULE);
  }

  @Test
  void usesReflectionForHandlersThatAreLaunchedByTheirNameOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("HandlerLoader")
        .and()
        .doNotHaveSimpleName("HandlerMethod")
        .and()
        .haveNameNotMatching(".*\\.HandlerTypes(\\$.*)?")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("java.lang.reflect")
                .and(DescribedPredicate.not(JavaClass.Predicates.type(Type.class))))
        .because("it is slow at its first use, and native images need to be told of it")
        .check(MODULE);
  }
}
