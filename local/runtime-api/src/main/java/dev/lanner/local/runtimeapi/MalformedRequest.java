package dev.lanner.local.runtimeapi;

/// The bytes on a connection are no request that Lambda's server would read on from: the connection
/// is answered and closed.
@SuppressWarnings("serial") // is caught on the thread that throws it
final class MalformedRequest extends Exception {
  private final Refusal refusal;

  MalformedRequest(Refusal refusal) {
    super(refusal.sentence(), null, false, false);
    this.refusal = refusal;
  }

  MalformedRequest(int status, String sentence) {
    this(Refusal.malformed(status, sentence));
  }

  Refusal refusal() {
    return refusal;
  }
}
