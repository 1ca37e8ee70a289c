package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/// Finds the codec of each type that handlers name, as an expression, and remembers the records
/// that need a codec of their own. The walk goes down through the components, so that whatever has
/// no codec is reported where it stands.
final class CodecPlan {
  private final Types types;
  private final Scalars scalars;
  private final Extensions extensions;
  private final NoCodec noCodec;
  private final RecordReader reader;
  private final SealedReader sealedReader;
  private final GeneratedNames names;
  private final Reporter reporter;
  private final Map<TypeElement, RecordCodec> codecs = new LinkedHashMap<>();
  private final Map<TypeElement, SealedCodec> sealedCodecs = new LinkedHashMap<>();
  private final Map<TypeElement, ClassName> codecNames = new HashMap<>();

  CodecPlan(
      Types types,
      Extensions extensions,
      ConstraintReader constraints,
      GeneratedNames names,
      Reporter reporter) {
    this.types = types;
    this.scalars = new Scalars(types);
    this.extensions = extensions;
    this.noCodec = new NoCodec(types, extensions);
    this.reader = new RecordReader(types, this, constraints, reporter);
    this.sealedReader = new SealedReader(types, this, reporter);
    this.names = names;
    this.reporter = reporter;
  }

  /// The records met so far, what they contain before themselves.
  List<RecordCodec> records() {
    return List.copyOf(codecs.values());
  }

  /// The sealed interfaces met so far.
  List<SealedCodec> sealedInterfaces() {
    return List.copyOf(sealedCodecs.values());
  }

  /// The codec of a type, or `null` after an error was reported.
  @Nullable CodeBlock codec(TypeMirror type, Place place) {
    if (!isThere(type, place)) {
      return null;
    }
    CodeBlock own = extensions.jsonCodec(type, place);
    if (own != null) {
      return own;
    }
    CodeBlock scalar = scalars.of(type);
    if (scalar != null) {
      return scalar;
    }
    CodeBlock converter = extensions.converter(type, place);
    if (converter != null) {
      return CodeBlock.of("$T.text($L)", Names.CODECS, converter);
    }
    if (Types.isBytes(type)) {
      return CodeBlock.of("$T.bytes()", Names.CODECS);
    }
    if (type.getKind() == TypeKind.TYPEVAR) {
      return CodeBlock.of("$L", codecField((TypeVariable) type));
    }
    if (types.isList(type)) {
      return container("list", type, place);
    }
    if (Types.is(type, "java.util.Set")) {
      return container("set", type, place);
    }
    if (types.isOptional(type)) {
      return container("optional", type, place);
    }
    if (Types.is(type, "java.util.Map")) {
      return map(type, place);
    }
    if (Types.is(type, "dev.lanner.framework.Page")) {
      return container("page", type, place);
    }
    if (SealedReader.isSealed(type)) {
      return sealed((DeclaredType) type, place);
    }
    if (Types.isRecord(type) && !NoCodec.isOfHttp(type)) {
      return record((DeclaredType) type, place);
    }
    reporter.error(place.at(), noCodec.sentence(type));
    return null;
  }

  /// The converter of a type that stands for one text, or `null` when it has none.
  @Nullable CodeBlock converter(TypeMirror type, Place place) {
    CodeBlock own = extensions.converter(type, place);
    return own == null ? scalars.of(type) : own;
  }

  /// Whether the type exists and the generated code can name it; else that was reported.
  boolean isThere(TypeMirror type, Place place) {
    if (type.getKind() == TypeKind.ERROR) {
      reporter.missingType();
      return false;
    }
    if (type.getKind().isPrimitive() && Types.isNullable(type)) {
      reporter.error(
          place.at(),
          "A primitive is never null, so @Nullable makes no sense here. Take "
              + types.plain(types.boxed(type))
              + ".");
      return false;
    }
    TypeElement element = Types.element(type);
    if (element == null || types.isAccessible(element, place.packageName())) {
      return true;
    }
    Element hidden = Types.privateOne(element);
    reporter.error(
        place.at(),
        hidden == null
            ? element.getSimpleName()
                + " is not public, so that code generated in the package "
                + place.packageName()
                + " cannot name it. Make it public."
            : hidden.getSimpleName()
                + " is private, so that generated code cannot name "
                + (hidden.equals(element) ? "it" : element.getSimpleName())
                + ". Make it package-private.");
    return false;
  }

  /// The name of the field that holds the codec of a type variable.
  static String codecField(TypeVariable variable) {
    return variable.asElement().getSimpleName().toString().toLowerCase(Locale.ROOT) + "Codec";
  }

