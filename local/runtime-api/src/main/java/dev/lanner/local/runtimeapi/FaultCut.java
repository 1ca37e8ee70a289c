package dev.lanner.local.runtimeapi;

import java.io.IOException;

/// A scripted fault ends the connection here.
@SuppressWarnings("serial") // is caught on the thread that throws it
final class FaultCut extends IOException {
  FaultCut() {
    super("a scripted fault ended the connection");
  }
}
