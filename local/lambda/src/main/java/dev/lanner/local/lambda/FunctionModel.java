package dev.lanner.local.lambda;

import dev.lanner.local.gateway.LambdaAuthorizer;
import dev.lanner.local.gateway.Throttle;
import dev.lanner.local.gateway.UsagePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the compiler wrote about the functions in a folder, to `META-INF/lanner/framework.json` of
/// their jars.
///
/// @param functions of all jars, those of one jar in their order there
public record FunctionModel(List<Entry> functions) {

  /// Copies the list.
  public FunctionModel {
    functions = List.copyOf(functions);
  }

  /// One function.
  ///
  /// @param name such as `http`
  /// @param handler class that AWS would call, such as `shop.HttpFunction`
  /// @param kind such as `http`
  /// @param apis what is to be in front of an HTTP function, such as `HTTP`; otherwise empty
  /// @param streaming those of `apis` that are to be told to stream
  /// @param settings what the function says about its deployment
  /// @param plan of the API keys of an HTTP function; without limits when nothing is said
  /// @param routes of an HTTP function; otherwise empty
  /// @param sources the event sources of a function of kind `event` or `answering`; otherwise empty
  /// @param idempotent whether the function needs the store of its idempotent handlers
  /// @param authorizer what an API is told of a function of kind `authorizer`; otherwise `null`
  public record Entry(
      String name,
      String handler,
      String kind,
      List<String> apis,
      List<String> streaming,
      Settings settings,
      UsagePlan plan,
      List<Route> routes,
      List<Source> sources,
      boolean idempotent,
      @Nullable Authorizer authorizer) {
    /// Copies the lists.
    public Entry {
      apis = List.copyOf(apis);
      streaming = List.copyOf(streaming);
      routes = List.copyOf(routes);
      sources = List.copyOf(sources);
    }

    /// One whose API keys have no limits.
    public Entry(
        String name,
        String handler,
        String kind,
        List<String> apis,
        List<String> streaming,
        Settings settings,
        List<Route> routes,
        List<Source> sources,
        boolean idempotent,
        @Nullable Authorizer authorizer) {
      this(
          name,
          handler,
          kind,
          apis,
          streaming,
          settings,
          UsagePlan.UNLIMITED,
          routes,
          sources,
          idempotent,
          authorizer);
    }

    /// The front end that the function is to be behind, the first when there are several, an HTTP
    /// API when there is none.
    ///
    /// @throws LocalRunException when it is one that is not known here
    public LocalFrontEnd frontEnd() {
      if (apis.isEmpty()) {
        return LocalFrontEnd.buffered(FrontEndKind.HTTP);
      }
      var api = apis.getFirst();
      return FrontEndKind.named(api)
          .map(this::frontEnd)
          .orElseThrow(() ->
              new LocalRunException(
                  "The function %s is made for the front end %s, which this local run does not have. Choose another with --front-end: %s."
                      .formatted(handler, api, FrontEndKind.choices())));
    }

    /// A front end of this kind in the mode in which the function answers it.
    public LocalFrontEnd frontEnd(FrontEndKind kind) {
      return new LocalFrontEnd(kind, kind.canStream() && streaming.contains(kind.name()));
    }
  }

  /// Settings of a function, as far as they matter to a local run.
  ///
  /// @param memoryMb memory size, or `null` when it is not said
  /// @param timeoutSeconds timeout of an invocation, or `null` when it is not said
  public record Settings(@Nullable Integer memoryMb, @Nullable Integer timeoutSeconds) {
    /// Nothing is said.
    public static final Settings NONE = new Settings(null, null);
  }

  /// One route of a function of kind `http` or `websocket`.
  ///
  /// @param key such as `GET /orders/{id}`, or `$connect`
  /// @param handler method behind it, such as `shop.Orders.find`
  /// @param access who may call it, or `null` when nothing is said
  /// @param authorizer the name of the function of kind `authorizer` that is asked first, or `null`
  /// @param apiKey whether a REST API asks for an API key
  /// @param throttle how many requests an API lets through, or `null`
  public record Route(
      String key,
      String handler,
      @Nullable Access access,
      @Nullable String authorizer,
      boolean apiKey,
      @Nullable Throttle throttle) {

    /// A route of which nothing is demanded.
    public Route(String key, String handler) {
      this(key, handler, null, null, false, null);
    }

    /// Such as `GET`; of a route of a WebSocket API its key.
    public String method() {
      int space = key.indexOf(' ');
      return space < 0 ? key : key.substring(0, space);
    }

    /// Template, such as `/orders/{id}`; empty for a WebSocket API.
    public String path() {
      int space = key.indexOf(' ');
      return space < 0 ? "" : key.substring(space + 1);
    }

    /// Whether its callers have to be known, by a token or an authorizer.
    boolean asksWho() {
      return authorizer != null || (access != null && access.asksWho());
    }
  }