  private @Nullable CodeBlock container(String function, TypeMirror type, Place place) {
    TypeMirror argument = types.argument(type, 0);
    CodeBlock element = codec(argument, place);
    return element == null
        ? null
        : CodeBlock.of("$T.$L($L)", Names.CODECS, function, orNull(argument, element));
  }

  private @Nullable CodeBlock map(TypeMirror type, Place place) {
    TypeMirror name = types.argument(type, 0);
    if (!isThere(name, place)) {
      return null;
    }
    CodeBlock key = converter(name, place);
    if (key == null) {
      reporter.error(
          place.at(),
          "There is no JSON codec for "
              + types.plain(type)
              + ": member names of JSON are texts. Use String, a number, UUID, an enum or java.time as the key.");
      return null;
    }
    TypeMirror argument = types.argument(type, 1);
    CodeBlock value = codec(argument, place);
    return value == null
        ? null
        : CodeBlock.of("$T.map($L,$W$L)", Names.CODECS, key, orNull(argument, value));
  }

  private static CodeBlock orNull(TypeMirror type, CodeBlock codec) {
    return Types.isNullable(type) ? CodeBlock.of("$T.nullable($L)", Names.CODECS, codec) : codec;
  }

  private @Nullable CodeBlock record(DeclaredType type, Place place) {
    var element = (TypeElement) type.asElement();
    ClassName codec = planned(element, place);
    boolean bound = needsApplication(type);
    if (element.getTypeParameters().isEmpty() && !bound) {
      return CodeBlock.of("$T.INSTANCE", codec);
    }
    if (place.self() != null && types.isSame(type, place.self())) {
      return CodeBlock.of("this");
    }
    var arguments = new ArrayList<CodeBlock>();
    if (bound) {
      arguments.add(CodeBlock.of(Instances.APPLICATION));
    }
    for (int i = 0; i < element.getTypeParameters().size(); i++) {
      CodeBlock each = codec(types.argument(type, i), place);
      if (each == null || !isPresent(type, types.argument(type, i), place)) {
        return null;
      }
      arguments.add(each);
    }
    return CodeBlock.of(
        element.getTypeParameters().isEmpty() ? "new $T($L)" : "new $T<>($L)",
        codec,
        CodeBlock.join(arguments, ", "));
  }

  private CodeBlock sealed(DeclaredType type, Place place) {
    var element = (TypeElement) type.asElement();
    ClassName codec = codecNames.get(element);
    if (codec == null) {
      codec = codecName(element, place);
      sealedCodecs.put(element, sealedReader.read(element, codec, place));
    }
    return needsApplication(type)
        ? CodeBlock.of("new $T($L)", codec, Instances.APPLICATION)
        : CodeBlock.of("$T.INSTANCE", codec);
  }

  /// Whether a bean of the application converts the type.
  boolean isConvertedByBean(TypeMirror type) {
    return extensions.isBean(type);
  }

  /// What to say where no text converts to a type.
  String hint(TypeMirror type) {
    return extensions.hint(type);
  }

  /// Whether a codec of the application that is a bean stands somewhere inside the type's own, so
  /// that it cannot be a constant.
  boolean needsApplication(TypeMirror type) {
    return new BeanCodecs(extensions).isInside(type);
  }

  /// A component of type `T` is required or not whatever `T` stands for.
  private boolean isPresent(DeclaredType record, TypeMirror argument, Place place) {
    if (Types.isNullable(argument)) {
      reporter.error(
          place.at(),
          "The type argument of "
              + types.plain(record)
              + " is @Nullable, which its JSON codec does not know. Mark the component of "
              + record.asElement().getSimpleName()
              + " @Nullable.");
      return false;
    }
    return true;
  }

  private ClassName planned(TypeElement element, Place place) {
    ClassName known = codecNames.get(element);
    if (known != null) {
      return known;
    }
    ClassName codec = codecName(element, place);
    codecs.put(element, reader.read(element, codec, place));
    return codec;
  }

  /// The class of the codec of a record that was met.
  ClassName codecName(TypeElement element) {
    return Objects.requireNonNull(codecNames.get(element));
  }

  private ClassName codecName(TypeElement element, Place place) {
    ClassName type = ClassName.get(element);
    String packageName = types.isSource(element) ? type.packageName() : place.packageName();
    ClassName codec = names.of(packageName, Names.flat(type) + "Json");
    codecNames.put(element, codec);
    return codec;
  }
}
