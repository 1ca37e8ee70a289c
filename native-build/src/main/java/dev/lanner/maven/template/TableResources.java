package dev.lanner.maven.template;

import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.dynamo.tools.TableTemplate;
import dev.lanner.maven.template.FunctionModel.Use;
import dev.lanner.maven.template.Tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables of the application, as `lanner:tables` makes them, and which function uses which.
final class TableResources {
  private static final Origin ORIGIN = Origin.of("the table model");

  private TableResources() {}

  /// Whether it is the table of a store, which has no records of the application.
  static boolean isStore(ModelTable table) {
    return table.records().isEmpty();
  }

  static void add(Draft draft) {
    checkOptions(draft);
    if (draft.tables().isEmpty()) {
      return;
    }
    Fields tables = YamlReader.read(TableTemplate.of(draft.tables()), ORIGIN);
    for (String section : List.of("Parameters", "Resources")) {
      Fields added = tables.fields(section);
      if (added != null) {
        added.map().forEach(draft.section(section)::put);
      }
    }
    for (ModelTable table : draft.tables()) {
      String id = TableTemplate.logicalId(table.name());
      draft.output(id + "Name", "The table " + table.name(), Tree.ref(id, ORIGIN));
    }
    draft.functions().forEach(function -> use(draft, function));
  }

  private static void use(Draft draft, FunctionModel function) {
    Map<String, Boolean> reads = reads(draft, function);
    List<ModelTable> used =
        draft.tables().stream()
            .filter(
                table -> isStore(table) ? function.idempotent() : reads.containsKey(table.name()))
            .toList();
    if (used.isEmpty()) {
      return;
    }
    Fields variables =
        draft.properties(function.logicalId()).putFields("Environment").putFields("Variables");
    used.forEach(
        table -> variables.putRef(variable(table.name()), TableTemplate.logicalId(table.name())));
    var onlyRead = new TreeSet<String>();
    reads.forEach((name, isRead) -> {
      if (isRead) {
        onlyRead.add(name);
      }
    });
    FunctionRole.allowTables(draft, function, used, onlyRead);
  }

  /// As `lanner-dynamo-mapper-framework` looks for it.
  private static String variable(String table) {
    return "LANNER_TABLE_" + table.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /// The tables that the function uses, and of each whether it only reads: what the parameter of
  /// the goal says, else the function model.
  private static Map<String, Boolean> reads(Draft draft, FunctionModel function) {
    Map<String, Boolean> reads = new TreeMap<>();
    String said = draft.options().tables().get(function.name());
    if (said != null) {
      split(said).forEach(name -> reads.put(name, false));
      return reads;
    }
    if (!function.unknownUses().isEmpty() && draft.tables().stream().anyMatch(t -> !isStore(t))) {
      addAll(draft, function, reads);
    }
    for (Use use : function.uses()) {
      if (use.type().equals("dynamodb-table")) {
        requireTable(draft, function, use.name());
        reads.merge(use.name(), use.reads(), (all, one) -> all && one);
      }
    }
    return reads;
  }

  /// Where the function may use more than is known. Whoever decides about callers is not to change
  /// what they call for, unless somebody says so.
  private static void addAll(Draft draft, FunctionModel function, Map<String, Boolean> reads) {
    boolean decides = function.kind().equals("authorizer");
    if (!decides) {
      draft.tables().stream()
          .filter(table -> !isStore(table))
          .forEach(table -> reads.put(table.name(), false));
    }
    draft.note(
        "%s %s, as nobody can tell what it does with what it is given: %s. Put @Uses on these classes, or name the tables in the parameter tables of the goal: <%s>name, name</%s>."
            .formatted(
                function.handler(),
                decides ? "may use no tables but those that are injected" : "may use all tables",
                String.join(", ", function.unknownUses()),
                function.name(),
                function.name()));
  }

  private static void requireTable(Draft draft, FunctionModel function, String name) {
    List<String> tables = draft.tables().stream().map(ModelTable::name).toList();
    if (!tables.contains(name)) {
      throw new TemplateException(
          "%s uses the table %s, and the application has %s. Correct the name in @Uses, or add the module with the table to its dependencies."
              .formatted(function.handler(), name, tables));
    }
  }

  private static List<String> split(String names) {
    var list = new ArrayList<String>();
    for (String name : names.split(",", -1)) {
      if (!name.isBlank()) {
        list.add(name.strip());
      }
    }
    return list;
  }

  private static void checkOptions(Draft draft) {
    List<String> functions = draft.functions().stream().map(FunctionModel::name).toList();
    List<String> tables = draft.tables().stream().map(ModelTable::name).toList();
    draft
        .options()
        .tables()
        .forEach((function, names) -> {
          if (!functions.contains(function)) {
            throw new TemplateException(
                "The parameter tables names the function %s, and the application has %s."
                    .formatted(function, functions));
          }
          for (String name : split(names)) {
            if (!tables.contains(name)) {
              throw new TemplateException(
                  "The parameter tables names the table %s for the function %s, and the application has %s."
                      .formatted(name, function, tables));
            }
          }
        });
  }
}
