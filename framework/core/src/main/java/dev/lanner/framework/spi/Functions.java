package dev.lanner.framework.spi;

import dev.lanner.framework.Application;
import dev.lanner.runtime.Handler;
import dev.lanner.runtime.json.JsonCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The functions of one module. The generated class is found as a service, the one look-up by name
/// at start.
public interface Functions {
  /// The `Handler` strings of the functions: the names of their entry classes.
  List<String> handlers();

  /// The function with that `Handler` string.
  ///
  /// @param handler one of {@link #handlers()}
  Handler create(String handler, Application application);

  /// The codec that was generated for a type, or `null`. For tests, which name types at run time.
  <T> @Nullable JsonCodec<T> codec(Class<T> type, Application application);
}
