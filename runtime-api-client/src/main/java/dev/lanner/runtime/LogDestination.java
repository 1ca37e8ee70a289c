package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// The output that the environment names, opened for the first record, and its replacement when it
/// fails: a log that cannot be written is no reason for a function to fail.
final class LogDestination {
  private final RuntimeEnvironment environment;
  private final OutputStream out;
  private final OutputStream err;

  private @Nullable LogOutput output;

  /// @param out where the log goes when the environment names nothing
  /// @param err where it goes when what the environment names fails
  LogDestination(RuntimeEnvironment environment, OutputStream out, OutputStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /// Writes one record; see {@link LogOutput#write}. Records of several threads go out one after
  /// the other.
  ///
  /// @return what went wrong, told once: this record and all later ones are on standard error
  synchronized @Nullable String write(LogFormat format, LogLevel level, long micros, Payload line) {
    try {
      opened().write(format, level, micros, line);
      return null;
    } catch (IOException e) {
      if (output instanceof StreamOutput) {
        // The log is gone, and there is no other place to say so.
        return null;
      }
      output = new StreamOutput(err);
      var _ = write(format, level, micros, line);
      return "The log cannot be written to the channel of "
          + (environment.logSocket() == null
              ? "_LAMBDA_TELEMETRY_LOG_FD ("
              : "_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET (")
          + e.getMessage()
          + "), and goes to standard error from here on.";
    }
  }

  private LogOutput opened() throws IOException {
    var opened = output;
    if (opened == null) {
      opened = LogOutput.open(environment, out);
      output = opened;
    }
    return opened;
  }
}
