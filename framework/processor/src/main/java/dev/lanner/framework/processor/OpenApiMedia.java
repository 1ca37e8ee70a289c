package dev.lanner.framework.processor;

import dev.lanner.framework.MediaType;
import dev.lanner.framework.processor.Endpoint.Offer;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Types;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/// The media types of a body and the schema in each of them.
///
/// What is neither JSON nor text has no type in JSON Schema, so that a schema without one is what
/// OpenAPI 3.1 has for it. Its `contentMediaType` says no more than the media type beside it, and
/// is the sign by which openapi-generator knows a file; it knows that of `application/octet-stream`
/// alone.
final class OpenApiMedia {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String MULTIPART = "multipart/form-data";
  private static final String ANY = "*/*";

  private final Schemas schemas;

  OpenApiMedia(Schemas schemas) {
    this.schemas = schemas;
  }

  /// What the body of an answer may be.
  Members written(TypeMirror type, List<Offer> offers) {
    var content = new Members();
    for (Offer offer : offers) {
      add(content, essence(offer), type, offer);
    }
    return content;
  }

  /// What the body of a request may be. Text and bytes are taken in whatever media type they come
  /// where the application names none, and clients are told the one that says the least.
  Members read(TypeMirror type, List<Offer> offers) {
    var content = new Members();
    for (Offer offer : offers) {
      if (!offer.mediaType().equals(ANY)) {
        add(content, essence(offer), type, offer);
      } else if (Types.is(type, "dev.lanner.framework.FormData")) {
        addForm(content, new Members().put("type", "object"), false);
      } else {
        boolean text = Types.is(type, "java.lang.String");
        add(content, text ? "text/plain" : "application/octet-stream", type, offer);
      }
    }
    return content;
  }

  /// A form in both of its media types, or with files in the one that can carry them.
  static Members addForm(Members content, Members schema, boolean files) {
    if (!files) {
      content.put(FORM, new Members().put("schema", schema));
    }
    return content.put(MULTIPART, new Members().put("schema", schema));
  }

  /// A body of one media type that has no codec.
  static Members plain(String mediaType) {
    return new Members().put(mediaType, new Members().put("schema", withoutCodec(mediaType)));
  }

  private void add(Members content, String mediaType, TypeMirror type, Offer offer) {
    if (!content.has(mediaType)) {
      content.put(mediaType, new Members().put("schema", schema(type, offer)));
    }
  }

  private Members schema(TypeMirror type, Offer offer) {
    if (offer.json()) {
      return schemas.json(type);
    }
    if (MediaTypes.isJson(offer.mediaType())) {
      return new Members(); // The application makes the text itself, so that it may be anything.
    }
    return Types.is(type, "java.lang.String")
        ? ScalarSchemas.string()
        : withoutCodec(essence(offer));
  }

  private static Members withoutCodec(String mediaType) {
    return mediaType.startsWith("text/") ? ScalarSchemas.string() : ScalarSchemas.binary();
  }

  private static String essence(Offer offer) {
    MediaType parsed = MediaType.parse(offer.mediaType());
    return parsed == null ? offer.mediaType() : parsed.essence();
  }
}
