package dev.lanner.framework.internal;

import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what Micronaut loads as services, bean definitions among them, where Micronaut looks for
/// them too, but through the zip API that has read the jars already: Micronaut mounts each jar as a
/// file system, which was a tenth of the CPU time of a cold start
/// (`docs/adr/0004-finding-bean-definitions.md`).
///
/// It goes in through the hook that Micronaut has for loaders computed at build time, a map from
/// service to loader; as such a map it knows every service.
public final class MicronautServices extends AbstractMap<String, StaticServiceLoader<?>> {
  private static final AtomicBoolean INSTALLED = new AtomicBoolean();

  private final ServiceEntries entries;

  private MicronautServices(ServiceEntries entries) {
    this.entries = entries;
  }

  /// Puts Micronaut's loading of services on this, once per process and before the first context
  /// starts. Without effect where the class path is not made of jars and folders, as in a native
  /// image, and where Micronaut was in use before.
  public static void install(ClassLoader loader) {
    if (!INSTALLED.compareAndSet(false, true)) {
      return;
    }
    ServiceEntries entries = ServiceEntries.find(loader);
    if (entries == null) {
      return;
    }
    try {
      StaticOptimizations.set(new SoftServiceLoader.Optimizations(new MicronautServices(entries)));
    } catch (IllegalStateException _) {
      // Micronaut has looked services up before, for a context that is not ours: it keeps its way.
    }
  }

  @Override
  public StaticServiceLoader<?> get(@Nullable Object service) {
    return new Loader<>(entries, String.valueOf(service));
  }

  @Override
  public boolean containsKey(@Nullable Object service) {
    return true;
  }

  @Override
  public Set<Map.Entry<String, StaticServiceLoader<?>>> entrySet() {
    throw new UnsupportedOperationException("The services are known by name alone.");
  }

  /// The implementations of one service. One that needs a library which is not there is left out,
  /// as by Micronaut.
  private record Loader<S>(ServiceEntries entries, String service)
      implements StaticServiceLoader<S> {

    @Override
    public Stream<StaticDefinition<S>> findAll(Predicate<String> condition) {
      var definitions = new ArrayList<StaticDefinition<S>>();
      for (String name : entries.of(service)) {
        S implementation = condition.test(name) ? instance(name) : null;
        if (implementation != null) {
          definitions.add(StaticDefinition.of(name, () -> implementation));
        }
      }
      return definitions.stream();
    }

    @Override
    public List<S> load(@Nullable Predicate<S> predicate) {
      return load(null, predicate);
    }

    @Override
    public List<S> load(@Nullable Predicate<String> condition, @Nullable Predicate<S> predicate) {
      var implementations = new ArrayList<S>();
      for (String name : entries.of(service)) {
        S implementation = condition == null || condition.test(name) ? instance(name) : null;
        if (implementation != null && (predicate == null || predicate.test(implementation))) {
          implementations.add(implementation);
        }
      }
      return implementations;
    }

    @SuppressWarnings("unchecked") // Who asks for the service of that name casts to it.
    private @Nullable S instance(String name) {
      try {
        return (S)
            Class.forName(name, false, entries.loader()).getDeclaredConstructor().newInstance();
      } catch (NoClassDefFoundError | ClassNotFoundException e) {
        return null;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            name + ", a " + service + ", cannot be made. Compile its module again.", e);
      }
    }
  }
}
