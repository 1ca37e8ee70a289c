package dev.lanner.runtime.json;

import dev.lanner.runtime.Payload;
import java.util.Arrays;

/// Finds the paths of offsets, in one pass for any number of ascending ones.
///
/// It looks at brackets, commas and quotes alone and believes everything else, so that a malformed
/// text has paths too, up to where it breaks.
final class PathFinder {
  private static final int NO_NAME = Integer.MIN_VALUE;

  private final Payload json;
  private final byte[] bytes;
  private final int end;
  private int position;

  // One step for each open array and object: the index of the element, or the complement of the
  // position of the name's opening quote.
  private int[] steps = new int[16];
  private int depth;
  // Whether the value of the innermost step is complete, so that the place is behind it.
  private boolean past;

  PathFinder(Payload json) {
    this.json = json;
    bytes = json.array();
    position = json.offset();
    end = json.offset() + json.length();
  }

  /// The path of the value at this offset, which is not less than that of the call before. At the
  /// opening quote of a name it is the path of that member.
  String path(int offset) {
    int target = json.offset() + offset;
    advance(target);
    var path = new StringBuilder("$");
    int known = past ? depth - 1 : depth;
    int shown = Math.min(known, Nesting.LIMIT);
    for (int i = 0; i < shown; i++) {
      if (steps[i] >= 0) {
        path.append('[').append(steps[i]).append(']');
      } else if (steps[i] != NO_NAME) {
        Names.appendTo(path, name(~steps[i]));
      }
    }
    if (shown < known) {
      path.append('…');
    } else if (expectsName() && position == target && target < end && bytes[target] == '"') {
      if (stringEnd(target) <= end) {
        Names.appendTo(path, name(target));
      }
    }
    return path.toString();
  }

  /// Takes in the tokens that end at the target or before it.
  private void advance(int target) {
    while (position < target) {
      int next = tokenEnd(position);
      if (next > target) {
        return;
      }
      take(bytes[position]);
      position = next;
    }
  }

  private void take(byte first) {
    switch (first) {
      case ' ', '\t', '\r', '\n', ':' -> {}
      case '{' -> push(NO_NAME);
      case '[' -> push(0);
      case '}', ']' -> {
        depth = Math.max(0, depth - 1);
        past = true;
      }
      case ',' -> {
        past = false;
        if (depth > 0) {
          steps[depth - 1] = steps[depth - 1] >= 0 ? steps[depth - 1] + 1 : NO_NAME;
        }
      }
      default -> {
        if (first == '"' && expectsName()) {
          steps[depth - 1] = ~position;
        } else {
          past = true;
        }
      }
    }
  }

  private boolean expectsName() {
    return depth > 0 && !past && steps[depth - 1] == NO_NAME;
  }

  private void push(int step) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
    }
    steps[depth++] = step;
    past = false;
  }

  private int tokenEnd(int from) {
    if (bytes[from] == '"') {
      return stringEnd(from);
    }
    int to = from;
    while (to < end && !isPunctuation(bytes[to])) {
      to++;
    }
    return Math.max(to, from + 1);
  }

  private static boolean isPunctuation(byte b) {
    return switch (b) {
      case ' ', '\t', '\r', '\n', ':', ',', '{', '}', '[', ']', '"' -> true;
      default -> false;
    };
  }

  /// The position behind the closing quote; behind the end of the text when there is none.
  private int stringEnd(int quote) {
    int p = quote + 1;
    while (p < end && bytes[p] != '"') {
      p += bytes[p] == '\\' ? 2 : 1;
    }
    return p < end ? p + 1 : end + 1;
  }

  private String name(int quote) {
    var in = new JsonInput(json);
    in.position = quote;
    var name = new StringToken(in);
    try {
      name.scan();
      return name.text();
    } catch (JsonException _) {
      int to = stringEnd(quote) - 1;
      return Payload.of(bytes, quote + 1, to - quote - 1).utf8();
    }
  }
}
