package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Turns texts of the source, defaults and examples, into JSON values of a type.
final class JsonValues {
  private static final List<String> NUMBERS =
      List.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigInteger",
          "java.math.BigDecimal");
  private static final List<String> FREE_TEXTS = List.of("java.lang.String", "java.net.URI");

  /// One word, and no common one.
  private static final Pattern VALUE = Pattern.compile("\\S*[^a-z\\s'’-]\\S*");

  private final Types types;
  private final Scalars scalars;
  private final Extensions extensions;

  JsonValues(Types types, Extensions extensions) {
    this.types = types;
    this.scalars = new Scalars(types);
    this.extensions = extensions;
  }

  /// The value that a text stands for, or `null` when it does not convert. Of a type with a
  /// converter of the application nobody knows before run time; it is taken.
  @Nullable JsonTree of(TypeMirror type, String text) {
    TypeMirror boxed = types.boxed(type);
    if (scalars.of(boxed) != null && scalars.refusal(boxed, text) != null) {
      return null;
    }
    if (types.isAny(boxed, "java.lang.Boolean")) {
      return new JsonTree.Flag(text.equals("true"));
    }
    return types.isAny(boxed, NUMBERS.toArray(String[]::new))
        ? new JsonTree.Numeral(new BigDecimal(text))
        : new JsonTree.Text(text);
  }

  /// The examples that a description gives of a type, of a list or set as one with all of them;
  /// empty when there is none.
  Items examples(TypeMirror type, String description) {
    boolean many = types.isList(type) || Types.is(type, "java.util.Set");
    TypeMirror one = many || types.isOptional(type) ? types.argument(type, 0) : type;
    var found = new ArrayList<JsonTree>();
    for (Examples.Candidate candidate : Examples.in(description)) {
      JsonTree value = isExample(one, candidate) ? of(one, candidate.text()) : null;
      if (value != null && !found.contains(value)) {
        found.add(value);
      }
    }
    var items = new Items(found);
    return many && !found.isEmpty() ? Items.of(items) : items;
  }

  /// Any words convert to a text, so that only what looks like no words is one.
  private boolean isExample(TypeMirror type, Examples.Candidate candidate) {
    if (scalars.of(type) == null || extensions.hasJsonCodec(type)) {
      return candidate.quoted() && extensions.converts(type) && !extensions.hasJsonCodec(type);
    }
    boolean free = FREE_TEXTS.stream().anyMatch(name -> Types.is(type, name));
    return candidate.quoted() || !free || VALUE.matcher(candidate.text()).matches();
  }
}
