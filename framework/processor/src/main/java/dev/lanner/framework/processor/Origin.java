package dev.lanner.framework.processor;

import dev.lanner.framework.Cookie;
import dev.lanner.framework.Form;
import dev.lanner.framework.Header;
import dev.lanner.framework.Query;
import dev.lanner.framework.spi.Source;
import dev.lanner.processing.Reporter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/// Where a named parameter comes from, under which name, and what stands in for it.
record Origin(Source source, String key, @Nullable String defaultValue) {
  /// What the annotations of a parameter say, or `null` when it has none of them.
  static @Nullable Origin of(VariableElement parameter, Reporter reporter) {
    List<Origin> origins = origins(parameter);
    if (origins.size() > 1) {
      reporter.error(
          parameter,
          "The parameter "
              + parameter.getSimpleName()
              + " has two of @Query, @Header, @Cookie and @Form. Keep one.");
    }
    return origins.isEmpty() ? null : origins.getFirst();
  }

  private static List<Origin> origins(VariableElement parameter) {
    String name = parameter.getSimpleName().toString();
    var origins = new ArrayList<Origin>();
    Query query = parameter.getAnnotation(Query.class);
    if (query != null) {
      origins.add(of(Source.QUERY, query.value(), name, query.defaultValue()));
    }
    Header header = parameter.getAnnotation(Header.class);
    if (header != null) {
      origins.add(of(Source.HEADER, header.value(), hyphenated(name), header.defaultValue()));
    }
    Cookie cookie = parameter.getAnnotation(Cookie.class);
    if (cookie != null) {
      origins.add(of(Source.COOKIE, cookie.value(), name, cookie.defaultValue()));
    }
    Form form = parameter.getAnnotation(Form.class);
    if (form != null) {
      origins.add(of(Source.FORM, form.value(), name, form.defaultValue()));
    }
    return origins;
  }

  private static Origin of(Source source, String given, String otherwise, String defaultValue) {
    return new Origin(
        source, given.isEmpty() ? otherwise : given, defaultValue.isEmpty() ? null : defaultValue);
  }

  /// `If-Match` of `ifMatch`.
  private static String hyphenated(String name) {
    var field = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        field.append('-');
      }
      field.append(i == 0 ? Character.toUpperCase(c) : c);
    }
    return field.toString();
  }
}
