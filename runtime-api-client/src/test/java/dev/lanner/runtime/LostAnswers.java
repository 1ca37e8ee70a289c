package dev.lanner.runtime;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;

/// A log in which a concurrent function says which of its answers are lost.
final class LostAnswers extends OutputStream {
  private static final String SENTENCE = " The answer to invocation ";

  private final Queue<Integer> lost;

  LostAnswers(Queue<Integer> lost) {
    this.lost = lost;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    var record = new String(bytes, offset, length, StandardCharsets.UTF_8);
    int sentence = record.indexOf(SENTENCE);
    if (sentence >= 0) {
      int start = sentence + SENTENCE.length();
      lost.add(Integer.parseInt(record.substring(start, record.indexOf(' ', start))));
    }
  }

  @Override
  public void write(int singleByte) {
    throw new AssertionError("A record comes in one write.");
  }
}
