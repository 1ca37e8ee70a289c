package dev.lanner.framework.processor;

import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The templates of all routes as a trie: one node for each beginning that some of them share.
final class RouteTrie {
  /// A place in the trie: what may follow, and which routes end here, by method.
  static final class Node {
    private final String path;
    private final String name;
    private final int depth;
    private final Map<String, Node> literals = new TreeMap<>();
    private final Map<String, Integer> routes = new TreeMap<>();
    private final Map<String, Integer> greedyRoutes = new TreeMap<>();
    private @Nullable Node variable;

    private Node(String path, String name, int depth) {
      this.path = path;
      this.name = name;
      this.depth = depth;
    }

    /// The template up to here, with the names of the first route that came by.
    String path() {
      return path.isEmpty() ? "/" : path;
    }

    /// A name for the method that looks at this place: `atOrdersId`.
    String name() {
      return name;
    }

    /// How many segments lead here.
    int depth() {
      return depth;
    }

    /// What follows by a segment's text.
    Map<String, Node> literals() {
      return literals;
    }

    /// What follows by any segment.
    @Nullable Node variable() {
      return variable;
    }

    /// The numbers of the routes that end here.
    Map<String, Integer> routes() {
      return routes;
    }

    /// The numbers of the routes that take all that follows.
    Map<String, Integer> greedyRoutes() {
      return greedyRoutes;
    }
  }

  private final UniqueNames names;
  private final Node root = new Node("", "at", 0);

  /// @param names of the class that the methods go into
  RouteTrie(UniqueNames names, List<Handler> handlers) {
    this.names = names;
    int number = 0;
    for (Handler handler : handlers) {
      for (Endpoint endpoint : handler.endpoints()) {
        insert(endpoint.http(), number++);
      }
    }
  }

  Node root() {
    return root;
  }

  /// All nodes below the root, each before those below it.
  List<Node> belowRoot() {
    var nodes = new ArrayList<Node>();
    addBelow(root, nodes);
    return nodes;
  }

  private static void addBelow(Node node, List<Node> nodes) {
    for (Node literal : node.literals.values()) {
      nodes.add(literal);
      addBelow(literal, nodes);
    }
    if (node.variable != null) {
      nodes.add(node.variable);
      addBelow(node.variable, nodes);
    }
  }

  private void insert(Endpoint.Http route, int number) {
    Node node = root;
    for (PathTemplate.Segment segment : route.path().segments()) {
      switch (segment) {
        case PathTemplate.Literal literal -> {
          Node next = node.literals.get(literal.text());
          if (next == null) {
            next = child(node, literal.text(), literal.text());
            node.literals.put(literal.text(), next);
          }
          node = next;
        }
        case PathTemplate.Variable variable -> {
          if (node.variable == null) {
            node.variable = child(node, "{" + variable.name() + "}", variable.name());
          }
          node = node.variable;
        }
        case PathTemplate.Greedy _ -> {
          node.greedyRoutes.put(route.method(), number);
          return;
        }
      }
    }
    node.routes.put(route.method(), number);
  }

  private Node child(Node parent, String segment, String word) {
    return new Node(
        parent.path + "/" + segment, names.next(parent.name + upperCamel(word)), parent.depth + 1);
  }

  /// `OrderItems` of `order-items`.
  private static String upperCamel(String word) {
    var camel = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        camel.append(begins ? Character.toUpperCase(c) : c);
        begins = false;
      } else {
        begins = true;
      }
    }
    return camel.toString();
  }
}
