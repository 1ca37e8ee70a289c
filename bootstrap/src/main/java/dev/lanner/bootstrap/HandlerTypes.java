package dev.lanner.bootstrap;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the type variables of a handler's superclasses and interfaces stand for in its class, so
/// that `Orders extends Base<Order>` reads an `Order` where `Base<E>` reads an `E`.
final class HandlerTypes {
  private final Class<?> handler;
  private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

  HandlerTypes(Class<?> handler) {
    this.handler = handler;
    collectAbove(handler);
  }

  private void collectAbove(Class<?> type) {
    collect(type.getGenericSuperclass());
    for (var above : type.getGenericInterfaces()) {
      collect(above);
    }
  }

  private void collect(@Nullable Type type) {
    if (type instanceof Class<?> raw) {
      collectAbove(raw);
    } else if (type instanceof ParameterizedType parameterized) {
      var raw = (Class<?>) parameterized.getRawType();
      var variables = raw.getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        arguments.put(variables[i], parameterized.getActualTypeArguments()[i]);
      }
      collectAbove(raw);
    }
  }

  /// The type that the class reads or writes as a {@link RequestHandler}.
  ///
  /// @param index 0 for the event, 1 for the result
  Type ofRequestHandler(int index) {
    Type type = RequestHandler.class.getTypeParameters()[index];
    while (type instanceof TypeVariable<?> variable && arguments.get(variable) != null) {
      type = arguments.get(variable);
    }
    if (type instanceof TypeVariable<?> variable && variable.getBounds()[0] == Object.class) {
      throw LaunchErrors.unusable(
          "The class "
              + handler.getName()
              + " of the handler implements RequestHandler without saying what it "
              + (index == 0 ? "reads" : "returns")
              + ". Write the types, as in RequestHandler<Order, Receipt>.");
    }
    return resolve(type);
  }

  /// The type with its variables replaced; one of which nothing is known by its bound.
  Type resolve(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      var argument = arguments.get(variable);
      // A bound may contain its own variable, as in T extends Comparable<T>.
      return argument == null ? erased(variable.getBounds()[0]) : resolve(argument);
    }
    if (type instanceof ParameterizedType parameterized) {
      var resolved = parameterized.getActualTypeArguments();
      for (int i = 0; i < resolved.length; i++) {
        resolved[i] = resolve(resolved[i]);
      }
      return new Resolved(parameterized, List.of(resolved));
    }
    return type;
  }

  private Type erased(Type bound) {
    return bound instanceof ParameterizedType parameterized
        ? parameterized.getRawType()
        : resolve(bound);
  }

  private record Resolved(ParameterizedType generic, List<Type> arguments)
      implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(new Type[0]);
    }

    @Override
    public Type getRawType() {
      return generic.getRawType();
    }

    @Override
    public @Nullable Type getOwnerType() {
      return generic.getOwnerType();
    }

    /// As in Java source, without the outer class.
    @Override
    public String getTypeName() {
      var text = new StringBuilder(getRawType().getTypeName()).append('<');
      for (int i = 0; i < arguments.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(arguments.get(i).getTypeName());
      }
      return text.append('>').toString();
    }
  }
}
