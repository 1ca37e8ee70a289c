package app;

/// Has no constructor that a runtime could call.
public final class NeedsArgument extends Fine {
  private final String argument;

  public NeedsArgument(String argument) {
    this.argument = argument;
  }

  @Override
  public String toString() {
    return argument;
  }
}
