package dev.lanner.it.runtime;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The native library of AWS's client, in a file of this module.
///
/// Left alone, the client writes it to a fixed name in `/tmp` whenever it starts, and takes it away
/// from others that run at the same time.
final class RicLibrary {
  private static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private RicLibrary() {}

  /// The option that tells the client where the library is.
  static String option() {
    boolean musl = Files.exists(Path.of("/etc/alpine-release"));
    var architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var name = "libaws-lambda-jni.linux" + (musl ? "_musl-" : "-") + architecture + ".so";
    var file = Path.of("target", name).toAbsolutePath();
    try (var library = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "-D" + PROPERTY + "=" + file;
  }
}
