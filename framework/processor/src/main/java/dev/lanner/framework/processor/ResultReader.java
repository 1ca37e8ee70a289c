package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.Endpoint.Offer;
import dev.lanner.framework.processor.Endpoint.Result;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Decides what the result of a handler method becomes.
final class ResultReader {
  private static final String API = "dev.lanner.framework.";
  private static final String VOID = "java.lang.Void";
  private static final String[] ANSWERS = {
    API + "NoContent", API + "Redirect", API + "Response", API + "Created", API + "Page"
  };

  private final Types types;
  private final Bodies bodies;
  private final MediaTypes mediaTypes;
  private final ConstraintReader constraints;
  private final Reporter reporter;

  ResultReader(Types types, Bodies bodies, ConstraintReader constraints, Reporter reporter) {
    this.types = types;
    this.bodies = bodies;
    this.mediaTypes = new MediaTypes(reporter);
    this.constraints = constraints;
    this.reporter = reporter;
  }

  /// The result, or `null` after an error was reported.
  ///
  /// @param bound the parameters, or `null` when something is wrong with them
  @Nullable Result read(
      TypeElement owner,
      ExecutableElement method,
      List<Element> places,
      @Nullable List<Parameter> bound) {
    TypeMirror type = types.resultType(owner, method);
    constraints.reportUnchecked(
        method,
        "the result of " + owner.getSimpleName() + "." + method.getSimpleName(),
        "Check it in the method",
        method,
        type);
    Parameter.Stream stream = bound == null ? null : stream(bound);
    if (stream != null) {
      return streamed(owner, method, places, stream, type);
    }
    if (Types.isVoid(type)) {
      return nothing("noContent", type);
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
    if (Types.isNullable(method, type) && types.isAny(type, ANSWERS)) {
      reporter.error(
          method,
          "%s.%s returns a %s that may be null, which is no answer. Return an Optional or @Nullable of what is in it, or always one."
              .formatted(owner.getSimpleName(), method.getSimpleName(), types.plain(type)));
      return null;
    }
    if (Types.is(type, API + "NoContent")) {
      return passed("noContent", type);
    }
    if (Types.is(type, API + "Redirect")) {
      return passed("redirect", type);
    }
    if (Types.is(type, API + "Response")) {
      return body("response", types.argument(type, 0), type, owner, method, places);
    }
    if (Types.is(type, API + "Created")) {
      return body("created", types.argument(type, 0), type, owner, method, places);
    }
    if (Types.is(type, API + "Page")) {
      return page(type, owner, method, places, bound);
    }
    if (types.isOptional(type)) {
      return body("okOrNotFound", types.argument(type, 0), type, owner, method, places);
    }
    String answer = Types.isNullable(method, type) ? "okOrNotFound" : "ok";
    return body(answer, type, type, owner, method, places);
  }

  private static Parameter.@Nullable Stream stream(List<Parameter> bound) {
    for (Parameter parameter : bound) {
      if (parameter instanceof Parameter.Stream stream) {
        return stream;
      }
    }
    return null;
  }

  /// A body that the method writes into a parameter.
  private @Nullable Result streamed(
      TypeElement owner,
      ExecutableElement method,
      List<Element> places,
      Parameter.Stream stream,
      TypeMirror type) {
    if (!Types.isVoid(type)) {
      reporter.error(
          method,
          owner.getSimpleName()
              + "."
              + method.getSimpleName()
              + " writes its answer into "
              + stream.name()
              + " and returns another one. Return void, or a StreamedBody instead of the parameter.");
      return null;
    }
    List<String> produced = mediaTypes.produced(places);
    if (stream.events()) {
      return new Result("events", null, List.of(), false, true, null, type, null);
    }
    if (produced != null && produced.size() > 1) {
      reporter.error(
          method,
          owner.getSimpleName()
              + "."
              + method.getSimpleName()
              + " writes one body, and @Produces names several media types. Keep one.");
      return null;
    }
    String mediaType = produced == null ? "application/octet-stream" : produced.getFirst();
    var offer = Offer.other(mediaType, CodeBlock.of("$T.STREAM", Names.MEDIA));
    return new Result("stream", null, List.of(offer), produced != null, true, null, type, null);
  }

  private @Nullable Result page(
      TypeMirror type,
      TypeElement owner,
      ExecutableElement method,
      List<Element> places,
      @Nullable List<Parameter> bound) {
    Result read = body("page", type, type, owner, method, places);
    if (read == null || bound == null) {
      return null;
    }
    for (Parameter parameter : bound) {
      if (parameter instanceof Parameter.Named named
          && Types.is(named.mirror(), API + "PageToken")) {
        return new Result(
            "page",
            read.type(),
            read.offers(),
            read.negotiated(),
            false,
            named.key(),
            type,
            read.body());
      }
    }
    reporter.error(
        method,
        owner.getSimpleName()
            + "."
            + method.getSimpleName()
            + " returns a Page and takes no PageToken, so that clients never get the next one. Add a parameter such as @Query Optional<PageToken> after.");
    return null;
  }

  private static Result nothing(String answer, TypeMirror type) {
    return new Result(answer, null, List.of(), false, false, null, type, null);
  }

  /// A result that says all there is to say, and has no body.
  private static Result passed(String answer, TypeMirror type) {
    return new Result(answer, TypeName.get(type), List.of(), false, false, null, type, null);
  }

  private @Nullable Result body(
      String answer,
      TypeMirror body,
      TypeMirror declared,
      TypeElement owner,
      ExecutableElement method,
      List<Element> places) {
    List<String> produced = mediaTypes.produced(places);
    List<Offer> offers =
        bodies.written(body, produced, new Place(method, types.packageOf(owner), null));
    if (offers == null) {
      return null;
    }
    // What only the value itself can say is not negotiated before there is one.
    boolean negotiated = produced != null || Bodies.media(body) == null;
    return new Result(
        answer,
        TypeName.get(types.boxed(body)),
        offers,
        negotiated,
        Types.is(body, API + "StreamedBody"),
        null,
        declared,
        body);
  }
}
