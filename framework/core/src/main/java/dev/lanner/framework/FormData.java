package dev.lanner.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form that a client has sent, as `application/x-www-form-urlencoded` or as
/// `multipart/form-data`. A handler may take one as its body; single fields come with {@link Form}.
///
/// A form has at most 1000 fields; what is larger is answered with 413.
///
/// @param fields the text fields in their order, decoded
/// @param files the files in their order; empty unless the form is `multipart/form-data`
public record FormData(List<NameValue> fields, List<Upload> files) {
  /// Copies the lists.
  public FormData {
    fields = List.copyOf(fields);
    files = List.copyOf(files);
  }

  /// The first text field of that name, or `null`.
  public @Nullable String text(String name) {
    for (NameValue field : fields) {
      if (field.name().equals(name)) {
        return field.value();
      }
    }
    return null;
  }

  /// All text fields of that name in their order.
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (NameValue field : fields) {
      if (field.name().equals(name)) {
        texts.add(field.value());
      }
    }
    return texts;
  }

  /// The first file of that name, or `null`.
  public @Nullable Upload file(String name) {
    for (Upload file : files) {
      if (file.name().equals(name)) {
        return file;
      }
    }
    return null;
  }

  /// All files of that name in their order.
  public List<Upload> files(String name) {
    var found = new ArrayList<Upload>();
    for (Upload file : files) {
      if (file.name().equals(name)) {
        found.add(file);
      }
    }
    return found;
  }

  /// How many fields there are: names and values carry what must not reach a log.
  @Override
  public String toString() {
    return "FormData of " + fields.size() + " texts and " + files.size() + " files";
  }
}
