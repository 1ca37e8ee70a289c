package dev.lanner.runtime;

/// What became of a response or an invocation error. In every case the next event may be fetched.
public enum Delivery {
  /// 202: the Runtime API took it.
  ACCEPTED,

  /// 413: it was too large, and Lambda has already answered the caller with
  /// `Function.ResponseSizeTooLarge`.
  TOO_LARGE,

  /// 410, or 400 `InvalidRequestID`: the invocation is over for Lambda, most often because it timed
  /// out. The answer was dropped.
  TOO_LATE
}
