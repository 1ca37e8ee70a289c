package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import dev.lanner.framework.Consumes;
import dev.lanner.framework.Produces;
import dev.lanner.framework.processor.Endpoint.Offer;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Finds what reads and writes bodies of a type: the JSON codec, a codec of the application for
/// another media type, or none where the body goes over as it is.
final class Bodies {
  private static final String ANY = "*/*";
  private static final String OCTETS = "application/octet-stream";

  private final Types types;
  private final CodecPlan codecs;
  private final Extensions extensions;
  private final Instances instances;
  private final Reporter reporter;

  Bodies(
      Types types,
      CodecPlan codecs,
      Extensions extensions,
      Instances instances,
      Reporter reporter) {
    this.types = types;
    this.codecs = codecs;
    this.extensions = extensions;
    this.instances = instances;
    this.reporter = reporter;
  }

  /// What stands in for a codec where the body goes over as it is, or `null` for JSON.
  static @Nullable CodeBlock media(TypeMirror type) {
    String constant = constant(type);
    return constant == null ? null : CodeBlock.of("$T.$L", Names.MEDIA, constant);
  }

  private static @Nullable String constant(TypeMirror type) {
    if (Types.is(type, "java.lang.String")) {
      return "TEXT";
    }
    if (Types.isBytes(type)) {
      return "BYTES";
    }
    if (Types.is(type, "dev.lanner.framework.Bytes")) {
      return "TYPED_BYTES";
    }
    if (Types.is(type, "dev.lanner.framework.StreamedBody")) {
      return "STREAM";
    }
    if (Types.is(type, "dev.lanner.framework.FormData")) {
      return "FORM";
    }
    return Types.is(type, "java.lang.Void") ? "NONE" : null;
  }

  /// The media types that a type is written in, the preferred first, or `null` after an error was
  /// reported.
  ///
  /// @param wanted what `@Produces` says, or `null`
  @Nullable List<Offer> written(TypeMirror type, @Nullable List<String> wanted, Place place) {
    CodeBlock media = media(type);
    if (media == null) {
      return codecs(type, wanted, place, true);
    }
    if (wanted == null) {
      return List.of(Offer.other(usual(type), media));
    }
    var offers = new ArrayList<Offer>();
    for (String each : wanted) {
      offers.add(Offer.other(each, CodeBlock.of("$L.as($S)", media, each)));
    }
    return offers;
  }

  private static String usual(TypeMirror type) {
    if (Types.is(type, "dev.lanner.framework.Bytes")) {
      return ANY;
    }
    return Types.is(type, "java.lang.String") ? "text/plain; charset=utf-8" : OCTETS;
  }

  /// The media types that a type is read from, or `null` after an error was reported.
  ///
  /// @param wanted what `@Consumes` says, or `null`
  @Nullable List<Offer> read(TypeMirror type, @Nullable List<String> wanted, Place place) {
    CodeBlock media = media(type);
    if (media == null) {
      return codecs(type, wanted, place, false);
    }
    var offers = new ArrayList<Offer>();
    for (String each : wanted == null ? List.of(ANY) : wanted) {
      offers.add(Offer.other(each, media));
    }
    return offers;
  }

  private @Nullable List<Offer> codecs(
      TypeMirror type, @Nullable List<String> wanted, Place place, boolean writing) {
    List<Offer> own = own(type, place, writing);
    if (own == null) {
      return null;
    }
    var offers = new ArrayList<Offer>();
    if (wanted == null) {
      CodeBlock json = codecs.codec(type, place);
      if (json == null) {
        return null;
      }
      offers.add(new Offer(MediaTypes.JSON, json, true));
      offers.addAll(own);
      return offers;
    }
    for (String mediaType : wanted) {
      Offer offer = offer(type, mediaType, own, place, writing);
      if (offer == null) {
        return null;
      }
      offers.add(offer);
    }
    return offers;
  }

  private @Nullable Offer offer(
      TypeMirror type, String mediaType, List<Offer> own, Place place, boolean writing) {
    for (Offer each : own) {
      if (each.mediaType().equals(mediaType)) {
        return each;
      }
    }
    if (MediaTypes.isJson(mediaType)) {
      CodeBlock json = codecs.codec(type, place);
      return json == null ? null : new Offer(mediaType, json(json, mediaType, writing), true);
    }
    reporter.error(
        place.at(),
        "Nothing converts "
            + types.plain(type)
            + " and "
            + mediaType
            + ". Write a BodyCodec<"
            + types.plain(type)
            + "> with @Singleton and the media type.");
    return null;
  }

  /// What is read says its media type itself.
  private static CodeBlock json(CodeBlock codec, String mediaType, boolean writing) {
    return writing && !mediaType.equals(MediaTypes.JSON)
        ? CodeBlock.of("$T.json($S, $L)", Names.MEDIA, mediaType, codec)
        : codec;
  }

  /// The codecs of the application for a type, by what they say that they read or write.
  private @Nullable List<Offer> own(TypeMirror type, Place place, boolean writing) {
    var offers = new ArrayList<Offer>();
    for (TypeElement codec : extensions.bodyCodecs(types.boxed(type))) {
      for (String mediaType : mediaTypes(codec, writing)) {
        CodeBlock instance = instances.of(codec, place.at(), place.packageName());
        if (instance == null) {
          return null;
        }
        offers.add(
            Offer.other(
                mediaType, CodeBlock.of("$T.of($S, $L)", Names.MEDIA, mediaType, instance)));
      }
    }
    return offers;
  }

  private static String[] mediaTypes(TypeElement codec, boolean writing) {
    if (writing) {
      Produces produces = codec.getAnnotation(Produces.class);
      return produces == null ? new String[0] : produces.value();
    }
    Consumes consumes = codec.getAnnotation(Consumes.class);
    return consumes == null ? new String[0] : consumes.value();
  }
}
