package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lanner.dynamo.processor.ValueType.Kind;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Which types an item holds, and how.
final class Values {
  /// What a message says of a type without a codec.
  static final String HELD =
      "Use records, sealed interfaces of records, enums, String, numbers, boolean, UUID, URI, java.time, byte[], SdkBytes, List, Map with names of type String, Set of texts or numbers, or a converter with @ConvertedBy.";

  private record Scalar(String codec, Kind kind, boolean isOrdered) {}

  private static final Map<String, Scalar> SCALARS =
      Map.ofEntries(
          text("java.lang.String", "OfString", true),
          text("java.lang.Character", "OfCharacter", true),
          text("java.util.UUID", "OfUuid", false),
          text("java.time.Instant", "OfInstant", true),
          text("java.time.LocalDate", "OfLocalDate", true),
          text("java.time.LocalTime", "OfLocalTime", true),
          text("java.time.LocalDateTime", "OfLocalDateTime", true),
          text("java.time.OffsetDateTime", "OfOffsetDateTime", false),
          text("java.time.ZonedDateTime", "OfZonedDateTime", false),
          text("java.time.YearMonth", "OfYearMonth", true),
          text("java.time.MonthDay", "OfMonthDay", true),
          text("java.time.Period", "OfPeriod", false),
          text("java.time.ZoneId", "OfZoneId", false),
          text("java.net.URI", "OfUri", false),
          text("java.util.Locale", "OfLocale", false),
          number("java.lang.Byte", "OfByte"),
          number("java.lang.Short", "OfShort"),
          number("java.lang.Integer", "OfInteger"),
          number("java.lang.Long", "OfLong"),
          number("java.lang.Float", "OfFloat"),
          number("java.lang.Double", "OfDouble"),
          number("java.math.BigDecimal", "OfBigDecimal"),
          number("java.math.BigInteger", "OfBigInteger"),
          number("java.time.Duration", "OfDuration"),
          Map.entry("java.lang.Boolean", new Scalar("OfBoolean", Kind.BOOLEAN, false)),
          Map.entry(
              "software.amazon.awssdk.core.SdkBytes", new Scalar("OfSdkBytes", Kind.BINARY, true)),
          Map.entry(
              Names.ATTRIBUTE_VALUE.canonicalName(),
              new Scalar("OfAttributeValue", Kind.OTHER, false)));

  private final Types types;
  private final DocumentReader documents;
  private final Reporter reporter;

  Values(Types types, DocumentReader documents, Reporter reporter) {
    this.types = types;
    this.documents = documents;
    this.reporter = reporter;
  }

  private static Map.Entry<String, Scalar> text(String type, String codec, boolean isOrdered) {
    return Map.entry(type, new Scalar(codec, Kind.TEXT, isOrdered));
  }

  private static Map.Entry<String, Scalar> number(String type, String codec) {
    return Map.entry(type, new Scalar(codec, Kind.NUMBER, true));
  }

  /// How an item holds values of the type, or `null` when it does not; what is wrong inside of
  /// records is reported.
  ///
  /// @param place where to report
  @Nullable ValueType of(TypeMirror mirror, Place place) {
    if (Types.isBytes(mirror)) {
      return leaf(
          ArrayTypeName.of(TypeName.BYTE),
          CodeBlock.of("$T.CODEC", Names.CODECS.nestedClass("OfByteArray")),
          Kind.BINARY,
          true);
    }
    TypeMirror boxed = types.boxed(mirror);
    TypeElement element = Types.element(boxed);
    if (element == null) {
      return null;
    }
    Scalar scalar = SCALARS.get(element.getQualifiedName().toString());
    if (scalar != null) {
      return leaf(ClassName.get(element), codec(scalar), scalar.kind(), scalar.isOrdered());
    }
    if (Types.isEnum(boxed)) {
      if (Types.privateOne(element) != null) {
        reporter.error(
            place.at(),
            "%s is private, so generated code cannot use it. Make it package-private or public."
                .formatted(element.getSimpleName()));
        return null;
      }
      var type = ClassName.get(element);
      return leaf(
          type,
          CodeBlock.of("$T.constants($S, $T.values())", Names.CODECS, type.simpleName(), type),
          Kind.TEXT,
          false);
    }
    if (Types.is(boxed, "java.util.List")) {
      return around(boxed, 0, Kind.LIST, ClassName.get(List.class), "list", place);
    }
    if (Types.is(boxed, "java.util.Map")
        && Types.is(types.argument(boxed, 0), "java.lang.String")) {
      return around(boxed, 1, Kind.MAP, ClassName.get(Map.class), "map", place);
    }
    if (Types.is(boxed, "java.util.Set")) {
      return set(boxed, place);
    }
    DocumentPlan document = documents.map(element, place);
    return document == null
        ? null
        : new ValueType(
            document.type(),
            CodeBlock.of("$T.INSTANCE", document.schema()),
            Kind.DOCUMENT,
            false,
            null,
            document);
  }

  private static CodeBlock codec(Scalar scalar) {
    ClassName holder =
        switch (scalar.kind()) {
          case TEXT -> Names.TEXT_CODECS;
          case NUMBER -> Names.NUMBER_CODECS;
          default -> Names.CODECS;
        };
    return CodeBlock.of("$T.CODEC", holder.nestedClass(scalar.codec()));
  }

  private static ValueType leaf(TypeName type, CodeBlock codec, Kind kind, boolean isOrdered) {
    return new ValueType(type, codec, kind, isOrdered, null, null);
  }

  private @Nullable ValueType around(
      TypeMirror type, int argument, Kind kind, ClassName raw, String method, Place place) {
    TypeMirror argumentType = types.argument(type, argument);
    ValueType element = of(argumentType, place);
    if (element == null) {
      return null;
    }
    if (Types.isNullable(argumentType)) {
      element = element.nullable();
    }
    TypeName whole =
        kind == Kind.MAP
            ? ParameterizedTypeName.get(raw, ClassName.get(String.class), element.type())
            : ParameterizedTypeName.get(raw, element.type());
    return new ValueType(
        whole,
        CodeBlock.of("$T.$L($L)", Names.CODECS, method, element.codec()),
        kind,
        false,
        element,
        null);
  }

  private @Nullable ValueType set(TypeMirror type, Place place) {
    ValueType element = of(types.argument(type, 0), place);
    if (element == null
        || element.type() instanceof ArrayTypeName
        || Types.isNullable(types.argument(type, 0))) {
      return null;
    }
    CodeBlock codec =
        switch (element.kind()) {
          case TEXT, NUMBER -> CodeBlock.of("$T.set($L)", Names.CODECS, element.codec());
          case BINARY -> CodeBlock.of("$T.binarySet()", Names.CODECS);
          default -> null;
        };
    return codec == null
        ? null
        : new ValueType(
            ParameterizedTypeName.get(ClassName.get(Set.class), element.type()),
            codec,
            Kind.SET,
            false,
            element,
            null);
  }
}
