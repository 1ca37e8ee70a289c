package dev.lanner.local.lambda;

import dev.lanner.local.gateway.FrontEnd;
import java.net.URI;

/// What a local run puts in front of a function, and in which mode.
///
/// @param kind what it is
/// @param streams whether it passes responses on while the function writes them, and takes no
///   others; only a REST API and a function URL can
public record LocalFrontEnd(FrontEndKind kind, boolean streams) {

  /// @throws LocalRunException when it is to stream and cannot
  public LocalFrontEnd {
    if (streams && !kind.canStream()) {
      throw new LocalRunException(
          "What is in front of the function is %s, which cannot stream. Take REST or FUNCTION_URL."
              .formatted(kind.words()));
    }
  }

  /// One that answers with what the function has returned, whole.
  public static LocalFrontEnd buffered(FrontEndKind kind) {
    return new LocalFrontEnd(kind, false);
  }

  /// One that passes responses on while the function writes them.
  ///
  /// @throws LocalRunException when this kind cannot
  public static LocalFrontEnd streaming(FrontEndKind kind) {
    return new LocalFrontEnd(kind, true);
  }

  /// What it is, with its article.
  String words() {
    return streams ? kind.words() + " that streams" : kind.words();
  }

  FrontEnd at(URI endpoint) {
    return kind.at(endpoint, streams);
  }
}
