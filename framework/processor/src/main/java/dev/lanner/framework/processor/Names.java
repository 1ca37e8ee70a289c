package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/// The types that generated code names.
final class Names {
  static final ClassName ANSWERING_FUNCTION = spi("AnsweringFunction");
  static final ClassName ANSWERING_METHOD = spi("AnsweringMethod");
  static final ClassName ANSWERS = spi("Answers");
  static final ClassName BINDING = spi("Binding");
  static final ClassName CODECS = spi("Codecs");
  static final ClassName CONSTRAINTS = spi("Constraints");
  static final ClassName DELIVERY = api("EventSource").nestedClass("Delivery");
  static final ClassName DIRECT_FUNCTION = spi("DirectFunction");
  static final ClassName DIRECT_METHOD = spi("DirectMethod");
  static final ClassName EVENT_FUNCTION = spi("EventFunction");
  static final ClassName FUNCTIONS = spi("Functions");
  static final ClassName HTTP_HANDLER = spi("HttpHandler");
  static final ClassName ALLOWED_METHODS = spi("AllowedMethods");
  static final ClassName CORS_POLICY = spi("CorsPolicy");
  static final ClassName EXCEPTION_MAPPER = spi("ExceptionMapper");
  static final ClassName MEDIA = spi("Media");
  static final ClassName MESSAGE_ROUTES = spi("MessageRoutes");
  static final ClassName NEGOTIATION = spi("Negotiation");
  static final ClassName PRIMING = spi("Priming");
  static final ClassName RECORD_BODY = spi("RecordBody");
  static final ClassName RECORD_IDEMPOTENCY = spi("RecordIdempotency");
  static final ClassName RECORD_METHOD = spi("RecordMethod");
  static final ClassName ROUTES = spi("Routes");
  static final ClassName SCALAR = spi("Scalar");
  static final ClassName SOURCE = spi("Source");
  static final ClassName STREAMING_HTTP_HANDLER = spi("StreamingHttpHandler");
  static final ClassName WEB_SOCKET_HANDLER = spi("WebSocketHandler");
  static final ClassName ANSWER = api("Answer");
  static final ClassName BINDER = api("Binder");
  static final ClassName CONVERTER = api("Converter");
  static final ClassName EVENT_STREAM = api("EventStream");
  static final TypeName RECORD_READER =
      ParameterizedTypeName.get(
          api("RecordReader"),
          WildcardTypeName.subtypeOf(Object.class),
          WildcardTypeName.subtypeOf(Object.class));
  static final TypeName EXCHANGE =
      ParameterizedTypeName.get(
          api("Exchange"),
          WildcardTypeName.subtypeOf(Object.class),
          WildcardTypeName.subtypeOf(Object.class));
  static final ClassName FILTER = api("Filter");
  static final ClassName FRONT_END = api("FrontEnd");
  static final ClassName PROBLEM = api("Problem");
  static final ClassName UPLOAD = api("Upload");
  static final ClassName APPLICATION = api("Application");
  static final ClassName REQUEST = api("Request");
  static final ClassName CONTEXT =
      ClassName.get("com.amazonaws.services.lambda.runtime", "Context");
  static final ClassName HANDLER = ClassName.get("dev.lanner.runtime", "Handler");
  static final ClassName JSON_CODEC = json("JsonCodec");
  static final ClassName JSON_NAMES = json("JsonNames");
  static final ClassName JSON_READER = json("JsonReader");
  static final ClassName JSON_WRITER = json("JsonWriter");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final TypeName NULLABLE_OBJECT =
      ClassName.OBJECT.annotated(AnnotationSpec.builder(NULLABLE).build());

  private Names() {}

  private static ClassName spi(String name) {
    return ClassName.get("dev.lanner.framework.spi", name);
  }

  private static ClassName api(String name) {
    return ClassName.get("dev.lanner.framework", name);
  }

  private static ClassName json(String name) {
    return ClassName.get("dev.lanner.runtime.json", name);
  }

  /// `OrdersLine` for a class `Line` inside `Orders`.
  static String flat(ClassName type) {
    return String.join("", type.simpleNames());
  }
}
