package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.lang.reflect.Type;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// Finds what converts a type: a serializer that the function brings along, the runtime's own
/// reader and writer for strings, or AWS's library.
final class Conversions {
  /// The version that this was tested with.
  static final String LIBRARY = "com.amazonaws:aws-lambda-java-serialization:1.2.0";

  private static final String LIBRARY_CLASSES =
      "com/amazonaws/services/lambda/runtime/serialization/";

  private final ClassLoader loader;
  private final @Nullable CustomPojoSerializer serializer;

  /// @param loader of the function's classes
  Conversions(ClassLoader loader) {
    this.loader = loader;
    this.serializer = serializerOfFunction(loader);
  }

  private static @Nullable CustomPojoSerializer serializerOfFunction(ClassLoader loader) {
    CustomPojoSerializer found = null;
    for (var provider : ServiceLoader.load(CustomPojoSerializer.class, loader)) {
      if (found != null) {
        throw LaunchErrors.unusable(
            "The class path has two providers of "
                + CustomPojoSerializer.class.getName()
                + ", "
                + found.getClass().getName()
                + " and "
                + provider.getClass().getName()
                + ". Keep one of them in META-INF/services.");
      }
      found = provider;
    }
    return found;
  }

  /// The conversion of the type; `null` for `void` and `Void`, which need none.
  @Nullable Conversion of(Type type) {
    if (type == void.class || type == Void.class) {
      return null;
    }
    if (serializer != null) {
      return new CustomConversion(serializer, type);
    }
    return type == String.class ? new TextConversion(loader) : library(type, loader);
  }

  /// By AWS's library. Only here are classes of it loaded: they cost more than all the rest.
  static Conversion library(Type type, ClassLoader loader) {
    try {
      return LibraryConversion.of(type, loader);
    } catch (NoClassDefFoundError e) {
      var missing = e.getMessage();
      if (missing == null || !missing.startsWith(LIBRARY_CLASSES)) {
        throw e;
      }
      throw LaunchErrors.unusable(
          "The handler reads or returns "
              + type.getTypeName()
              + ", and the library that converts it from and to JSON is not on the class path. Add"
              + " the dependency "
              + LIBRARY
              + ", or let the handler take streams.",
          e);
    }
  }
}
