package app;

/// Implements none of AWS's interfaces.
public final class NoHandler {
  public String anything(String event) {
    return event;
  }
}
