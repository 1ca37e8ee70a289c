package dev.lanner.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import dev.lanner.local.runtimeapi.InitResult;
import dev.lanner.local.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions in processes of their own. The server fails the test on any breach of the protocol, so
/// also on a second init error.
class BootstrapTest {
  private static final String HERE = "dev.lanner.bootstrap.";

  private final RuntimeApiServer server = RuntimeApiServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Map<String, String> environment() {
    return Map.of("AWS_LAMBDA_RUNTIME_API", server.endpoint());
  }

  private Map<String, String> environment(String handler) {
    return Map.of("AWS_LAMBDA_RUNTIME_API", server.endpoint(), "_HANDLER", handler);
  }

  private String answer(String event) throws Exception {
    return ((Answer.Response) answerTo(event)).payload().utf8();
  }

  private Answer answerTo(String event) throws Exception {
    return server.invoke(Event.json(event)).get(1, TimeUnit.MINUTES);
  }

  @Test
  void launchesTheHandlerOfTheEnvironment() throws Exception {
    try (var _ = FunctionProcess.start(environment(HERE + "Streams$Echo"), Bootstrap.class)) {
      assertThat(answer("{\"id\":1}")).isEqualTo("{\"id\":1}");
      assertThat(answer("{\"id\":2}")).isEqualTo("{\"id\":2}");
    }
  }

  @Test
  void prefersTheArgumentToTheEnvironment() throws Exception {
    try (var _ =
        FunctionProcess.start(environment("other"), Bootstrap.class, HERE + "Orders$Greet")) {
      assertThat(answer("\"Ada\"")).isEqualTo("\"Hello, Ada\"");
    }
  }

  @Test
  void readsAndWritesObjectsByTheLibrary() throws Exception {
    try (var _ =
        FunctionProcess.startWithLibrary(
            environment(HERE + "Orders$PlaceAll::handleRequest"), Bootstrap.class)) {
      assertThat(answer("[{\"quantity\":1},{\"quantity\":2}]")).isEqualTo("[1,2]");
    }
  }

  @Test
  void readsAndWritesByTheSerializerOfTheFunction(@TempDir Path services) throws Exception {
    provide(services, "Orders$Quotes");

    try (var _ =
        FunctionProcess.startWithServices(
            services, environment(HERE + "Orders$Greet"), Bootstrap.class)) {
      assertThat(answer("1")).isEqualTo("'Hello, java.lang.String'");
    }
  }

  @Test
  void refusesTwoSerializers(@TempDir Path services) throws Exception {
    provide(services, "Orders$Quotes", "Orders$MoreQuotes");

    try (var process =
        FunctionProcess.startWithServices(
            services, environment(HERE + "Orders$Greet"), Bootstrap.class)) {
      assertThat(failure(process).payload().utf8())
          .contains("The class path has two providers of ")
          .contains(HERE + "Orders$Quotes and " + HERE + "Orders$MoreQuotes");
    }
  }

  private static void provide(Path classPath, String... serializers) throws IOException {
    var services = Files.createDirectories(classPath.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("com.amazonaws.services.lambda.runtime.CustomPojoSerializer"),
        HERE + String.join("\n" + HERE, serializers));
  }

  @Test
  void namesTheVersionOfTheLibraryThatItWasTestedWith() {
    var library = JacksonFactory.class.getProtectionDomain().getCodeSource().getLocation();

    assertThat(library.getPath())
        .endsWith(
            "-" + Conversions.LIBRARY.substring(Conversions.LIBRARY.lastIndexOf(':') + 1) + ".jar");
  }

  @Test
  void runsHandlersThatAMainMethodMade() throws Exception {
    try (var _ = FunctionProcess.start(environment(), BootstrapSnippets.Echo.class)) {
      assertThat(answer("[1]")).isEqualTo("[1]");
    }
  }

  @Test
  void runsHandlersOfObjectsWithCodecs() throws Exception {
    try (var _ = FunctionProcess.start(environment(), BootstrapSnippets.Square.class)) {
      assertThat(answer("12")).isEqualTo("144");
      assertThat(answerTo("\"12\""))
          .isInstanceOfSatisfying(
              Answer.Failure.class,
              failure ->
                  assertThat(failure.payload().utf8())
                      .contains("Expected an integer but found a string"));
    }
  }

  @Test
  void runsHandlersOfObjectsWithTheirTypes() throws Exception {
    try (var _ = FunctionProcess.startWithLibrary(environment(), BootstrapSnippets.Sum.class)) {
      assertThat(answer("[1,2]")).isEqualTo("3");
    }
  }

  @Test
  void reportsThatTheLibraryIsMissingForTypesOfAMainMethod() throws Exception {
    try (var process = FunctionProcess.start(environment(), BootstrapSnippets.Sum.class)) {
      assertThat(failure(process).payload().utf8()).contains(Conversions.LIBRARY);
    }
  }

