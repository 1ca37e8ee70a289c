package dev.lanner.maven.template;

import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Items;
import dev.lanner.maven.template.Tree.Scalar;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Writes a template, intrinsic functions in their short form.
final class YamlWriter {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setSplitLines(false)
          .setWidth(1_000_000)
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .build();

  /// What readers of YAML 1.1 or 1.2 take for a number, a date, a truth value or nothing.
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "|~|null|true|false|yes|no|on|off|y|n|[-+.]?[0-9][-+0-9_.:eExXoOa-fA-F]*|\\.(inf|nan)",
          Pattern.CASE_INSENSITIVE);

  /// Stands for the `!` of a tag. With a real tag, the library quotes every text: `!Ref 'Orders'`.
  private static final char MARK = '\uE000';

  /// Texts that may stand behind a tag as they are, if the library finds nothing else in them.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9$/].*");

  private static final Pattern QUOTED = Pattern.compile("(['\"])" + MARK + "(\\w+) ");

  private YamlWriter() {}

  static String write(Fields template) {
    String text =
        new Present(SETTINGS)
            .emitToString(new Serialize(SETTINGS).serializeOne(node(template)).iterator());
    return QUOTED.matcher(text).replaceAll("!$2 $1").replace(MARK, '!');
  }

  private static Node node(Tree tree) {
    return switch (tree) {
      case Scalar scalar -> scalar(scalar, null);
      case Items items -> sequence(items, null);
      case Fields fields -> {
        Node call = fields.isCall() ? call(fields) : null;
        yield call == null ? mapping(fields) : call;
      }
    };
  }

  /// The short form, or `null` where there is none: of a condition, which some properties are
  /// called as well, and of a call whose argument is one, as a node has one tag.
  private static @Nullable Node call(Fields call) {
    String name = call.map().firstEntry().getKey();
    Tree argument = call.map().firstEntry().getValue();
    if (name.equals("Condition") || name.indexOf("::") != name.lastIndexOf("::")) {
      return null;
    }
    var tag = new Tag("!" + name.substring(name.lastIndexOf(':') + 1));
    return switch (argument) {
      case Items items when name.equals("Fn::GetAtt") -> attribute(items, tag);
      case Items items -> sequence(items, tag);
      case Scalar scalar -> scalar(scalar, tag);
      case Fields _ -> null;
    };
  }

  private static Node attribute(Items items, Tag tag) {
    var path = new ArrayList<String>();
    for (Tree each : items.list()) {
      if (!(each instanceof Scalar scalar)) {
        return sequence(items, tag);
      }
      path.add(scalar.text());
    }
    return scalar(new Scalar(String.join(".", path), true, items.origin()), tag);
  }

  private static Node scalar(Scalar scalar, @Nullable Tag tag) {
    if (tag != null && PLAIN.matcher(scalar.text()).matches()) {
      String marked = MARK + tag.getValue().substring(1) + " " + scalar.text();
      return new ScalarNode(Tag.STR, marked, ScalarStyle.PLAIN);
    }
    if (!scalar.isText()) {
      return new ScalarNode(
          tag == null ? plain(scalar.text()) : tag, scalar.text(), ScalarStyle.PLAIN);
    }
    ScalarStyle style;
    if (scalar.text().indexOf('\n') >= 0) {
      style = ScalarStyle.LITERAL;
    } else if (tag == null && NO_TEXT.matcher(scalar.text()).matches()) {
      style = ScalarStyle.DOUBLE_QUOTED;
    } else {
      style = ScalarStyle.PLAIN;
    }
    return new ScalarNode(tag == null ? Tag.STR : tag, scalar.text(), style);
  }

  /// The tag with which the text can be written as it is.
  private static Tag plain(String text) {
    return SETTINGS.getSchema().getScalarResolver().resolve(text, true);
  }

  private static Node sequence(Items items, @Nullable Tag tag) {
    var nodes = new ArrayList<Node>();
    items.list().forEach(each -> nodes.add(node(each)));
    return new SequenceNode(tag == null ? Tag.SEQ : tag, nodes, FlowStyle.BLOCK);
  }

  private static Node mapping(Fields fields) {
    var tuples = new ArrayList<NodeTuple>();
    fields
        .map()
        .forEach((key, value) ->
            tuples.add(
                new NodeTuple(scalar(new Scalar(key, true, fields.origin()), null), node(value))));
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }
}
