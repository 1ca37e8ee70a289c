package dev.lanner.bootstrap;

import dev.lanner.runtime.Payload;
import java.io.ByteArrayOutputStream;

/// Collects a response, and hands over its own array.
final class PayloadOutput extends ByteArrayOutputStream {

  PayloadOutput(int capacityBytes) {
    super(capacityBytes);
  }

  /// What has been written, not copied. Nothing may be written afterwards.
  Payload payload() {
    return Payload.of(buf, 0, count);
  }
}
