package dev.lanner.maven.template;

import dev.lanner.maven.template.Tree.Fields;
import dev.lanner.maven.template.Tree.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds what a user has written to what follows from the code.
///
/// Mappings are merged, and lists get the user's items at their ends. In place of a default there
/// is the user's value. Everything else that both say differently is a contradiction.
final class Merge {
  private final List<String> contradictions = new ArrayList<>();

  private Merge() {}

  /// Changes the template.
  ///
  /// @throws TemplateException for all contradictions at once
  static void add(Fields template, Fields own) {
    var merge = new Merge();
    merge.merge(template, own, "");
    if (!merge.contradictions.isEmpty()) {
      throw new TemplateException(String.join("\n", merge.contradictions));
    }
  }

  private void merge(Fields into, Fields own, String path) {
    own.map()
        .forEach((name, theirs) -> {
          Tree ours = into.get(name);
          into.put(
              name,
              ours == null
                  ? theirs
                  : merged(ours, theirs, path.isEmpty() ? name : path + "." + name));
        });
  }

  private Tree merged(Tree ours, Tree theirs, String path) {
    if (ours.same(theirs)) {
      return ours;
    }
    if (ours.origin().isDefault()) {
      return theirs;
    }
    if (!ours.isCall() && !theirs.isCall()) {
      if (ours instanceof Fields fields && theirs instanceof Fields more) {
        merge(fields, more, path);
        return ours;
      }
      if (ours instanceof Items items && theirs instanceof Items more) {
        more.list().stream().filter(each -> !items.has(each)).forEach(items::add);
        return ours;
      }
    }
    contradictions.add(
        "%s is %s by %s, and %s in %s. Keep one: remove the line, or change what the code says."
            .formatted(
                path, said(ours), ours.origin().place(), said(theirs), theirs.origin().place()));
    return ours;
  }

  private static String said(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> scalar.text();
      case Items _ -> "a list";
      case Fields fields -> fields.isCall() ? call(fields) : "a mapping";
    };
  }

  private static String call(Fields call) {
    String name = call.map().firstEntry().getKey();
    @Nullable String argument = call.text(name);
    return argument == null ? name : "%s %s".formatted(name, argument);
  }
}
