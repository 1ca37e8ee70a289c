package dev.lanner.maven.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.local.runtimeapi.Answer;
import dev.lanner.local.runtimeapi.Event;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Handlers as they were written for AWS's runtime, packaged for the layer of another project.
class LaunchedHandlersIT {
  private static final String METHODS =
      """
      package shop;

      public final class Orders {
        public String place(String customer) {
          return "Placed for " + customer;
        }
      }
      """;

  private static final String STREAM =
      """
      package shop;

      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
      import java.io.IOException;
      import java.io.InputStream;
      import java.io.OutputStream;

      public final class Echo implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
          event.transferTo(response);
        }
      }
      """;

  @TempDir static Path builds;

  private static Path task;
  private static Path opt;
  private static String log;

  @TempDir Path folder;

  @BeforeAll
  static void packageForALayer() throws Exception {
    Path layer = Packaged.get().layer();
    UserProject project =
        UserProject.in(
            builds.resolve("project"),
            """
                <dependency>
                  <groupId>dev.lanner</groupId>
                  <artifactId>lanner-bootstrap</artifactId>
                </dependency>
            """);
    project.write("src/main/java/shop/Orders.java", METHODS);
    project.write("src/main/java/shop/Echo.java", STREAM);
    project.write("src/lanner/training/shop.Orders#place-first.json", "\"Ada\"");
    project.write("src/lanner/training/shop.Echo.json", "[1]");

    UserProject.Result result = project.maven(Map.of(), "package", "-Dlanner.layer=" + layer);

    assertThat(result.status()).describedAs(result.output()).isZero();
    log = result.output();
    task = builds.resolve("var/task");
    opt = builds.resolve("opt");
    Archive.read(project.target("lanner/function.zip"), task);
    Archive.read(project.target("lanner/runtime-layer.zip"), opt);
  }

  @ParameterizedTest
  @CsvSource({"shop.Orders::place, \"Ada\", \"Placed for Ada\"", "shop.Echo, [1], [1]"})
  void startsEachHandlerWithClassesFromTheCache(String handler, String event, String answer)
      throws Exception {
    Path classes = folder.resolve("classes.log");

    try (var function =
        FunctionProcess.start(
            opt.resolve("bootstrap"),
            task,
            handler,
            Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes),
            folder.resolve("printed"))) {
      Answer given = function.invoke(Event.json(event));
      assertThat(given).isInstanceOf(Answer.Response.class);
      assertThat(new String(((Answer.Response) given).payload().bytes(), UTF_8)).isEqualTo(answer);
    }

    PackagingIT.assertClassesAreFromTheCache(classes, 500);
    assertThat(classes).content().contains("dev.lanner.bootstrap.Bootstrap ");
  }

  @Test
  void tellsWhatIsNotMadeForThem() {
    assertThat(log)
        .contains("Trained the AOT cache with 2 samples.")
        .doesNotContain("of them failed", "Linking a JRE", "The training has no tables")
        .contains("greetings has no functions of the framework, and so no template.");
  }
}
