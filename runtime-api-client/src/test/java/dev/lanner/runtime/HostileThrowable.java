package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.frame;
import static dev.lanner.runtime.Fixtures.thrownAt;

/// Throwables that user code may throw, and that no report or log may break on.
enum HostileThrowable {
  METHODS_THAT_THROW {
    @Override
    Throwable make() {
      return new RuntimeException() {
        @Override
        public String getMessage() {
          throw new UnsupportedOperationException();
        }

        @Override
        public synchronized Throwable getCause() {
          throw new UnsupportedOperationException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
          throw new UnsupportedOperationException();
        }
      };
    }
  },
  NO_FRAMES_ARRAY {
    @Override
    Throwable make() {
      return new RuntimeException() {
        @Override
        public StackTraceElement[] getStackTrace() {
          return null;
        }
      };
    }
  },
  FRAMES_THAT_ARE_NULL {
    @Override
    Throwable make() {
      return new RuntimeException() {
        @Override
        public StackTraceElement[] getStackTrace() {
          return new StackTraceElement[2];
        }
      };
    }
  },
  MEGABYTES_OF_MESSAGES {
    @Override
    Throwable make() {
      var text = "é😀".repeat(1024 * 1024);
      Throwable thrown = new RuntimeException(text);
      for (int i = 0; i < 200; i++) {
        thrown = new RuntimeException(text, thrown);
        thrown.addSuppressed(new IllegalStateException(text));
      }
      return thrown;
    }
  },
  HALF_CHARACTERS {
    @Override
    Throwable make() {
      return new RuntimeException("\uD83D".repeat(50_000), new RuntimeException("\uDE00\uD83D"));
    }
  },
  CONTROL_CHARACTERS {
    @Override
    Throwable make() {
      return new RuntimeException("a\r\nInjected: header\u0000\u001b[31m\u007f\u0085\u2028\"\\");
    }
  },
  MANY_FRAMES {
    @Override
    Throwable make() {
      var frames = new StackTraceElement[100_000];
      for (int i = 0; i < frames.length; i++) {
        frames[i] = frame("shop.Layer" + i, "call", i);
      }
      return thrownAt(new StackOverflowError(), frames);
    }
  },
  ODD_FRAMES {
    @Override
    Throwable make() {
      return thrownAt(
          new RuntimeException("odd"),
          new StackTraceElement("shop.Größe$1$Inner", "lambda$ü\n$0", null, -2),
          new StackTraceElement("$Proxy1", "", "", -1),
          new StackTraceElement("x".repeat(60_000), "y".repeat(60_000), "z".repeat(60_000), 1));
    }
  },
  ITSELF_ALL_AROUND {
    @Override
    Throwable make() {
      var first = new RuntimeException("first");
      var second = new RuntimeException("second", first);
      first.initCause(second);
      first.addSuppressed(second);
      second.addSuppressed(first);
      return first;
    }
  },
  A_TREE_OF_SUPPRESSED {
    @Override
    Throwable make() {
      return tree(4);
    }

    private static Throwable tree(int depth) {
      var thrown = new RuntimeException("at " + depth, depth == 0 ? null : tree(depth - 1));
      for (int i = 0; i < 6 && depth > 0; i++) {
        thrown.addSuppressed(tree(depth - 1));
      }
      return thrown;
    }
  },
  A_CHAIN_WITHOUT_END {
    @Override
    Throwable make() {
      return new Endless();
    }
  };

  private static final class Endless extends RuntimeException {
    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }

  abstract Throwable make();
}