  @Test
  void loadsNothingOfTheLibraryForStreamsAndStrings() throws Exception {
    try (var process =
        FunctionProcess.startWithLibrary(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                server.endpoint(),
                "JDK_JAVA_OPTIONS",
                "-Xlog:class+load"),
            Bootstrap.class,
            HERE + "Orders$Greet")) {
      assertThat(answer("\"Ada\"")).isEqualTo("\"Hello, Ada\"");

      assertThat(process.output())
          .contains(HERE + "TextConversion")
          .doesNotContain("LibraryConversion")
          .doesNotContain("com.amazonaws.services.lambda.runtime.serialization")
          .doesNotContain("com.amazonaws.lambda.thirdparty");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop.Missing                 | Runtime.HandlerNotFound | The class shop.Missing of the handler was not found on the class path.
          shop.Broken$Missing::call        | Runtime.HandlerNotFound | The class shop.Broken$Missing of the handler was not found
          shop.Broken$Echo::               | Runtime.HandlerNotFound | The handler is named \\"shop.Broken$Echo::\\". Its form has to be package.Class
          shop/Broken                  | Runtime.HandlerNotFound | Its form has to be package.Class or package.Class::method
          shop.Broken$Echo::call           | Runtime.HandlerNotFound | The class shop.Broken$Echo of the handler has no public method call.
          shop.Broken$Methods::hidden       | Runtime.HandlerNotFound | has no public method hidden.
          shop.Broken$NoHandler             | Runtime.BadFunctionCode | implements none of RequestStreamHandler, RequestHandler and dev.lanner.runtime.Handler.
          shop.Broken$Methods::wrong        | Runtime.BadFunctionCode | has no method wrong with parameters that Lambda can fill in.
          shop.Broken$Methods::ambiguous    | Runtime.BadFunctionCode | has several methods ambiguous to choose from
          shop.Broken$Abstract              | Runtime.BadFunctionCode | is abstract
          shop.Broken$NeedsArgument         | Runtime.BadFunctionCode | has no public constructor without parameters.
          shop.Broken$Inner                 | Runtime.BadFunctionCode | is an inner class
          shop.Broken$NotPublic             | Runtime.BadFunctionCode | cannot be used from outside of its package.
          shop.Broken$NotPublic::greet      | Runtime.BadFunctionCode | cannot be used from outside of its package.
          shop.Broken$Raw                   | Runtime.BadFunctionCode | without saying what it reads.
          dev.lanner.bootstrap.Orders$Place                 | Runtime.BadFunctionCode | Add the dependency com.amazonaws:aws-lambda-java-serialization:1.2.0
          """)
  void reportsWhatCannotBeLaunched(String handler, String errorType, String message)
      throws Exception {
    try (var process = FunctionProcess.start(environment(handler), Bootstrap.class)) {
      var failure = failure(process);

      assertThat(failure.errorType()).isEqualTo(errorType);
      assertThat(failure.payload().utf8()).contains(message);
      assertThat(process.output()).contains("The function could not be initialized.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop.Broken$ConstructorFails | Runtime.BadFunctionCode | "errorMessage":"no table","errorType":"java.lang.IllegalStateException"
          shop.Broken$InitializerFails | Runtime.BadFunctionCode | "errorType":"java.lang.NumberFormatException"
          shop.Broken$MissesClass      | Runtime.BadFunctionCode | "errorMessage":"shop/Missing","errorType":"java.lang.NoClassDefFoundError"
          """)
  void reportsWhatTheFunctionItselfHasThrown(String handler, String errorType, String report)
      throws Exception {
    try (var process = FunctionProcess.start(environment(handler), Bootstrap.class)) {
      var failure = failure(process);

      assertThat(failure.errorType()).isEqualTo(errorType);
      assertThat(failure.payload().utf8())
          .contains(report)
          .doesNotContain("InvocationTargetException", "ExceptionInInitializerError");
    }
  }

  @Test
  void reportsThatNoHandlerIsNamed() throws Exception {
    try (var process = FunctionProcess.start(environment(), Bootstrap.class)) {
      assertThat(failure(process).payload().utf8())
          .contains("No handler is named: there is no argument, and _HANDLER is not set.");
    }
  }

  @Test
  void saysOutsideOfLambdaHowToRunLocally() throws Exception {
    try (var process = FunctionProcess.start(Map.of("_HANDLER", "a.B"), Bootstrap.class)) {
      assertThat(process.exitStatus()).isEqualTo(1);
      assertThat(process.output())
          .isEqualTo(
              "AWS_LAMBDA_RUNTIME_API is not set. Lambda sets it in the execution environment; to"
                  + " run locally, start the function through the Runtime Interface Emulator.\n");
    }
  }

  /// The one init error of a process that has ended with status 1.
  private Answer.Failure failure(FunctionProcess process) throws Exception {
    var result = server.ready().get(1, TimeUnit.MINUTES);
    assertThat(result).isInstanceOf(InitResult.Failed.class);
    assertThat(process.exitStatus()).isEqualTo(1);
    return ((InitResult.Failed) result).failure();
  }
}
