package dev.lanner.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lanner.local.runtimeapi.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;

/// The events of a {@link SeededRunTest}, what its function makes of them, and the answers that
/// this has to come to. An event tells in its first byte what to do and holds its number, so that
/// no two are equal.
final class SeededEvents {
  private static final char ECHO = 'E';
  private static final char STREAM = 'S';
  private static final char INTERRUPTED = 'I';
  private static final char THROW = 'T';
  private static final char HALFWAY = 'H';
  private static final char TOO_MUCH = 'M';
  private static final char NOTHING = 'O';

  private static final int MAX_BYTES = 6 * 1024 * 1024;
  private static final int HEAD_BYTES = 5;
  private static final byte MASK = 0x2a;

  /// A deadline that nobody meets.
  private static final Instant DEADLINE = Instant.ofEpochMilli(4_000_000_000_000L);

  private static final Payload TOO_LARGE = Payload.of(new byte[Service.MAX_RESPONSE_BYTES + 1]);

  private final int count;
  private final long seed;
  private final byte[] noise = new byte[MAX_BYTES + 64 * 1024];

  SeededEvents(int count, long seed) {
    this.count = count;
    this.seed = seed;
    new Random(seed).nextBytes(noise);
  }

  int count() {
    return count;
  }

  private SplittableRandom random(int i) {
    return new SplittableRandom(seed * 1_000_003 + i);
  }

  private static char kind(SplittableRandom random) {
    int dice = random.nextInt(5000);
    if (dice == 0) {
      return TOO_MUCH;
    }
    return dice < 150
        ? THROW
        : dice < 300
            ? INTERRUPTED
            : dice < 400 ? STREAM : dice < 500 ? HALFWAY : dice < 600 ? NOTHING : ECHO;
  }

  Event event(int i) {
    return Event.builder()
        .requestId(Integer.toString(i))
        .deadline(DEADLINE)
        .payload(dev.lanner.local.runtimeapi.Payload.of(bytes(i)))
        .build();
  }

  private byte[] bytes(int i) {
    var random = random(i);
    char kind = kind(random);
    int length = random.nextInt(5000) == 0 ? random.nextInt(MAX_BYTES) : random.nextInt(2048);
    int from = random.nextInt(noise.length - length);
    var bytes = new byte[HEAD_BYTES + length];
    bytes[0] = (byte) kind;
    for (int k = 0; k < 4; k++) {
      bytes[1 + k] = (byte) (i >>> 8 * k);
    }
    System.arraycopy(noise, from, bytes, HEAD_BYTES, length);
    return bytes;
  }

  String describe(int i) {
    return "kind " + kind(random(i)) + ", " + bytes(i).length + " bytes";
  }

  boolean isTooLarge(int i) {
    return kind(random(i)) == TOO_MUCH;
  }

  boolean isFailure(int i, String error) {
    char kind = kind(random(i));
    return (kind == THROW || kind == HALFWAY)
        && error.startsWith("{\"errorMessage\":\"invocation " + i + "\",");
  }

  boolean isResponse(int i, byte[] response) {
    var bytes = bytes(i);
    return switch (bytes[0]) {
      case ECHO, STREAM, INTERRUPTED -> Arrays.equals(response, masked(bytes, 0, bytes.length));
      case NOTHING -> response.length == 0;
      default -> false;
    };
  }

  private static byte[] masked(byte[] bytes, int offset, int length) {
    var masked = new byte[length];
    for (int k = 0; k < length; k++) {
      masked[k] = (byte) (bytes[offset + k] ^ MASK);
    }
    return masked;
  }

  /// The function, which knows the event only.
  static Payload answer(Payload event, Context context) {
    switch (event.array()[event.offset()]) {
      case THROW, HALFWAY -> throw failure(context);
      case TOO_MUCH -> {
        return TOO_LARGE;
      }
      case NOTHING -> {
        return Payload.empty();
      }
      case INTERRUPTED -> Thread.currentThread().interrupt();
      default -> {}
    }
    return Payload.of(masked(event.array(), event.offset(), event.length()));
  }

  /// The same as a function that streams.
  static void stream(Payload event, ResponseStream response, Context context) throws Exception {
    byte kind = event.array()[event.offset()];
    if (kind != STREAM && kind != HALFWAY) {
      response.respond(answer(event, context));
      return;
    }
    var bytes = masked(event.array(), event.offset(), event.length());
    int half = bytes.length / 2;
    response.write(bytes, 0, half);
    response.flush();
    if (kind == HALFWAY) {
      throw failure(context);
    }
    response.write(bytes, half, bytes.length - half);
  }

  private static RuntimeException failure(Context context) {
    return Fixtures.thrownAt(
        new IllegalStateException("invocation " + context.getAwsRequestId()),
        Fixtures.frame("shop.Orders", "place", 12));
  }
}
