package dev.lanner.local.runtimeapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Writes one and the same message in other ways that HTTP allows.
final class MessageShape {
  private static final String LENGTH = "Content-Length: ";

  private MessageShape() {}

  static byte[] shaped(byte[] message, List<Fault> faults) {
    var shaped = message;
    for (var fault : faults) {
      shaped =
          switch (fault) {
            case Fault.Chunked(var chunkBytes) -> chunked(shaped, chunkBytes);
            case Fault.CutReply _,
                Fault.CutRequest _,
                Fault.OneByteWrites _,
                Fault.Split _,
                Fault.HeaderNames _,
                Fault.CloseAfter _,
                Fault.Refuse _ ->
                shaped;
          };
    }
    // Last, for it takes names as the server writes them.
    for (var fault : faults) {
      if (fault instanceof Fault.HeaderNames(var letters)) {
        shaped = withNames(shaped, letters);
      }
    }
    return shaped;
  }

  private static byte[] chunked(byte[] message, int chunkBytes) {
    var bodyStart = bodyStart(message);
    var head = new String(message, 0, bodyStart, StandardCharsets.ISO_8859_1);
    var length = head.indexOf(LENGTH);
    if (length < 0) {
      return message;
    }
    var out = new ByteArrayOutputStream(message.length + 256);
    var lineEnd = head.indexOf("\r\n", length);
    out.writeBytes(Arrays.copyOfRange(message, 0, length));
    out.writeBytes(ascii("Transfer-Encoding: chunked"));
    out.writeBytes(Arrays.copyOfRange(message, lineEnd, bodyStart));
    for (var at = bodyStart; at < message.length; at += chunkBytes) {
      var count = Math.min(chunkBytes, message.length - at);
      out.writeBytes(ascii(Integer.toHexString(count) + "\r\n"));
      out.write(message, at, count);
      out.writeBytes(ascii("\r\n"));
    }
    out.writeBytes(ascii("0\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] withNames(byte[] message, Fault.HeaderNames.Letters letters) {
    var shaped = message.clone();
    var inName = false;
    for (var i = 0; i < bodyStart(message); i++) {
      if (message[i] == '\n') {
        inName = true;
      } else if (message[i] == ':') {
        inName = false;
      } else if (inName) {
        var name = String.valueOf((char) message[i]);
        var other =
            switch (letters) {
              case UPPER -> name.toUpperCase(Locale.ROOT);
              case LOWER -> name.toLowerCase(Locale.ROOT);
            };
        shaped[i] = (byte) other.charAt(0);
      }
    }
    return shaped;
  }

  private static int bodyStart(byte[] message) {
    for (var i = 3; i < message.length; i++) {
      if (message[i] == '\n' && message[i - 1] == '\r' && message[i - 2] == '\n') {
        return i + 1;
      }
    }
    return message.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
