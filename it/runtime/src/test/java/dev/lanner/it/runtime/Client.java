package dev.lanner.it.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.lanner.bootstrap.Bootstrap;
import dev.lanner.runtime.LambdaRuntime;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.joda.time.DateTime;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// A runtime API client, and how to start a function on it.
enum Client {
  /// AWS's runtime interface client.
  RIC(
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
      List.of("--enable-native-access=ALL-UNNAMED", RicLibrary.option()),
      AWSLambda.class,
      SdkInternalThreadLocal.class),

  LANNER(
      "dev.lanner.bootstrap.Bootstrap",
      List.of(),
      Bootstrap.class,
      LambdaRuntime.class,
      Core.class);

  private final String main;
  private final List<String> options;
  private final String classPath;

  Client(String main, List<String> options, Class<?>... libraries) {
    this.main = main;
    this.options = options;
    this.classPath =
        RuntimeProcess.classPath(
                app.Fine.class, Context.class, PojoSerializer.class, SQSEvent.class, DateTime.class)
            + File.pathSeparator
            + RuntimeProcess.classPath(libraries);
  }

  /// Starts it with the handler of this environment.
  RuntimeProcess start(Map<String, String> environment) throws IOException {
    var arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-cp", classPath, main, environment.get("_HANDLER")));
    return RuntimeProcess.start(environment, arguments);
  }
}
