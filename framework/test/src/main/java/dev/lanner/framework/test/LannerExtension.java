package dev.lanner.framework.test;

import dev.lanner.framework.Application;
import dev.lanner.framework.spi.Functions;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.json.JsonCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Runs the application on the class path for a test: registered in a field with
/// `@RegisterExtension`, it starts at the test's first use of it and ends with the test, so that no
/// test sees the beans of another.
///
/// For one test at a time.
public final class LannerExtension implements AfterEachCallback {
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Map<Class<?>, Object> replacements = new LinkedHashMap<>();
  private @Nullable String handler;
  private @Nullable Application application;
  private @Nullable Handler function;

  /// Sets an environment variable of the function, which has no others.
  public LannerExtension environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /// Injects an object wherever a type is asked for, instead of the application's own beans of that
  /// type.
  public <T> LannerExtension replace(Class<T> type, T instance) {
    replacements.put(type, instance);
    return this;
  }

  /// Selects the function where the class path has several.
  ///
  /// @param entryClass its `Handler`, for example `shop.HttpFunction`
  public LannerExtension function(String entryClass) {
    this.handler = entryClass;
    return this;
  }

  /// To send HTTP requests, through an HTTP API with payload format 2.0.
  public Http http() {
    return new Http(this);
  }

  /// A bean of the application.
  ///
  /// @throws RuntimeException when there is none, when there are several, or when its constructor
  ///   throws
  public <T> T bean(Class<T> type) {
    return application().bean(type);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Application ended = application;
    application = null;
    function = null;
    if (ended != null) {
      ended.close();
    }
  }

  Handler function() {
    if (function == null) {
      function = create();
    }
    return function;
  }

  <T> JsonCodec<T> codec(Class<T> type) {
    for (Functions functions : services()) {
      JsonCodec<T> codec = functions.codec(type, application());
      if (codec != null) {
        return codec;
      }
    }
    throw new IllegalArgumentException(
        "There is no JSON codec for "
            + type.getName()
            + ". Codecs are generated for the records that handlers take or return, and a test reaches those that are public or in the package of the function. For others send and compare text.");
  }

  private Application application() {
    if (application == null) {
      Application.Builder builder = Application.with(environment);
      replacements.forEach((type, instance) -> replace(builder, type, instance));
      application = builder.start();
    }
    return application;
  }

  private static <T> void replace(Application.Builder builder, Class<T> type, Object instance) {
    builder.replace(type, type.cast(instance));
  }

  private Handler create() {
    List<String> known = new ArrayList<>();
    for (Functions functions : services()) {
      known.addAll(functions.handlers());
    }
    if (handler == null && known.size() != 1) {
      throw new IllegalStateException(
          known.isEmpty()
              ? "The class path has no function of Lanner. Compile the handlers with its annotation processor."
              : "The class path has the functions "
                  + String.join(", ", known)
                  + ". Select one with function(…).");
    }
    String selected = handler == null ? known.getFirst() : handler;
    for (Functions functions : services()) {
      if (functions.handlers().contains(selected)) {
        return functions.create(selected, application());
      }
    }
    throw new IllegalStateException(
        "There is no function "
            + selected
            + " on the class path, which has "
            + String.join(", ", known)
            + ".");
  }

  private static ServiceLoader<Functions> services() {
    return ServiceLoader.load(Functions.class);
  }
}
