package dev.lanner.maven.image;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A `Dockerfile` and, in `function`, what it copies to `/var/task`.
///
/// Lambda gives the handler to an image as its command. The entry point hands it on as `_HANDLER`,
/// as a runtime finds it everywhere else, so that one image serves all functions of an application.
///
/// @param base image with a JRE, for functions without
/// @param bare image for functions that need nothing
/// @param snapStart whether the image says that it may be started from a snapshot
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/images-create.html">Container
///   images</a>
public record ImageLayout(String base, String bare, boolean snapStart) {
  private static final String FUNCTION = "function";

  /// Writes both, in place of what was there.
  ///
  /// @param folder of the function
  /// @throws ImageException when the folder is none, or something cannot be written
  public void write(Path folder, Path output) {
    if (!Files.isRegularFile(folder.resolve("bootstrap"))) {
      throw new ImageException(
          "The function folder %s holds no bootstrap. Package the function for an image first: ./mvnw package lanner:image -Dlanner.layout=image."
              .formatted(folder));
    }
    try {
      remove(output);
      Files.createDirectories(output);
      copy(folder, output.resolve(FUNCTION));
      Files.writeString(output.resolve("Dockerfile"), dockerfile(folder));
    } catch (IOException e) {
      throw new ImageException("%s cannot be written.".formatted(output), e);
    }
  }

  private String dockerfile(Path folder) {
    boolean needsJre =
        Files.isDirectory(folder.resolve("lib")) && !Files.isDirectory(folder.resolve("jre"));
    var text = new StringBuilder();
    text.append("FROM ").append(needsJre ? base : bare).append('\n');
    if (snapStart) {
      text.append("LABEL com.amazonaws.lambda.feature.snapstart=\"Allow\"\n");
    }
    return text.append(
            """
            ENV LAMBDA_TASK_ROOT=/var/task
            WORKDIR /var/task
            COPY function/ ./
            # The command of the image is the function's handler: CMD here, or ImageConfig of the function.
            ENTRYPOINT ["/bin/sh", "-c", "_HANDLER=$0 exec /var/task/bootstrap"]
            """)
        .toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
