package app;

/// Cannot be initialized.
public final class InitializerThrows extends Fine {
  static final int NUMBER = Integer.parseInt("one");
}
