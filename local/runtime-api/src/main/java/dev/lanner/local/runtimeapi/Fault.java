package dev.lanner.local.runtimeapi;

import java.util.concurrent.CompletableFuture;

/// Something that goes wrong, or that is legal and unusual, with one request of the runtime and the
/// reply to it. A {@link FaultPlan} says with which. Several may be combined.
///
/// A fault is what the network or Lambda does, so what follows from it is no violation, as far as
/// the runtime acts on it as the protocol says.
public sealed interface Fault {

  /// How a connection ends.
  enum End {
    /// With FIN: the runtime reads the end of the stream. Where bytes of the runtime are left
    /// unread, the kernel makes a reset of it.
    CLOSE,

    /// With RST: the runtime reads "connection reset".
    RESET
  }

  /// The reply breaks off. The server has taken the request: an event counts as handed out, an
  /// answer as delivered, although the runtime cannot know.
  ///
  /// @param afterBytes of head and body; a reply that is not longer goes out whole before the
  ///   connection ends
  record CutReply(int afterBytes, End end) implements Fault {
    public CutReply {
      requireCount("afterBytes", afterBytes, 0);
    }
  }

  /// The connection ends while the request comes in. A head that is not in whole is never judged;
  /// an answer whose body is not in whole has ended its invocation with
  /// `Runtime.TruncatedResponse`; a request that is in whole is taken and gets no reply.
  ///
  /// @param afterBytes of head and body, as they travel
  record CutRequest(long afterBytes, End end) implements Fault {
    public CutRequest {
      requireCount("afterBytes", afterBytes, 0);
    }
  }

  /// The reply is written byte by byte, each in a segment of its own as far as the network grants
  /// it.
  record OneByteWrites() implements Fault {}

  /// The reply is written in two parts.
  ///
  /// @param afterBytes where the second begins
  /// @param until the second is written when this is done; give a future that is done to write it
  ///   at once
  record Split(int afterBytes, CompletableFuture<?> until) implements Fault {
    /// The second part follows at once.
    public Split(int afterBytes) {
      this(afterBytes, CompletableFuture.completedFuture(null));
    }

    public Split {
      requireCount("afterBytes", afterBytes, 0);
    }
  }

  /// The names of the reply's headers are written in one case.
  record HeaderNames(Letters letters) implements Fault {
    /// Which case.
    public enum Letters {
      UPPER,
      LOWER
    }
  }

  /// The reply's body is sent in chunks instead of with a `Content-Length`.
  ///
  /// @param chunkBytes how many bytes each chunk has, at least 1
  record Chunked(int chunkBytes) implements Fault {
    public Chunked {
      requireCount("chunkBytes", chunkBytes, 1);
    }
  }

  /// The reply says `Connection: close`, and the server does.
  record CloseAfter() implements Fault {}

  /// The server refuses a request whatever the protocol says, with an error in Lambda's shape. A
  /// legal answer that is refused with 413 or 410 ends its invocation, as
  /// `Function.ResponseSizeTooLarge` or `Sandbox.Timedout`. Any other refusal leaves everything as
  /// it was: a 500 or 403 tells the runtime to exit, and its caller hears of it from {@link
  /// RuntimeApiServer#runtimeExited}.
  ///
  /// @param status 400 to 599
  /// @param afterBodyBytes how much of the request's body is read before the refusal is written
  /// @param then what happens to the rest of the body
  record Refuse(int status, long afterBodyBytes, Rest then) implements Fault {
    /// What happens to the rest of the body.
    public enum Rest {
      /// It is read, and the connection kept.
      READ,

      /// The connection is closed. What the runtime has still sent makes a reset of it, which may
      /// overtake the refusal.
      CLOSE
    }

    /// A refusal right after the head that keeps the connection.
    public Refuse(int status) {
      this(status, 0, Rest.READ);
    }

    public Refuse {
      if (status < 400 || status > 599) {
        throw new IllegalArgumentException(
            "A refusal has the status " + status + ". Expected 400 to 599.");
      }
      requireCount("afterBodyBytes", afterBodyBytes, 0);
    }

    boolean endsInvocation() {
      return status == 410 || status == 413;
    }
  }

  private static void requireCount(String name, long count, int least) {
    if (count < least) {
      throw new IllegalArgumentException(
          name + " is " + count + ". Expected at least " + least + ".");
    }
  }
}
