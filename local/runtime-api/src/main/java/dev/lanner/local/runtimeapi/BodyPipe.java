package dev.lanner.local.runtimeapi;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Bytes on their way from the thread of a connection to whoever reads here. The writer waits while
/// {@link #CAPACITY} bytes are unread.
final class BodyPipe extends InputStream {
  private static final int CAPACITY = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
  private int unread;

  /// How much of the first piece is read.
  private int position;

  private boolean finished;

  /// Adds bytes; drops them when the pipe is finished or closed.
  void write(byte[] bytes, int count) {
    lock.lock();
    try {
      while (unread >= CAPACITY && !finished) {
        moved.awaitUninterruptibly();
      }
      if (count > 0 && !finished) {
        pieces.add(Arrays.copyOf(bytes, count));
        unread += count;
        moved.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// There will be no more.
  void finish() {
    lock.lock();
    try {
      finished = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws InterruptedIOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws InterruptedIOException {
    if (length == 0) {
      return 0;
    }
    lock.lock();
    try {
      while (pieces.isEmpty() && !finished) {
        moved.await();
      }
      if (pieces.isEmpty()) {
        return -1;
      }
      var piece = pieces.getFirst();
      var count = Math.min(length, piece.length - position);
      System.arraycopy(piece, position, target, offset, count);
      position += count;
      unread -= count;
      if (position == piece.length) {
        pieces.removeFirst();
        position = 0;
      }
      moved.signalAll();
      return count;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The thread that read a streamed response was interrupted.");
    } finally {
      lock.unlock();
    }
  }

  /// How many bytes can be read without waiting.
  @Override
  public int available() {
    lock.lock();
    try {
      return unread;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      pieces.clear();
      position = 0;
      unread = 0;
      finished = true;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
