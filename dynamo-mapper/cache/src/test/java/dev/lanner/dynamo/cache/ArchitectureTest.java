package dev.lanner.dynamo.cache;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lanner.dynamo.cache");

  @Test
  void knowsTheSdkAndCaffeineAndNotTheMapper() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lanner.dynamo.cache",
            "software.amazon.awssdk..",
            "com.github.benmanes.caffeine.cache",
            "org.jspecify.annotations",
            "java..")
        .because("whoever uses the SDK's client alone can use it")
        .check(MODULE);
  }

  /// What nobody overrides throws `UnsupportedOperationException`.
  @Test
  void answersEveryOperationOfTheClient() {
    var answered = new TreeSet<String>();
    for (JavaClass each : MODULE) {
      if (each.isAssignableTo(DynamoDbClient.class)) {
        each.getMethods().forEach(method -> answered.add(method.getName()));
      }
    }
    var operations = new TreeSet<String>();
    for (JavaMethod method :
        new ClassFileImporter()
            .importClasses(DynamoDbClient.class)
            .get(DynamoDbClient.class)
            .getMethods()) {
      if (method.getRawParameterTypes().size() == 1
          && method.getRawParameterTypes().getFirst().getSimpleName().endsWith("Request")
          && method.getRawReturnType().getSimpleName().endsWith("Response")) {
        operations.add(method.getName());
      }
    }

    assertThat(operations).hasSizeGreaterThan(50);
    assertThat(answered).containsAll(operations);
  }

  @Test
  void showsWhatUsersNameOnly() {
    classes()
        .that()
        .arePublic()
        .should()
        .haveSimpleName("CachingDynamoDb")
        .orShould()
        .haveSimpleName("CacheSettings")
        .because("what is public has to stay")
        .check(MODULE);
  }
}
