package dev.lanner.framework.processor;

import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import java.util.ArrayList;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// The JSON schemas of an application's own types that have no parts in JSON.
final class LeafSchemas {
  private final Elements elements;

  LeafSchemas(Elements elements) {
    this.elements = elements;
  }

  /// The names of the constants, and what is said of each.
  Members ofEnum(TypeElement type) {
    var names = new ArrayList<String>();
    var description = new ArrayList<String>();
    String text = DocComment.of(type, elements).text();
    if (!text.isEmpty()) {
      description.add(text + "\n");
    }
    for (Element constant : type.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        names.add(constant.getSimpleName().toString());
        String meaning = DocComment.of(constant, elements).text();
        if (!meaning.isEmpty()) {
          description.add("- `" + constant.getSimpleName() + "`: " + meaning);
        }
      }
    }
    return ScalarSchemas.string()
        .put("enum", Items.texts(names))
        .putUnlessEmpty("description", String.join("\n", description).strip());
  }

  /// What a converter makes a text of.
  Members text(TypeElement type) {
    return ScalarSchemas.string()
        .putUnlessEmpty("description", DocComment.of(type, elements).text());
  }

  /// What a codec of the application writes, which may be anything.
  Members unknown(TypeElement type) {
    String text = DocComment.of(type, elements).text();
    return new Members()
        .put(
            "description",
            (text.isEmpty() ? "" : text + "\n\n")
                + "The application writes its JSON itself, so that nothing is known of it here.");
  }
}
