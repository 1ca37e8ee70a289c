package dev.lanner.framework.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lanner.framework.Application;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.spi.Functions;
import dev.lanner.local.gateway.ByteString;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonCodec;
import dev.lanner.runtime.json.JsonReader;
import dev.lanner.runtime.json.JsonWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  static final String HTTP = "http";
  static final String WEB_SOCKET = "websocket";
  private static final String CONNECTIONS = "LANNER_CONNECTIONS_ENDPOINT";

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Map<Class<?>, Object> replacements = new LinkedHashMap<>();
  private @Nullable String selected;
  private @Nullable List<FunctionModel> models;
  private @Nullable Application application;
  private final Map<String, Handler> functions = new HashMap<>();
  private @Nullable ConnectionsEndpoint connections;

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

  /// Selects the function where the class path has several of a kind.
  ///
  /// @param entryClass its `Handler`, for example `shop.HttpFunction`
  public LannerExtension function(String entryClass) {
    this.selected = entryClass;
    return this;
  }

  /// To send HTTP requests, through the front end that the application is made for: an HTTP API
  /// with payload format 2.0, unless `@Api` says something else everywhere.
  public Http http() {
    List<String> apis = select(HTTP).apis();
    return http(
        apis.isEmpty() || apis.contains(FrontEnd.HTTP.name())
            ? FrontEnd.HTTP
            : FrontEnd.valueOf(apis.getFirst()));
  }

  /// To send HTTP requests through a front end as Lanner deploys it: an HTTP API with payload
  /// format 2.0, a REST API with the stage `prod` and the binary media type `*/*`, a load balancer
  /// with multi-value headers. It streams if the function does.
  public Http http(FrontEnd frontEnd) {
    return new Http(this, FrontEnds.of(frontEnd), true);
  }

  /// To send HTTP requests through any front end, which streams only if it says so.
  public Http http(dev.lanner.local.gateway.FrontEnd frontEnd) {
    return new Http(this, frontEnd, false);
  }

  /// A client that is about to connect to the application's WebSocket API, on the stage `prod`.
  public TestHandshake webSocket() {
    return webSocket("/");
  }

  /// A client that is about to connect to the application's WebSocket API, on the stage `prod`.
  ///
  /// @param target `/` and, after `?`, a query
  public TestHandshake webSocket(String target) {
    return new TestHandshake(this, target);
  }

  /// Invokes a function with an event, as Lambda does.
  ///
  /// @param entryClass the function's `Handler`, for example `shop.FulfilmentFunction.class`
  /// @param event JSON
  /// @return what the function answers, usually JSON; empty when it answers nothing. Of a streamed
  ///   response all of its bytes as UTF-8, status and header fields in front of them
  /// @throws IllegalStateException when the invocation fails; the cause is what the function threw
  public String invoke(Class<? extends Handler> entryClass, String event) {
    Handler function =
        functions.computeIfAbsent(entryClass.getName(), _ -> create(entryClass.getName()));
    var invoked = InProcess.invoke(ByteString.of(event.getBytes(UTF_8)), "", function);
    if (invoked.failure() != null) {
      throw new IllegalStateException(
          "The invocation failed behind the first bytes of its response.", invoked.failure());
    }
    return invoked.payload().utf8();
  }

  /// Invokes a function with a value, and reads what it answers: for functions that are methods.
  ///
  /// @param entryClass the function's `Handler`, for example `shop.QuoteFunction.class`
  /// @param payload a record that the function takes
  /// @param type a record that the function returns
  /// @throws IllegalStateException when the invocation fails; the cause is what the function threw
  /// @throws IllegalArgumentException when there is no JSON codec for one of the types
  public <T, R> R invoke(Class<? extends Handler> entryClass, T payload, Class<R> type) {
    @SuppressWarnings("unchecked") // The class of the value, which is a record.
    var payloadType = (Class<T>) payload.getClass();
    var out = new JsonWriter();
    codec(payloadType).write(out, payload);
    String answer = invoke(entryClass, out.payload().utf8());
    R read = codec(type).read(JsonReader.of(Payload.ofUtf8(answer)));
    return Objects.requireNonNull(read, "The function has answered what is no whole value.");
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
    functions.clear();
    if (ended != null) {
      ended.close();
    }
    if (connections != null) {
      connections.close();
      connections = null;
    }
  }

  /// The function of a kind.
  Handler functionOf(String kind) {
    return functions.computeIfAbsent(kind, _ -> create(select(kind).handler()));
  }

  /// What the function answers of kind `websocket` may be posted to.
  ConnectionsEndpoint connections() {
    if (connections == null) {
      connections = new ConnectionsEndpoint();
    }
    return connections;
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
            + ". Codecs are generated for the records that handlers take or return, and a test"
            + " reaches those that are public or in the package of the function. For others send"
            + " and compare text.");
  }

  private Application application() {
    if (application == null) {
      Application.Builder builder = Application.with(environment());
      replacements.forEach((type, instance) -> replace(builder, type, instance));
      application = builder.start();
    }
    return application;
  }

  private static <T> void replace(Application.Builder builder, Class<T> type, Object instance) {
    builder.replace(type, type.cast(instance));
  }

  /// Where the class path has a WebSocket function, what it posts goes to the connections of tests.
  private Map<String, String> environment() {
    boolean hasConnections =
        models().stream().anyMatch(function -> function.kind().equals(WEB_SOCKET));
    if (!hasConnections || environment.containsKey(CONNECTIONS)) {
      return environment;
    }
    var all = new LinkedHashMap<>(environment);
    all.put(CONNECTIONS, connections().address());
    return all;
  }

  private List<FunctionModel> models() {
    if (models == null) {
      models = FunctionModel.ofClassPath();
    }
    return models;
  }

  /// The function of a kind that tests are for.
  FunctionModel select(String kind) {
    List<FunctionModel> known =
        models().stream().filter(function -> function.kind().equals(kind)).toList();
    String names = String.join(", ", models().stream().map(FunctionModel::handler).toList());
    for (FunctionModel each : known) {
      if (each.handler().equals(selected)) {
        return each;
      }
    }
    if (selected != null && models().stream().noneMatch(each -> each.handler().equals(selected))) {
      throw new IllegalStateException(
          "There is no function " + selected + " on the class path, which has " + names + ".");
    }
    if (known.isEmpty()) {
      throw new IllegalStateException(
          "The class path has no function of Lanner of the kind "
              + kind
              + (names.isEmpty() ? "" : ", only " + names)
              + ". Compile the handlers with its annotation processor.");
    }
    if (known.size() > 1) {
      throw new IllegalStateException(
          "The class path has the functions "
              + String.join(", ", known.stream().map(FunctionModel::handler).toList())
              + ". Select one with function(…).");
    }
    return known.getFirst();
  }

  private Handler create(String handler) {
    for (Functions services : services()) {
      if (services.handlers().contains(handler)) {
        return services.create(handler, application());
      }
    }
    throw new IllegalStateException(
        "The class path has a description of " + handler + " and not its class. Build it again.");
  }

  private static ServiceLoader<Functions> services() {
    return ServiceLoader.load(Functions.class);
  }
}
