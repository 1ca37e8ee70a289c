package dev.lanner.runtime.crac;

/// Never thrown; `org.crac` does not accept an implementation without it.
public final class RestoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private RestoreException() {}
}
