package dev.lanner.framework.test.beans;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/// Beans of every kind.
@Factory
final class Beans {
  @Bean(preDestroy = "close")
  @Singleton
  Counter counter(@Value("${COUNTER_START:0}") int start) {
    return new Counter(start);
  }

  @Singleton
  @Requires(missingProperty = "GREETING_LOUD")
  static final class Quiet implements Greeter {
    @Override
    public String greet(String name) {
      return "hello " + name;
    }
  }

  @Singleton
  @Requires(property = "GREETING_LOUD", value = "yes")
  static final class Loud implements Greeter {
    @Override
    public String greet(String name) {
      return "HELLO " + name.toUpperCase(java.util.Locale.ROOT) + "!";
    }
  }

  /// Nobody implements it.
  interface Missing {}

  @Singleton
  static final class NeedsMissing {
    NeedsMissing(Missing missing) {}
  }

  @Singleton
  static final class NeedsTable {
    NeedsTable(@Value("${TABLE_NAME}") String table) {}
  }

  /// Counts how often one was made.
  @Singleton
  static final class Unneeded {
    static final AtomicInteger MADE = new AtomicInteger();

    Unneeded() {
      MADE.incrementAndGet();
    }
  }

  @Singleton
  static final class Failing {
    Failing() {
      throw new IllegalStateException("The table is not there.");
    }
  }
}
