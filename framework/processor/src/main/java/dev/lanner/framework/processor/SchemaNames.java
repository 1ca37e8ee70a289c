package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/// The names of schemas: `Order`, `OrdersLine` for a nested `Line`, `PairOfOrderAndInteger` for a
/// generic record. Two types that would have the same get numbers.
final class SchemaNames {
  /// What the variables of a generic record stand for.
  ///
  /// @param owner where these are to be looked up if they are variables themselves
  record Scope(Map<Element, TypeMirror> arguments, @Nullable Scope owner) {
    static final Scope NONE = new Scope(Map.of(), null);

    /// The scope of the components of a record.
    static Scope of(DeclaredType record, Scope owner) {
      var arguments = new HashMap<Element, TypeMirror>();
      List<? extends Element> variables = ((TypeElement) record.asElement()).getTypeParameters();
      for (int i = 0; i < record.getTypeArguments().size(); i++) {
        arguments.put(variables.get(i), record.getTypeArguments().get(i));
      }
      return new Scope(arguments, owner);
    }

    /// What a variable stands for, in the scope of the owner.
    TypeMirror argument(TypeVariable variable) {
      TypeMirror found = arguments.get(variable.asElement());
      return found == null ? variable.getUpperBound() : found;
    }

    Scope outer() {
      return owner == null ? NONE : owner;
    }
  }

  private final Types types;
  private final UniqueNames names = new UniqueNames();
  private final Map<String, String> byKey = new HashMap<>();

  SchemaNames(Types types) {
    this.types = types;
  }

  /// The name for what a key stands for: the one that is wanted, with a number if need be.
  String of(String key, String wanted) {
    return byKey.computeIfAbsent(key, _ -> names.next(wanted));
  }

  boolean knows(String key) {
    return byKey.containsKey(key);
  }

  /// Tells types apart that need schemas of their own, and no others: annotations do not count but
  /// for what lets an element be null.
  String key(TypeMirror type, Scope scope) {
    return switch (type) {
      case TypeVariable variable -> key(scope.argument(variable), scope.outer());
      case DeclaredType declared -> {
        var key =
            new StringBuilder(((TypeElement) declared.asElement()).getQualifiedName().toString());
        for (TypeMirror argument : declared.getTypeArguments()) {
          key.append(Types.isNullable(argument) ? "<?" : "<").append(key(argument, scope));
          key.append('>');
        }
        yield key.toString();
      }
      default -> type.getKind().name();
    };
  }

  /// The name of a type without a number.
  String simple(TypeMirror type, Scope scope) {
    if (type instanceof TypeVariable variable) {
      return simple(scope.argument(variable), scope.outer());
    }
    if (Types.isBytes(type)) {
      return "Bytes";
    }
    var declared = (DeclaredType) types.boxed(type);
    String name = Names.flat(ClassName.get((TypeElement) declared.asElement()));
    var arguments = new ArrayList<String>();
    for (TypeMirror argument : declared.getTypeArguments()) {
      arguments.add(simple(argument, scope));
    }
    return arguments.isEmpty() ? name : name + "Of" + String.join("And", arguments);
  }
}
