package app;

/// Cannot be made.
public final class ConstructorThrows extends Fine {
  public ConstructorThrows() {
    throw new IllegalStateException("constructor", new IllegalArgumentException("its cause"));
  }
}
