package dev.lanner.maven.template;

import dev.lanner.dynamo.tools.ModelTable;
import dev.lanner.dynamo.tools.TableTemplate;
import dev.lanner.maven.template.Tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    List<ModelTable> used = used(draft, function);
    if (used.isEmpty()) {
      return;
    }
    Fields variables =
        draft.properties(function.logicalId()).putFields("Environment").putFields("Variables");
    used.forEach(
        table -> variables.putRef(variable(table.name()), TableTemplate.logicalId(table.name())));
    FunctionRole.allowTables(draft, function, used);
  }

  /// As `lanner-dynamo-mapper-framework` looks for it.
  private static String variable(String table) {
    return "LANNER_TABLE_" + table.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static List<ModelTable> used(Draft draft, FunctionModel function) {
    List<String> names = names(draft, function);
    var used = new ArrayList<ModelTable>();
    for (ModelTable table : draft.tables()) {
      boolean isUsed = isStore(table) ? function.idempotent() : isUsed(table, names, function);
      if (isUsed) {
        used.add(table);
      }
    }
    if (names == null && used.stream().anyMatch(table -> !isStore(table))) {
      draft.note(
          "%s may use all tables, as no model tells which it needs. Name them in the parameter tables of the goal: <%s>name, name</%s>."
              .formatted(function.handler(), function.name(), function.name()));
    }
    return used;
  }

  private static boolean isUsed(
      ModelTable table, @Nullable List<String> names, FunctionModel function) {
    // Whoever decides about callers is not to change what they call for, unless somebody says so.
    return names == null ? !function.kind().equals("authorizer") : names.contains(table.name());
  }

  /// What is said of the function, or `null` when nothing is.
  private static @Nullable List<String> names(Draft draft, FunctionModel function) {
    String said = draft.options().tables().get(function.name());
    return said == null ? null : split(said);
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
