package dev.lanner.dynamo;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ArchitectureTest {
  private static final String API = "dev.lanner.dynamo";
  private static final String SPI = "dev.lanner.dynamo.spi";

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(API, SPI);

  @Test
  void knowsTheSdkAndJspecifyOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            API,
            SPI,
            API + ".internal",
            "software.amazon.awssdk.auth.credentials",
            "software.amazon.awssdk.awscore",
            "software.amazon.awssdk.core..",
            "software.amazon.awssdk.enhanced.dynamodb..",
            "software.amazon.awssdk.protocols.jsoncore..",
            "software.amazon.awssdk.services.dynamodb..",
            "org.jspecify.annotations",
            "javax.crypto..",
            "java..")
        .because("every jar inside a function costs cold start")
        .check(MODULE);
  }

  @Test
  void knowsNothingThatTheSdkKeepsForItself() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..internal..")
        .because("it changes without notice")
        .check(MODULE);
  }

  @Test
  void looksNothingUpByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "java.beans..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
        .orShould()
        .callMethod(ClassLoader.class, "loadClass", String.class)
        .because("what a record needs is generated when it is compiled")
        .check(MODULE);
  }

  /// `shop.CredentialsTest` makes each of these calls with a caller's credentials.
  @Test
  void callsDynamoDbInOnePlaceOnly() {
    var calls = new TreeSet<String>();
    for (JavaMethodCall call : MODULE.get(TableCalls.class).getMethodCallsFromSelf()) {
      if (call.getTargetOwner().isEquivalentTo(DynamoDbClient.class)) {
        calls.add(call.getName());
      }
    }

    assertThat(calls)
        .containsExactly(
            "batchGetItem",
            "batchWriteItem",
            "deleteItem",
            "getItem",
            "putItem",
            "query",
            "scan",
            "transactGetItems",
            "transactWriteItems",
            "updateItem");
    noClasses()
        .that()
        .doNotHaveSimpleName("TableCalls")
        .and()
        .doNotHaveSimpleName("TableDefinition")
        .should()
        .callMethodWhere(target(owner(assignableTo(DynamoDbClient.class))))
        .because("what is sent elsewhere is not signed by the caller, and its capacity is not told")
        .check(MODULE);
  }

  @Test
  void leavesTheSdksSchemasAlone() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Counters")
        .and()
        .doNotHaveSimpleName("ItemMetadata")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk.enhanced.dynamodb.mapper..")
        .because(
            "they take milliseconds of a cold start; only what extensions ask for is made of them")
        .check(MODULE);
  }

  @Test
  void readsNeitherTheEnvironmentNorTheClock() {
    noClasses()
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .because("the table client is told what the mapper needs to know")
        .check(MODULE);
  }
}
