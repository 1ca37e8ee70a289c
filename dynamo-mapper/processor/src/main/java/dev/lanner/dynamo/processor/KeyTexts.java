package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.KeyPlan.Piece;
import dev.lanner.dynamo.processor.KeyPlan.Piece.Variable;
import dev.lanner.processing.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/// The texts that an attribute of a key may hold, as a machine that reads them: from a state it
/// goes on by each character that the template or the type of a variable allows there. Two machines
/// that read one text together show that two keys could be equal.
final class KeyTexts {
  private static final String DIGITS = "0123456789";
  private static final String INSTANT = "dddd-dd-ddTdd:dd:dd.dddddddddZ";
  private static final String UUID = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";

  private final List<List<Step>> steps = new ArrayList<>();
  private List<Integer> ends;

  /// @param isOther whether it is by every other character
  private record Step(String characters, boolean isOther, int to) {
    boolean allows(char c) {
      return (characters.indexOf(c) >= 0) != isOther;
    }
  }

  private KeyTexts() {
    ends = List.of(state());
  }

  /// What an attribute of a component could be is not looked into.
  static KeyTexts of(Part part) {
    var texts = new KeyTexts();
    if (part instanceof Templated templated) {
      List<Piece> pieces = templated.pieces();
      for (int i = 0; i < pieces.size(); i++) {
        switch (pieces.get(i)) {
          case Piece.Literal(String text) -> texts.literal(text);
          case Variable variable -> {
            if (variable.isText()) {
              texts.text(variable.stop(), variable.literal());
              i += variable.literal().isEmpty() ? 0 : 1;
            } else {
              texts.value(variable);
            }
          }
        }
      }
    } else {
      texts.text("", "");
    }
    return texts;
  }

  private int state() {
    steps.add(new ArrayList<>());
    return steps.size() - 1;
  }

  private void step(int from, String characters, boolean isOther, int to) {
    steps.get(from).add(new Step(characters, isOther, to));
  }

  private void one(String characters) {
    int next = state();
    ends.forEach(from -> step(from, characters, false, next));
    ends = List.of(next);
  }

  private void literal(String text) {
    text.chars().forEach(c -> one(Character.toString(c)));
  }

  /// `d` stands for a digit and `h` for a hexadecimal one.
  private void pattern(String pattern, int size) {
    for (char c : pattern.substring(0, size == 0 ? pattern.length() : size).toCharArray()) {
      one(c == 'd' ? DIGITS : c == 'h' ? DIGITS + "abcdef" : Character.toString(c));
    }
  }

  private void value(Variable variable) {
    int size = variable.size();
    switch (variable.component().valueType().type().toString()) {
      case "java.lang.Long" -> number(size, 19);
      case "java.lang.Byte", "java.lang.Short", "java.lang.Integer" -> number(size, 10);
      case "java.time.Instant" -> pattern(INSTANT, size);
      case "java.time.LocalDate" -> pattern("dddd-dd-dd", size);
      case "java.time.YearMonth" -> pattern("dddd-dd", size);
      case "java.util.UUID" -> pattern(UUID, 0);
      case "java.lang.Boolean" -> either(List.of("true", "false"));
      default -> either(constants(variable));
    }
  }

  private void number(int size, int digits) {
    pattern(size == 0 ? "d".repeat(digits + 1) : "d".repeat(size), 0);
  }

  private static List<String> constants(Variable variable) {
    if (!Types.isEnum(variable.component().mirror())) {
      return List.of();
    }
    return ((DeclaredType) variable.component().mirror())
        .asElement().getEnclosedElements().stream()
            .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
            .map(element -> element.getSimpleName().toString())
            .toList();
  }

  private void either(List<String> literals) {
    List<Integer> before = ends;
    var after = new ArrayList<Integer>();
    for (String each : literals) {
      ends = before;
      literal(each);
      after.addAll(ends);
    }
    ends = after;
  }

