package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.Api;
import dev.lanner.framework.Delete;
import dev.lanner.framework.FrontEnd;
import dev.lanner.framework.Get;
import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.processor.ParameterReader.Allowed;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads a class with `@Path` into the model and reports what is wrong with it.
final class HandlerReader {
  /// What a method answers to: `GET` and the template below the class's.
  private record Mapping(String method, String path) {}

  private final Readers readers;
  private final Types types;
  private final Reporter reporter;

  HandlerReader(Readers readers) {
    this.readers = readers;
    this.types = readers.types();
    this.reporter = readers.reporter();
  }

  /// The handler, or `null` after errors were reported.
  @Nullable Handler read(TypeElement type) {
    if (!readers.rules().isUsable(type)) {
      return null;
    }
    PathTemplate prefix =
        prefix(type, Objects.requireNonNull(type.getAnnotation(Path.class)).value());
    if (prefix == null) {
      return null;
    }
    var endpoints = new ArrayList<Endpoint>();
    boolean mapped = false;
    for (ExecutableElement method : ElementFilter.methodsIn(types.elements().getAllMembers(type))) {
      for (Mapping mapping : mappings(method)) {
        mapped = true;
        Endpoint endpoint = endpoint(type, method, prefix, mapping);
        if (endpoint != null) {
          endpoints.add(endpoint);
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
    return new Handler(
        type, readers.names().of(name.packageName(), Names.flat(name) + "Routes"), endpoints);
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

  private @Nullable Endpoint endpoint(
      TypeElement type, ExecutableElement method, PathTemplate prefix, Mapping mapping) {
    PathTemplate below = template(method, mapping.path());
    if (!readers.rules().isCallable(type, method) || below == null) {
      return null;
    }
    PathTemplate path = prefix.followedBy(below);
    List<Element> places = Places.around(types, method, type);
    boolean get = mapping.method().equals("GET");
    var allowed = new Allowed(true, !get, !get, true, mapping.method());
    List<Parameter> bound =
        readers.parameters().read(new ParameterReader.Method(type, method, path, places, allowed));
    boolean sound = noRepeatedVariable(method, path);
    sound &= noUnboundVariable(type, method, path);
    Endpoint.Result result = readers.results().read(type, method, places, bound);
    if (bound == null || result == null || !sound) {
      return null;
    }
    Api api = Places.nearest(places, Api.class);
    Access access = readers.access().read(places, type);
    var http = new Endpoint.Http(mapping.method(), path, api == null ? FrontEnd.HTTP : api.value());
    var endpoint =
        new Endpoint(
            http,
            method,
            bound,
            result,
            access,
            readers.authorizedBy().read(places, type, http.api(), access),
            readers.settings().read(places, type, http.api()),
            readers.filters().read(places, type),
            readers.cors().read(places, type));
    return canStream(type, endpoint) && readers.idempotency().isSound(type, endpoint)
        ? endpoint
        : null;
  }

  private boolean noRepeatedVariable(ExecutableElement method, PathTemplate path) {
    var seen = new HashSet<String>();
    for (String variable : path.variables()) {
      if (!seen.add(variable)) {
        reporter.error(
            method, "The path " + path + " has the variable {" + variable + "} twice. Rename one.");
        return false;
      }
    }
    return true;
  }

  private boolean noUnboundVariable(TypeElement type, ExecutableElement method, PathTemplate path) {
    boolean sound = true;
    for (String variable : path.variables()) {
      boolean bound =
          method.getParameters().stream()
              .anyMatch(parameter -> parameter.getSimpleName().contentEquals(variable));
      if (!bound) {
        reporter.error(
            method,
            "The path "
                + path
                + " has the variable {"
                + variable
                + "}, and "
                + type.getSimpleName()
                + "."
                + method.getSimpleName()
                + " has no parameter of that name. Add one or rename the variable.");
        sound = false;
      }
    }
    return sound;
  }

  private boolean canStream(TypeElement type, Endpoint endpoint) {
    FrontEnd api = endpoint.http().api();
    if (!endpoint.streams() || api.streams()) {
      return true;
    }
    reporter.error(
        endpoint.element(),
        type.getSimpleName()
            + "."
            + endpoint.name()
            + " streams its answer, and "
            + (api == FrontEnd.ALB ? "load balancers collect" : "HTTP APIs collect")
            + " answers before they send them. Put @Api(FUNCTION_URL) or @Api(REST) on the class or its package, or return the whole answer.");
    return false;
  }
}
