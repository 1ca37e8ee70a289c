package dev.lanner.framework.processor;

import dev.lanner.processing.Types;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Says why a type has no JSON codec and what to use instead.
final class NoCodec {
  private static final List<String> ANSWERS =
      List.of(
          "dev.lanner.framework.Response",
          "dev.lanner.framework.Created",
          "dev.lanner.framework.Redirect",
          "dev.lanner.framework.NoContent",
          "dev.lanner.framework.Bytes",
          "dev.lanner.framework.StreamedBody");
  private static final String UPLOAD = "dev.lanner.framework.Upload";
  private static final List<String> PROMISES =
      List.of(
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher");

  private final Types types;
  private final Extensions extensions;

  NoCodec(Types types, Extensions extensions) {
    this.types = types;
    this.extensions = extensions;
  }

  String sentence(TypeMirror type) {
    if (type.getKind() == TypeKind.WILDCARD) {
      return "There is no JSON codec for " + type + ", which leaves the type open. Name it.";
    }
    if (isAnswer(type)) {
      return types.plain(type)
          + " is not JSON: it says how to answer. It stands alone as the result of a handler.";
    }
    if (Types.is(type, UPLOAD)) {
      return "Upload is not JSON: it is a file of a form. Annotate the parameter that takes it with @Form.";
    }
    for (String promise : PROMISES) {
      if (types.isSubtype(types.erasure(type), promise)) {
        return types.plain(type)
            + " would come later, and handlers are synchronous. Wait for the value and return it.";
      }
    }
    return "There is no JSON codec for "
        + types.plain(type)
        + ". Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], Optional, List, Set or Map of these, or write a Converter or JsonCodec for it."
        + extensions.hint(type);
  }

  /// Whether a record is one of the framework's own that stand for no value.
  static boolean isOfHttp(TypeMirror type) {
    return isAnswer(type) || Types.is(type, UPLOAD);
  }

  private static boolean isAnswer(TypeMirror type) {
    return ANSWERS.stream().anyMatch(answer -> Types.is(type, answer));
  }
}
