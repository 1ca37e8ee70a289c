package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.spi.Scalar;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Types of which one text is one value, with the `Scalar` that converts it.
final class Scalars {
  /// A constant of `Scalar`, by its name there.
  private record Constant(String name, Scalar<?> scalar) {}

  private static final Map<String, Constant> BY_TYPE =
      Map.ofEntries(
          Map.entry("java.lang.String", new Constant("STRING", Scalar.STRING)),
          Map.entry("java.lang.Boolean", new Constant("BOOLEAN", Scalar.BOOLEAN)),
          Map.entry("java.lang.Byte", new Constant("BYTE", Scalar.BYTE)),
          Map.entry("java.lang.Short", new Constant("SHORT", Scalar.SHORT)),
          Map.entry("java.lang.Integer", new Constant("INT", Scalar.INT)),
          Map.entry("java.lang.Long", new Constant("LONG", Scalar.LONG)),
          Map.entry("java.lang.Float", new Constant("FLOAT", Scalar.FLOAT)),
          Map.entry("java.lang.Double", new Constant("DOUBLE", Scalar.DOUBLE)),
          Map.entry("java.lang.Character", new Constant("CHAR", Scalar.CHAR)),
          Map.entry("java.math.BigInteger", new Constant("BIG_INTEGER", Scalar.BIG_INTEGER)),
          Map.entry("java.math.BigDecimal", new Constant("BIG_DECIMAL", Scalar.BIG_DECIMAL)),
          Map.entry("java.net.URI", new Constant("URI", Scalar.URI)),
          Map.entry("java.util.UUID", new Constant("UUID", Scalar.UUID)),
          Map.entry("java.time.Instant", new Constant("INSTANT", Scalar.INSTANT)),
          Map.entry("java.time.LocalDate", new Constant("LOCAL_DATE", Scalar.LOCAL_DATE)),
          Map.entry("java.time.LocalTime", new Constant("LOCAL_TIME", Scalar.LOCAL_TIME)),
          Map.entry(
              "java.time.LocalDateTime", new Constant("LOCAL_DATE_TIME", Scalar.LOCAL_DATE_TIME)),
          Map.entry(
              "java.time.OffsetDateTime",
              new Constant("OFFSET_DATE_TIME", Scalar.OFFSET_DATE_TIME)),
          Map.entry(
              "java.time.ZonedDateTime", new Constant("ZONED_DATE_TIME", Scalar.ZONED_DATE_TIME)),
          Map.entry("java.time.Duration", new Constant("DURATION", Scalar.DURATION)),
          Map.entry("java.time.Period", new Constant("PERIOD", Scalar.PERIOD)),
          Map.entry("java.time.Year", new Constant("YEAR", Scalar.YEAR)),
          Map.entry("java.time.YearMonth", new Constant("YEAR_MONTH", Scalar.YEAR_MONTH)),
          Map.entry("java.time.ZoneId", new Constant("ZONE_ID", Scalar.ZONE_ID)),
          Map.entry(
              "dev.lanner.framework.PageToken", new Constant("PAGE_TOKEN", Scalar.PAGE_TOKEN)));

  private final Types types;

  Scalars(Types types) {
    this.types = types;
  }

  /// The expression for the `Scalar` of a type, or `null` when it has none.
  @Nullable CodeBlock of(TypeMirror type) {
    if (Types.isEnum(type)) {
      return CodeBlock.of("$T.ofEnum($T.values())", Names.SCALAR, TypeName.get(type));
    }
    Constant constant = constant(type);
    return constant == null ? null : CodeBlock.of("$T.$L", Names.SCALAR, constant.name());
  }

  /// Whether an expression from {@link #of} made it, and not one for another codec.
  static boolean isScalar(CodeBlock codec) {
    return codec.toString().startsWith(Names.SCALAR + ".");
  }

  /// What a text would have to be to convert, or `null` when it does.
  ///
  /// @param type one that {@link #of} has an expression for
  @Nullable String refusal(TypeMirror type, String text) {
    if (Types.isEnum(type)) {
      List<String> constants = enumConstants(Objects.requireNonNull(Types.element(type)));
      return constants.contains(text) ? null : "one of " + String.join(", ", constants);
    }
    Scalar<?> scalar = Objects.requireNonNull(constant(type)).scalar();
    return scalar.parse(text) == null ? scalar.expected() : null;
  }

  private static List<String> enumConstants(TypeElement type) {
    var names = new ArrayList<String>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        names.add(member.getSimpleName().toString());
      }
    }
    return names;
  }

  private @Nullable Constant constant(TypeMirror type) {
    TypeElement element = Types.element(types.boxed(type));
    return element == null ? null : BY_TYPE.get(element.getQualifiedName().toString());
  }
}
