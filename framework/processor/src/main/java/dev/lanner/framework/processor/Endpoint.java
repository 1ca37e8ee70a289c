package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.FrontEnd;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// One handler method: what calls it, what its parameters are bound to, what its result becomes,
/// who may call it, and what stands around it.
///
/// @param authorizedBy whom API Gateway asks, or `null`
/// @param settings what else API Gateway demands
record Endpoint(
    Trigger trigger,
    ExecutableElement element,
    List<Parameter> parameters,
    Result result,
    @Nullable Access access,
    @Nullable AuthorizedBy authorizedBy,
    RouteSettings settings,
    List<FilterUse> filters,
    @Nullable CorsUse cors) {

  /// Makes the filters that decide who may call the outermost ones.
  Endpoint {
    parameters = List.copyOf(parameters);
    var around = new ArrayList<FilterUse>();
    if (authorizedBy != null) {
      around.add(authorizedBy.filter());
    }
    FilterUse key = settings.keyFilter();
    if (key != null) {
      around.add(key);
    }
    if (access != null) {
      around.add(access.filter());
    }
    around.addAll(filters);
    filters = List.copyOf(around);
  }

  String name() {
    return element.getSimpleName().toString();
  }

  /// The trigger of a handler of HTTP.
  Http http() {
    return (Http) trigger;
  }

  /// Whether some callers are refused.
  boolean refuses() {
    return authorizedBy != null || (access != null && access.refuses());
  }

  /// Whether the body of the answer is written while it is sent.
  boolean streams() {
    return result.streams()
        || parameters.stream().anyMatch(parameter -> parameter instanceof Parameter.Stream);
  }

  /// What calls a method.
  sealed interface Trigger {
    /// In words, for comments: GET `/orders`.
    String label();
  }

  /// A request with a method to a path.
  ///
  /// @param api the front end that the route is deployed behind
  record Http(String method, PathTemplate path, FrontEnd api) implements Trigger {
    @Override
    public String label() {
      return method + " `" + path + "`";
    }
  }

  /// An event of a WebSocket API.
  ///
  /// @param routeKey `$connect`, `$disconnect`, `$default` or a route of one's own
  record Message(String routeKey) implements Trigger {
    /// Whether a client is about to connect.
    boolean isHandshake() {
      return routeKey.equals("$connect");
    }

    @Override
    public String label() {
      return "`" + routeKey + "`";
    }
  }

  /// What a result becomes.
  ///
  /// @param answer a function of `Answers`
  /// @param type of the body, boxed, or `null` when there is none
  /// @param offers the media types that the body may have, the preferred first; empty without a
  ///   body
  /// @param negotiated whether `Accept` has a say
  /// @param streams whether the body is written while it is sent
  /// @param pageParameter of a page, the query parameter that takes the token of the next one
  /// @param declared the type that the method returns
  /// @param body the type of the body as it was declared, or `null`
  record Result(
      String answer,
      @Nullable TypeName type,
      List<Offer> offers,
      boolean negotiated,
      boolean streams,
      @Nullable String pageParameter,
      TypeMirror declared,
      @Nullable TypeMirror body) {
    Result {
      offers = List.copyOf(offers);
    }
  }

  /// A body in a media type.
  ///
  /// @param mediaType `*/*` where the value itself says it, or any will do
  /// @param codec an expression for its codec, or for what stands in place of one
  /// @param json whether it is the JSON of its type
  record Offer(String mediaType, CodeBlock codec, boolean json) {
    /// A body that is not the JSON of its type.
    static Offer other(String mediaType, CodeBlock codec) {
      return new Offer(mediaType, codec, false);
    }
  }
}
