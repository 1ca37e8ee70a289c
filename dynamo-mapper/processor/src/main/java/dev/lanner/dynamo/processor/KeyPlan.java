package dev.lanner.dynamo.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A key of a record's items: that of the table or that of an index.
///
/// @param index its name, or empty for the table's key
/// @param name what methods call the index; empty for the table's key
/// @param partition at least one part
/// @param sort none, one or more
record KeyPlan(String index, String name, List<Part> partition, List<Part> sort) {

  /// An attribute of a key.
  sealed interface Part {
    /// The attribute's name.
    String attribute();

    /// The letter of its type.
    String letter();

    /// The components it is made of, in order.
    List<ComponentPlan> components();

    /// It is a component.
    record Single(ComponentPlan component) implements Part {
      @Override
      public String attribute() {
        return component.attribute();
      }

      @Override
      public String letter() {
        return component.valueType().kind().letter();
      }

      @Override
      public List<ComponentPlan> components() {
        return List.of(component);
      }
    }

    /// It is made by a template.
    ///
    /// @param text the template as it is written
    /// @param shape the template without the names of variables
    /// @param pieces literals and variables
    /// @param method the name of the method that makes it
    record Templated(String attribute, String text, String shape, List<Piece> pieces, String method)
        implements Part {
      @Override
      public String letter() {
        return "S";
      }

      @Override
      public List<ComponentPlan> components() {
        Set<ComponentPlan> components = new LinkedHashSet<>();
        for (Piece piece : pieces) {
          if (piece instanceof Piece.Variable variable) {
            components.add(variable.component());
          }
        }
        return List.copyOf(components);
      }

      /// The same of other pieces.
      Templated with(List<Piece> others) {
        return new Templated(attribute, text, shape, List.copyOf(others), method);
      }

      /// The variables in order.
      List<Piece.Variable> variables() {
        var variables = new ArrayList<Piece.Variable>();
        for (Piece piece : pieces) {
          if (piece instanceof Piece.Variable variable) {
            variables.add(variable);
          }
        }
        return variables;
      }

      /// The literals in front of the first variable; all when there is none.
      String prefix() {
        return pieces.getFirst() instanceof Piece.Literal(String text) ? text : "";
      }
    }
  }

  /// A piece of a template.
  sealed interface Piece {
    record Literal(String text) implements Piece {}

    /// A component's value.
    ///
    /// @param size digits of a number or characters of a time; 0 for all
    /// @param literal that comes after it; empty at the end
    /// @param stop what its text may not hold, because it would be taken for its end; may be empty
    /// @param queried what a query names it by, which is less than the component where it is cut
    /// @param isOrdered whether its texts sort as its values
    /// @param isText whether it is text as it is, of any length
    record Variable(
        ComponentPlan component,
        int size,
        String literal,
        String stop,
        TypeName queried,
        boolean isOrdered,
        boolean isText)
        implements Piece {
      /// The same whose text may not hold another text.
      Variable stoppingAt(String other) {
        return new Variable(component, size, literal, other, queried, isOrdered, isText);
      }

      /// Whether a query names less than the component.
      boolean isCut() {
        return component.valueType().kind() == ValueType.Kind.TEXT && size > 0;
      }

      /// What a query calls it: `atDay` for the day of `at`.
      String queriedName() {
        String part =
            switch (isCut() ? size : 0) {
              case 4 -> "Year";
              case 7 -> "Month";
              case 10 -> "Day";
              case 13 -> "Hour";
              default -> "";
            };
        return component.name() + part;
      }
    }
  }

  boolean isPrimary() {
    return index.isEmpty();
  }

  /// The name of its index as code; `null` for the table's key.
  CodeBlock indexCode() {
    return isPrimary() ? CodeBlock.of("null") : CodeBlock.of("$S", index);
  }

  /// All parts, those of the partition key first.
  List<Part> parts() {
    var parts = new ArrayList<>(partition);
    parts.addAll(sort);
    return parts;
  }

  /// The attributes of the partition key.
  List<String> partitionAttributes() {
    return partition.stream().map(Part::attribute).toList();
  }

  /// The attributes of the sort key.
  List<String> sortAttributes() {
    return sort.stream().map(Part::attribute).toList();
  }

  /// All attributes, those of the partition key first.
  List<String> attributes() {
    return parts().stream().map(Part::attribute).toList();
  }

  /// All components of the key, each once, in the order in which a person names them.
  List<ComponentPlan> components() {
    Set<ComponentPlan> components = new LinkedHashSet<>();
    for (Part part : parts()) {
      components.addAll(part.components());
    }
    return List.copyOf(components);
  }
}
