package dev.lanner.maven.template;

import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Items;
import dev.lanner.maven.template.Tree.Scalar;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads a template, with the short forms of intrinsic functions: `!Sub`, `!Ref`, `!GetAtt`.
final class YamlReader {
  private final String name;
  private final IntFunction<Origin> origins;

  private YamlReader(String name, IntFunction<Origin> origins) {
    this.name = name;
    this.origins = origins;
  }

  /// A file of a user, whose values remember their lines.
  ///
  /// @param name for messages
  static Fields read(String text, String name) {
    return new YamlReader(name, line -> Origin.of(name + ":" + line)).document(text);
  }

  /// A text whose values all come from one place.
  static Fields read(String text, Origin origin) {
    return new YamlReader(origin.place(), _ -> origin).document(text);
  }

  private Fields document(String text) {
    Node root;
    try {
      root =
          new Compose(LoadSettings.builder().setLabel(name).build())
              .composeString(text)
              .orElse(null);
    } catch (YamlEngineException e) {
      throw new TemplateException("%s is no YAML. %s".formatted(name, e.getMessage()), e);
    }
    if (root == null || (root instanceof ScalarNode empty && empty.getTag().equals(Tag.NULL))) {
      return new Fields(origins.apply(1));
    }
    if (tree(root) instanceof Fields fields) {
      return fields;
    }
    throw new TemplateException(
        "%s has to be a mapping with Resources, Parameters or other sections of a template."
            .formatted(name));
  }

  private Tree tree(Node node) {
    Tree value =
        switch (node) {
          case ScalarNode scalar -> new Scalar(scalar.getValue(), isText(scalar), origin(node));
          case SequenceNode sequence -> {
            var items = new Items(origin(node));
            sequence.getValue().forEach(each -> items.add(tree(each)));
            yield items;
          }
          case MappingNode mapping -> mapping(mapping);
          default -> throw new TemplateException(origin(node).place() + " has an unknown node.");
        };
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? call(tag.substring(1), value) : value;
  }

  private static boolean isText(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    return scalar.getScalarStyle() != ScalarStyle.PLAIN || tag.equals(Tag.STR) || isShort(tag);
  }

  private static boolean isShort(Tag tag) {
    return tag.getValue().startsWith("!");
  }

  private Fields mapping(MappingNode mapping) {
    var fields = new Fields(origin(mapping));
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new TemplateException(
            "%s has a key that is no text.".formatted(origin(mapping).place()));
      }
      // A value remembers the line of its key: that is what people look for.
      Tree before = fields.get(key.getValue());
      if (before != null) {
        throw new TemplateException(
            "%s is in %s twice, the second time at %s. Keep one."
                .formatted(key.getValue(), name, origin(key).place()));
      }
      fields.put(key.getValue(), tree(tuple.getValueNode()));
    }
    return fields;
  }

  private static Tree call(String function, Tree argument) {
    var call = new Fields(argument.origin());
    if (function.equals("Ref") || function.equals("Condition")) {
      return call.put(function, argument);
    }
    if (function.equals("GetAtt") && argument instanceof Scalar scalar) {
      int dot = scalar.text().indexOf('.');
      if (dot < 0) {
        throw new TemplateException(
            "%s has !GetAtt %s, which names no attribute. Write !GetAtt Resource.Attribute."
                .formatted(argument.origin().place(), scalar.text()));
      }
      call.putItems("Fn::GetAtt")
          .add(scalar.text().substring(0, dot))
          .add(scalar.text().substring(dot + 1));
      return call;
    }
    return call.put("Fn::" + function, argument);
  }

  private Origin origin(Node node) {
    return origins.apply(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