  /// A text that is not empty, and then the literal. The text holds no stop, and none that only the
  /// literal completes; the machine knows by its state how much of one it has read.
  private void text(String stop, String literal) {
    if (stop.isEmpty()) {
      int next = state();
      ends.forEach(from -> step(from, "", true, next));
      step(next, "", true, next);
      ends = List.of(next);
      return;
    }
    int length = stop.length();
    var atStart = new ArrayList<>(List.of(0)); // By how much of a stop the text begins with.
    var within = new ArrayList<Integer>();
    for (int i = 0; i < length; i++) {
      within.add(state());
      if (i > 0) {
        atStart.add(state());
      }
    }
    int stopped = state();
    String distinct = String.join("", new TreeSet<>(List.of(stop.split(""))));
    for (int from : ends) {
      begin(stop, distinct, from, 0, atStart, within);
    }
    for (int i = 1; i < length; i++) {
      begin(stop, distinct, atStart.get(i), i, atStart, within);
    }
    for (int i = 0; i < length; i++) {
      for (int j = 0; j < distinct.length(); j++) {
        char c = distinct.charAt(j);
        int read = read(stop, i, c);
        step(
            within.get(i),
            Character.toString(c),
            false,
            read == length ? stopped : within.get(read));
      }
      step(within.get(i), distinct, true, within.getFirst());
    }
    if (literal.isEmpty()) {
      within.addAll(atStart.subList(1, length));
      ends = within;
    } else {
      ends = List.of(stopped);
      literal(literal.substring(length));
    }
  }

  /// From where nothing but the beginning of a stop was read: a stop here would leave no text.
  private void begin(
      String stop, String distinct, int from, int i, List<Integer> atStart, List<Integer> within) {
    for (int j = 0; j < distinct.length(); j++) {
      char c = distinct.charAt(j);
      if (c != stop.charAt(i)) {
        step(from, Character.toString(c), false, within.get(read(stop, i, c)));
      } else if (i + 1 < stop.length()) {
        step(from, Character.toString(c), false, atStart.get(i + 1));
      }
    }
    step(from, distinct, true, within.getFirst());
  }

  /// How much of a stop was read when so much of it was and a character comes.
  private static int read(String stop, int before, char c) {
    String seen = stop.substring(0, before) + c;
    for (int length = Math.min(seen.length(), stop.length()); length > 0; length--) {
      if (stop.startsWith(seen.substring(seen.length() - length))) {
        return length;
      }
    }
    return 0;
  }

  /// A shortest text that both may hold, or `null` when there is none.
  static @Nullable String common(Part one, Part other) {
    return common(of(one), of(other));
  }

  private record Pair(int one, int other) {}

  private static @Nullable String common(KeyTexts one, KeyTexts other) {
    String alphabet = alphabet(one, other);
    var start = new Pair(0, 0);
    Map<Pair, String> read = new HashMap<>(Map.of(start, ""));
    var waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      Pair pair = waiting.removeFirst();
      String text = Objects.requireNonNull(read.get(pair));
      if (one.ends.contains(pair.one()) && other.ends.contains(pair.other())) {
        return text;
      }
      for (int i = 0; i < alphabet.length(); i++) {
        char c = alphabet.charAt(i);
        for (int a : one.after(pair.one(), c)) {
          for (int b : other.after(pair.other(), c)) {
            var next = new Pair(a, b);
            if (read.putIfAbsent(next, text + c) == null) {
              waiting.add(next);
            }
          }
        }
      }
    }
    return null;
  }

  private List<Integer> after(int state, char c) {
    return steps.get(state).stream().filter(step -> step.allows(c)).map(Step::to).toList();
  }

  /// Every character that one of them knows, and in front of them one that neither does.
  private static String alphabet(KeyTexts one, KeyTexts other) {
    Set<Character> known = new TreeSet<>();
    for (KeyTexts each : List.of(one, other)) {
      for (List<Step> of : each.steps) {
        of.forEach(step -> step.characters().chars().forEach(c -> known.add((char) c)));
      }
    }
    char unknown = 'a';
    while (known.contains(unknown)) {
      unknown++;
    }
    var alphabet = new StringBuilder().append(unknown);
    known.forEach(alphabet::append);
    return alphabet.toString();
  }

  /// A key that two records could both have, as texts by their attributes, or `null`.
  static @Nullable Map<String, String> common(KeyPlan one, KeyPlan other) {
    List<Part> parts = one.parts();
    List<Part> others = other.parts();
    var texts = new LinkedHashMap<String, String>();
    for (int i = 0; i < parts.size(); i++) {
      String text = common(parts.get(i), others.get(i));
      if (text == null || !parts.get(i).letter().equals(others.get(i).letter())) {
        return null;
      }
      texts.put(parts.get(i).attribute(), text);
    }
    return texts;
  }
}
