package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads a handler class into the model and reports what is wrong with it.
final class HandlerReader {
  private static final String VOID = "java.lang.Void";

  /// What a method answers to: `GET` and the template below the class's.
  private record Mapping(String method, String path) {}

  private final Types types;
  private final HandlerRules rules;
  private final CodecPlan codecs;
  private final ParameterReader parameters;
  private final ConstraintReader constraints;
  private final GeneratedNames names;
  private final Reporter reporter;

  HandlerReader(Types types, GeneratedNames names, Reporter reporter) {
    this.types = types;
    this.rules = new HandlerRules(types, reporter);
    this.constraints = new ConstraintReader(types, reporter);
    this.codecs = new CodecPlan(types, constraints, names, reporter);
    this.parameters = new ParameterReader(types, codecs, constraints, reporter);
    this.names = names;
    this.reporter = reporter;
  }

  /// The codecs that the handlers read so far need.
  List<RecordCodec> codecs() {
    return codecs.records();
  }

  /// The handler, or `null` after errors were reported.
  Route.@Nullable Handler read(TypeElement type) {
    if (!rules.isUsable(type)) {
      return null;
    }
    PathTemplate prefix =
        prefix(type, Objects.requireNonNull(type.getAnnotation(Path.class)).value());
    if (prefix == null) {
      return null;
    }
    var routes = new ArrayList<Route>();
    boolean mapped = false;
    for (ExecutableElement method : ElementFilter.methodsIn(types.elements().getAllMembers(type))) {
      for (Mapping mapping : mappings(method)) {
        mapped = true;
        Route route = route(type, method, prefix, mapping);
        if (route != null) {
          routes.add(route);
        }
      }
    }
    if (!mapped) {
      reporter.error(
          type,
          "The handler "
              + type.getSimpleName()
              + " has no routes. Annotate a method with @Get, @Post, @Put, @Patch or @Delete, or remove @Path.");
    }
    ClassName name = ClassName.get(type);
    return new Route.Handler(
        type, names.of(name.packageName(), Names.flat(name) + "Routes"), routes);
  }

  private @Nullable PathTemplate template(Element at, String text) {
    try {
      return PathTemplate.parse(text);
    } catch (IllegalArgumentException e) {
      reporter.error(at, Objects.requireNonNull(e.getMessage()));
      return null;
    }
  }

  private @Nullable PathTemplate prefix(TypeElement type, String text) {
    PathTemplate prefix = template(type, text);
    if (prefix != null
        && !prefix.segments().isEmpty()
        && prefix.segments().getLast() instanceof PathTemplate.Greedy greedy) {
      reporter.error(
          type,
          "The path of "
              + type.getSimpleName()
              + " ends with {"
              + greedy.name()
              + "+}, which leaves nothing for its routes. Put it on the method.");
      return null;
    }
    return prefix;
  }

  private static List<Mapping> mappings(ExecutableElement method) {
    var mappings = new ArrayList<Mapping>();
    Get get = method.getAnnotation(Get.class);
    if (get != null) {
      mappings.add(new Mapping("GET", get.value()));
    }
    Post post = method.getAnnotation(Post.class);
    if (post != null) {
      mappings.add(new Mapping("POST", post.value()));
    }
    Put put = method.getAnnotation(Put.class);
    if (put != null) {
      mappings.add(new Mapping("PUT", put.value()));
    }
    Patch patch = method.getAnnotation(Patch.class);
    if (patch != null) {
      mappings.add(new Mapping("PATCH", patch.value()));
    }
    Delete delete = method.getAnnotation(Delete.class);
    if (delete != null) {
      mappings.add(new Mapping("DELETE", delete.value()));
    }
    return mappings;
  }

  private @Nullable Route route(
      TypeElement type, ExecutableElement method, PathTemplate prefix, Mapping mapping) {
    PathTemplate below = template(method, mapping.path());
    if (!rules.isCallable(type, method) || below == null) {
      return null;
    }
    PathTemplate path = prefix.followedBy(below);
    List<Route.Parameter> bound = parameters.read(type, method, mapping.method(), path);
    Route.Result result = result(type, method);
    return bound == null || result == null
        ? null
        : new Route(mapping.method(), path, method, bound, result);
  }

  private Route.@Nullable Result result(TypeElement owner, ExecutableElement method) {
    TypeMirror type = types.resultType(owner, method);
    constraints.reportUnchecked(
        method,
        "the result of " + owner.getSimpleName() + "." + method.getSimpleName(),
        "Check it in the method",
        method,
        type);
    if (Types.isVoid(type)) {
      return new Route.Result("noContent", null);
    }
    if (Types.is(type, "dev.lanner.framework.Response")) {
      return result("response", types.argument(type, 0), owner, method);
    }
    if (Types.is(type, VOID)) {
      reporter.error(
          method,
          owner.getSimpleName()
              + "."
              + method.getSimpleName()
              + " returns Void, of which there is no value. Return void, or Response<Void>.");
      return null;
    }
    if (Types.is(type, "dev.lanner.framework.Created")) {
      return result("created", types.argument(type, 0), owner, method);
    }
    if (types.isOptional(type)) {
      return result("okOrNotFound", types.argument(type, 0), owner, method);
    }
    return result(Types.isNullable(method, type) ? "okOrNotFound" : "ok", type, owner, method);
  }

  private Route.@Nullable Result result(
      String answer, TypeMirror body, TypeElement owner, ExecutableElement method) {
    CodeBlock media =
        Types.is(body, VOID) ? CodeBlock.of("$T.NONE", Names.MEDIA) : parameters.media(body);
    CodeBlock codec =
        media == null ? codecs.codec(body, new Place(method, types.packageOf(owner), null)) : media;
    return codec == null
        ? null
        : new Route.Result(answer, new Route.ResultBody(TypeName.get(types.boxed(body)), codec));
  }
}
