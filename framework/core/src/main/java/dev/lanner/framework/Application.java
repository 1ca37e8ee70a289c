package dev.lanner.framework;

import dev.lanner.framework.internal.MicronautServices;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.context.env.PropertySource;
import io.micronaut.inject.QualifiedBeanType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The beans of a function: handlers, what is injected into them, and the configuration they read.
///
/// Beans are made when they are first needed. Configuration comes from environment variables alone:
/// `@Value("${TABLE_NAME}")` or, in Micronaut's own spelling, `@Value("${table.name}")`.
public final class Application implements AutoCloseable {
  private static final String ENVIRONMENT = "environment variables";

  private final ApplicationContext context;
  private final Map<String, Object> environment;

  private Application(ApplicationContext context, Map<String, Object> environment) {
    this.context = context;
    this.environment = environment;
  }

  /// Starts with the environment of the process. Generated entry classes call this.
  ///
  /// @throws RuntimeException when the context cannot start
  public static Application start() {
    return with(System.getenv()).start();
  }

  /// To start with an environment of one's own, for tests.
  public static Builder with(Map<String, String> environment) {
    return new Builder(environment);
  }

  /// The bean of a type.
  ///
  /// @throws RuntimeException when there is none, when there are several, or when its constructor
  ///   throws
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// The bean of a type, or empty when there is none.
  ///
  /// @throws RuntimeException when there are several, or when its constructor throws
  public <T> Optional<T> find(Class<T> type) {
    return context.findBean(type);
  }

  /// The value of an environment variable, or `null` when it is not set.
  public @Nullable String environment(String name) {
    return (String) environment.get(name);
  }

  /// Closes the beans that can be closed.
  @Override
  public void close() {
    context.close();
  }

  /// How an application starts.
  public static final class Builder {
    private final Map<String, Object> environment;
    private final Map<Class<?>, RuntimeBeanDefinition<?>> replacements = new LinkedHashMap<>();

    private Builder(Map<String, String> environment) {
      this.environment = new LinkedHashMap<>(environment);
    }

    /// Injects an object wherever a type is asked for, instead of the application's own beans of
    /// that type.
    public <T> Builder replace(Class<T> type, T instance) {
      replacements.put(
          type, RuntimeBeanDefinition.builder(type, () -> instance).singleton(true).build());
      return this;
    }

    /// Starts the application.
    ///
    /// @throws RuntimeException when the context cannot start
    public Application start() {
      ClassLoader loader = Application.class.getClassLoader();
      MicronautServices.install(loader);
      var builder =
          ApplicationContext.builder(loader)
              .deduceEnvironment(false)
              .deduceCloudEnvironment(false)
              .deducePackage(false)
              .bootstrapEnvironment(false)
              .enableDefaultPropertySources(false)
              .environmentPropertySource(false)
              .banner(false)
              .eagerBeansEnabled(false)
              .eventsEnabled(false)
              .configImport(false)
              .propertySources(
                  PropertySource.of(
                      ENVIRONMENT,
                      environment,
                      PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                      PropertySource.Origin.of(ENVIRONMENT)));
      if (!replacements.isEmpty()) {
        builder.beansPredicate(this::isNotReplaced);
        List<RuntimeBeanDefinition<?>> definitions = new ArrayList<>(replacements.values());
        builder.beanDefinitions(definitions.toArray(new RuntimeBeanDefinition<?>[0]));
      }
      return new Application(builder.start(), environment);
    }

    private boolean isNotReplaced(QualifiedBeanType<?> bean) {
      if (bean instanceof RuntimeBeanDefinition<?>) {
        return true; // One of the replacements.
      }
      for (Class<?> replaced : replacements.keySet()) {
        if (replaced.isAssignableFrom(bean.getBeanType())) {
          return false;
        }
      }
      return true;
    }
  }
}
