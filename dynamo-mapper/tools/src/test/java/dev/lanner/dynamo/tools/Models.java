package dev.lanner.dynamo.tools;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The models in `src/test/resources/models`, which are copies of the processor's golden files.
final class Models {
  static final Path FOLDER = Path.of("src/test/resources/models");

  private Models() {}

  static ModelTable table(String model) {
    return tables(model).getFirst();
  }

  static List<ModelTable> tables(String model) {
    return ModelFiles.read(List.of(FOLDER.resolve(model)));
  }

  /// A table of the model whose tables have settings: `accounts`, `balances` or `rates`.
  static ModelTable kept(String table) {
    return tables("settings").stream()
        .filter(each -> each.name().equals(table))
        .findFirst()
        .orElseThrow();
  }

  /// A table whose only attribute of a key is text, made by a template per record.
  static ModelTable withPartitions(String... templates) {
    var records = new StringBuilder();
    for (int i = 0; i < templates.length; i++) {
      records
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"name": "app.R%d", "templates": {"pk": "%s"}, "attributes": []}\
              """
                  .formatted(i + 1, templates[i]));
    }
    return parse(
        """
        {"version": 1, "tables": [{
          "name": "things", "type": "app.Thing", "key": {"partition": ["pk"]},
          "keyAttributes": {"pk": "S"}, "records": [%s]}]}\
        """
            .formatted(records));
  }

  static ModelTable parse(String json) {
    return ModelReader.read(json.getBytes(StandardCharsets.UTF_8), "a test").getFirst();
  }
}