  /// Who may call a route.
  ///
  /// @param rule such as `roles` or `everybody`
  /// @param names of groups or scopes
  public record Access(String rule, List<String> names) {
    /// Copies the list.
    public Access {
      names = List.copyOf(names);
    }

    boolean asksWho() {
      return !rule.equals("everybody") && !rule.equals("nobody");
    }
  }

  /// What a function of kind `authorizer` is.
  ///
  /// @param settings what an API is told of it
  /// @param handler method that decides, such as `shop.OrderAuthorizer.decide`
  public record Authorizer(LambdaAuthorizer settings, String handler) {}

  /// One event source of a function.
  ///
  /// @param annotation its class, such as `dev.lanner.dynamo.framework.OnDynamoDbStream`
  /// @param values what the elements of the annotation say, numbers and names as text
  /// @param eventSources where its events come from, such as `aws:dynamodb` or
  ///   `aws:cognito:PreSignUp`
  /// @param handler method that handles the events, such as `shop.Fulfilment.changed`
  public record Source(
      String annotation, Map<String, String> values, List<String> eventSources, String handler) {
    /// Copies map and list.
    public Source {
      values = Map.copyOf(values);
      eventSources = List.copyOf(eventSources);
    }

    /// `OnDynamoDbStream`
    String simpleAnnotation() {
      return annotation.substring(annotation.lastIndexOf('.') + 1);
    }
  }

  /// Reads the models of all jars in `lib`, and that of a folder `classes`.
  ///
  /// @throws LocalRunException when there is none, or one of a version that this cannot read
  public static FunctionModel read(Path folder) {
    return new FunctionModel(ModelReader.read(folder));
  }

  /// The functions of kind `event`.
  public List<Entry> events() {
    return ofKind("event");
  }

  /// The functions of kind `answering`.
  List<Entry> answering() {
    return ofKind("answering");
  }

  /// The routes of all functions.
  List<Route> routes() {
    return functions.stream().flatMap(function -> function.routes().stream()).toList();
  }

  /// The function of kind `authorizer` of this name, or `null` when there is none.
  @Nullable Entry authorizer(String name) {
    return ofKind("authorizer").stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /// The names of all functions of kind `authorizer`.
  List<String> authorizers() {
    return ofKind("authorizer").stream().map(Entry::name).toList();
  }

  /// Whether a function needs the store of idempotent handlers.
  boolean isIdempotent() {
    return functions.stream().anyMatch(Entry::idempotent);
  }

  /// Whether there is something that answers HTTP.
  boolean servesHttp() {
    return !ofKind("http").isEmpty();
  }

  /// The function of kind `http`.
  ///
  /// @throws LocalRunException when there is not exactly one
  public Entry http() {
    var http = ofKind("http");
    if (http.isEmpty()) {
      throw new LocalRunException(
          "None of the functions in the function folder (%s) serves HTTP, handles the records of an event source or is called by a user pool, and a local run needs one that does. Annotate a method with @Get, @Post or another route."
              .formatted(names(functions)));
    }
    if (http.size() > 1) {
      throw new LocalRunException(
          "%d functions in the function folder serve HTTP (%s), and a local run has one address. Keep the routes of one application in one module."
              .formatted(http.size(), names(http)));
    }
    return http.getFirst();
  }

  /// The same without the functions of these names.
  ///
  /// @throws LocalRunException when one of them is not there
  FunctionModel without(List<String> names) {
    for (var name : names) {
      if (functions.stream().noneMatch(function -> function.name().equals(name))) {
        throw new LocalRunException(
            "There is no function %s to be left out, but %s."
                .formatted(name, functions.stream().map(Entry::name).toList()));
      }
    }
    return new FunctionModel(
        functions.stream().filter(function -> !names.contains(function.name())).toList());
  }

  private List<Entry> ofKind(String kind) {
    return functions.stream().filter(function -> function.kind().equals(kind)).toList();
  }

  private static String names(List<Entry> functions) {
    return functions.isEmpty()
        ? "there are none"
        : String.join(", ", functions.stream().map(Entry::handler).toList());
  }
}
