package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An application of two functions that a user has packaged in every layout: made once, for all
/// tests of what is packaged.
///
/// @param firstLog what Maven said of the first build
/// @param layered the zip without a JRE
/// @param layer the JRE, of the first build
/// @param selfContained the zip with everything, of a build in another time zone
/// @param layerOfAnotherBuild as `layer`, linked once more
/// @param managed the zip of jars; the application has another {@link #MANAGED_SALUTATION}
/// @param image the folder with a `Dockerfile`
record Packaged(
    String firstLog,
    Path layered,
    Path layer,
    Path selfContained,
    Path layerOfAnotherBuild,
    Path managed,
    Path image) {
  static final String HANDLER = "example.HttpFunction";
  static final String SALUTATION = "Hello";
  static final String MANAGED_SALUTATION = "Good morning";

  private static final String CHAT =
      """
      package example;

      import dev.lanner.framework.OnConnect;
      import dev.lanner.framework.OnMessage;
      import dev.lanner.framework.WebSocket;

      @WebSocket
      final class Chat {
        record Said(String text) {}

        @OnConnect
        void enter() {}

        @OnMessage("say")
        Said say(Said said) {
          return said;
        }
      }
      """;

  /// Of the same function as the greetings, behind a front end that streams.
  private static final String LIVE =
      """
      package example;

      import dev.lanner.framework.Api;
      import dev.lanner.framework.EventStream;
      import dev.lanner.framework.FrontEnd;
      import dev.lanner.framework.Path;
      import dev.lanner.framework.Get;
      import java.io.IOException;

      @Path("/live")
      @Api(FrontEnd.FUNCTION_URL)
      final class Live {
        @Get
        void live(EventStream out) throws IOException {
          out.send("tick");
        }
      }
      """;

  /// Connections of the application. The first sample makes the beans, and so registers them.
  private static final String LINE =
      """
      package example;

      import jakarta.inject.Singleton;
      import org.crac.Context;
      import org.crac.Core;
      import org.crac.Resource;

      @Singleton
      final class Line implements Resource {
        private final Socket socket;
        private int carried;

        Line(Socket socket) {
          this.socket = socket;
          Core.getGlobalContext().register(this);
        }

        <T> T carry(T message) {
          carried++;
          return message;
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
          System.out.println("line closed after " + carried);
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
          System.out.println("line opened");
        }

        @Singleton
        static final class Socket implements Resource {
          Socket() {
            Core.getGlobalContext().register(this);
          }

          @Override
          public void beforeCheckpoint(Context<? extends Resource> context) {
            System.out.println("socket closed");
          }

          @Override
          public void afterRestore(Context<? extends Resource> context) {
            System.out.println("socket opened");
          }
        }
      }
      """;

  private static @Nullable Packaged made;

  static synchronized Packaged get() throws Exception {
    if (made == null) {
      Path folder = Path.of("target/packaged").toAbsolutePath();
      Tree.delete(folder);
      made = make(folder);
    }
    return made;
  }

  private static Packaged make(Path folder) throws Exception {
    UserProject project = UserProject.in(folder.resolve("project"));
    project.write("src/main/java/example/package-info.java", "/// Greetings.\npackage example;\n");
    project.write("src/main/java/example/Greetings.java", greetings(SALUTATION));
    project.write("src/main/java/example/Chat.java", CHAT);
    project.write("src/main/java/example/Line.java", LINE);
    project.write("src/main/java/example/Live.java", LIVE);
    project.write("src/lanner/training/http-welcome.json", event("GET", "/greetings/Grace", ""));
    project.write("src/lanner/training/safe/http-echo.json", event("POST", "/greetings", "safe"));

    String log = build(project, Map.of(), "package");
    Path layered = kept(project, folder.resolve("layered.zip"), PackageMojo.ZIP);
    Path layer = kept(project, folder.resolve("layer.zip"), LayerMojo.ZIP);

    // The JRE is linked again. That the cache is not trained again shows that it has the same id.
    Tree.delete(project.target("lanner/layer"));
    Files.delete(project.target("lanner/layer.inputs"));
    String second =
        build(project, Map.of("TZ", "Asia/Tokyo"), "-Dlanner.layout=self-contained", "package");
    assertThat(second).contains("Linking a JRE").contains("of an earlier build");
    Path selfContained = kept(project, folder.resolve("self-contained.zip"), PackageMojo.ZIP);
    Path layerOfAnotherBuild = kept(project, folder.resolve("layer-2.zip"), LayerMojo.ZIP);

    build(
        project,
        Map.of(),
        "-Dlanner.layout=image",
        "-Dlanner.snapStart=true",
        "package",
        UserProject.PLUGIN + ":image");
    Path image = Files.move(project.target("lanner/image"), folder.resolve("image"));

    project.write("src/main/java/example/Greetings.java", greetings(MANAGED_SALUTATION));
    build(project, Map.of(), "-Dlanner.layout=managed", "package");
    Path managed = kept(project, folder.resolve("managed.zip"), PackageMojo.ZIP);
    return new Packaged(log, layered, layer, selfContained, layerOfAnotherBuild, managed, image);
  }

  private static String greetings(String salutation) {
    return """
    package example;

    import dev.lanner.framework.Get;
    import dev.lanner.framework.Path;
    import dev.lanner.framework.Post;
    import jakarta.inject.Provider;
    import java.util.UUID;

    @Path("/greetings")
    final class Greetings {
      record Greeting(String text) {}

      private final Provider<Line> line;

      Greetings(Provider<Line> line) {
        this.line = line;
      }

      @Get("/{name}")
      Greeting greet(String name) {
        return line.get().carry(new Greeting("%s, " + name + "!"));
      }

      @Get("/{name}/{id}")
      Greeting find(String name, UUID id) {
        return new Greeting(name + " " + id);
      }

      @Get("/broken/{name}")
      Greeting fail(String name) {
        throw new IllegalStateException("secret of " + name);
      }

      @Post
      Greeting echo(Greeting greeting) {
        return line.get().carry(greeting);
      }
    }
    """
        .formatted(salutation);
  }

  /// A request as an HTTP API hands it over, with a greeting.
  static String event(String method, String path, String text) {
    return """
    {"version": "2.0", "rawPath": "%s", "rawQueryString": "",
     "headers": {"content-type": "application/json"}, "isBase64Encoded": false,
     "requestContext": {"http": {"method": "%s", "path": "%s"}}, "body": "{\\"text\\": \\"%s\\"}"}
    """
        .formatted(path, method, path, text);
  }

  private static String build(
      UserProject project, Map<String, String> environment, String... arguments) throws Exception {
    UserProject.Result result = project.maven(environment, arguments);
    assertThat(result.status()).describedAs(result.output()).isZero();
    return result.output();
  }

  private static Path kept(UserProject project, Path copy, String file) throws IOException {
    return Files.copy(project.target("lanner").resolve(file), copy);
  }
}
