package dev.lanner.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The JSON that X-Ray shows of a failed invocation, as the value of a header: ASCII without line
/// breaks, at most 32 KiB. (Lambda crops what is longer than 64 KiB by rules of its own.)
///
/// ```json
/// {"working_directory":"/var/task",
///  "exceptions":[{"message":"…","type":"…","stack":[{"path":"…","line":1,"label":"…"}]}],
///  "paths":["…"]}
/// ```
///
/// What was thrown comes first, its root cause last, and all have an equal share of the room. What
/// does not fit is left out of the middle, both of the frames of one throwable and of the chain:
/// the ends say what failed and why.
final class XRayCause {
  static final int MAX_BYTES = 32 * 1024;

  private static final int MAX_DIRECTORY_BYTES = 1024;
  private static final int MAX_EXCEPTIONS = 32;
  private static final int ALL_EXCEPTIONS_BYTES = 26 * 1024;
  private static final int ALL_PATHS_BYTES = 4 * 1024;

  /// Of a file or a method.
  private static final int MAX_NAME_BYTES = 256;

  /// Where a chain that has no end is given up.
  private static final int MAX_CHAIN = 2000;

  private final StringBuilder json = new StringBuilder(4096);
  private final StringBuilder paths = new StringBuilder();
  private final Set<String> knownPaths = new HashSet<>();

  private XRayCause() {}

  static Payload of(Throwable thrown, String workingDirectory) {
    return Payload.ofUtf8(new XRayCause().write(thrown, workingDirectory));
  }

  private String write(Throwable thrown, String workingDirectory) {
    json.append("{\"working_directory\":");
    quote(json, workingDirectory, MAX_DIRECTORY_BYTES);
    json.append(",\"exceptions\":[");
    var chain = withoutMiddle(chain(thrown));
    for (int i = 0; i < chain.size(); i++) {
      json.append(i == 0 ? "" : ",");
      writeException(chain.get(i), ALL_EXCEPTIONS_BYTES / chain.size());
    }
    return json.append("],\"paths\":[").append(paths).append("]}").toString();
  }

  private static List<Throwable> chain(Throwable thrown) {
    var chain = new ArrayList<Throwable>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var next = thrown; next != null && seen.add(next); next = ThrowableLines.cause(next)) {
      if (chain.size() == MAX_CHAIN) {
        break;
      }
      chain.add(next);
    }
    return chain;
  }

  private static List<Throwable> withoutMiddle(List<Throwable> chain) {
    int size = chain.size();
    if (size <= MAX_EXCEPTIONS) {
      return chain;
    }
    var ends = new ArrayList<>(chain.subList(0, MAX_EXCEPTIONS / 2));
    ends.addAll(chain.subList(size - MAX_EXCEPTIONS / 2, size));
    return ends;
  }

  /// Writes a throwable with as many frames as fit into its share of the room.
  private void writeException(Throwable thrown, int share) {
    int start = json.length();
    var message = ThrowableLines.message(thrown);
    json.append('{');
    if (message != null) {
      json.append("\"message\":");
      quote(json, message, share / 4);
      json.append(',');
    }
    json.append("\"type\":");
    quote(json, ThrowableLines.type(thrown), share / 4);
    json.append(",\"stack\":[");
    writeFrames(ThrowableLines.frames(thrown), (start + share - json.length()) / 2);
    json.append("]}");
  }

  private void writeFrames(StackTraceElement[] frames, int half) {
    int head = 0;
    for (int left = half; head < frames.length; head++) {
      left -= frame(frames[head]).length();
      if (left < 0) {
        break;
      }
    }
    int tail = frames.length;
    for (int left = half; tail > head; tail--) {
      left -= frame(frames[tail - 1]).length();
      if (left < 0) {
        break;
      }
    }
    writeFrames(frames, 0, head);
    writeFrames(frames, tail, frames.length);
  }

  private void writeFrames(StackTraceElement[] frames, int from, int to) {
    for (int i = from; i < to; i++) {
      if (json.charAt(json.length() - 1) == '}') {
        json.append(',');
      }
      json.append(frame(frames[i]));
      addPath(path(frames[i]));
    }
  }

  private void addPath(String path) {
    if (!knownPaths.add(path)) {
      return;
    }
    int before = paths.length();
    if (before > 0) {
      paths.append(',');
    }
    quote(paths, path, MAX_NAME_BYTES);
    if (paths.length() > ALL_PATHS_BYTES) {
      paths.setLength(before);
    }
  }

  private static String frame(StackTraceElement frame) {
    var text = new StringBuilder(80);
    quote(text.append("{\"path\":"), path(frame), MAX_NAME_BYTES);
    text.append(",\"line\":").append(frame.getLineNumber());
    quote(text.append(",\"label\":"), frame.getMethodName(), MAX_NAME_BYTES);
    return text.append("}").toString();
  }

  /// The name of the source file, made from that of the class where a frame has none.
  private static String path(StackTraceElement frame) {
    var file = frame.getFileName();
    if (file != null) {
      return file;
    }
    var type = frame.getClassName();
    int start = type.lastIndexOf('.') + 1;
    int nested = type.indexOf('$', start + 1);
    return type.substring(start, nested < 0 ? type.length() : nested) + ".java";
  }

  /// Writes a string whose content takes at most so many bytes, cut between two characters.
  private static void quote(StringBuilder out, String text, int maxBytes) {
    out.append('"');
    int limit = out.length() + maxBytes;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int before = out.length();
      append(out, character);
      if (out.length() > limit) {
        out.setLength(before);
        break;
      }
      i += Character.charCount(character);
    }
    out.append('"');
  }

  private static void append(StringBuilder out, int character) {
    if (character == '"' || character == '\\') {
      out.append('\\').append((char) character);
    } else if (character >= ' ' && character < 127) {
      out.append((char) character);
    } else if (character >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      escape(out, Character.highSurrogate(character));
      escape(out, Character.lowSurrogate(character));
    } else {
      // Half a character has no meaning in JSON.
      escape(out, Character.isSurrogate((char) character) ? '\uFFFD' : (char) character);
    }
  }

  private static void escape(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 15, 16));
    }
  }
}
