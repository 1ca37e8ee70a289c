package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.spi.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// A class with `@Authorizer`, which is a function of its own.
///
/// @param name among the functions of the module
/// @param entry the class that the function's `Handler` names
/// @param method that decides
/// @param said what the annotation says
/// @param settings what is said of the function, or `null`
record Authorizer(
    TypeElement element,
    String name,
    ClassName entry,
    ExecutableElement method,
    List<Parameter> parameters,
    Said said,
    @Nullable Settings settings) {
  /// The name of the annotation.
  static final String ANNOTATION = "dev.lanner.auth.Authorizer";

  Authorizer {
    parameters = List.copyOf(parameters);
  }

  /// What it calls itself in its answers, and the routes behind it look for.
  static String nameOf(TypeElement element) {
    return element.getQualifiedName().toString();
  }

  /// What the annotation says.
  ///
  /// @param token whether it is for REST APIs alone, and gets one header field
  record Said(boolean token, int cacheTtlSeconds, boolean simpleResponses) {}

  /// What API Gateway looks answers up by.
  ///
  /// @param in `header` or `query`
  /// @param name of a header field in lower case
  record IdentitySource(String in, String name) {}

  /// What is there in each request that API Gateway asks about, each once; a cookie is in the
  /// header field of all cookies. What may be absent is no identity source, and answers are not
  /// remembered then.
  List<IdentitySource> identitySources() {
    var sources = new ArrayList<IdentitySource>();
    for (Parameter parameter : parameters) {
      if (parameter instanceof Parameter.Named named && isRequired(named)) {
        var source =
            switch (named.source()) {
              case QUERY -> new IdentitySource("query", named.key());
              case COOKIE -> new IdentitySource("header", "cookie");
              default -> new IdentitySource("header", named.key().toLowerCase(Locale.ROOT));
            };
        if (!sources.contains(source)) {
          sources.add(source);
        }
      }
    }
    return sources;
  }

  private static boolean isRequired(Parameter.Named named) {
    return named.presence() == Parameter.Presence.REQUIRED && named.defaultValue() == null;
  }

  /// The header field that is the one thing it decides by, or `null`.
  @Nullable String tokenHeader() {
    String header = null;
    for (Parameter parameter : parameters) {
      if (parameter instanceof Parameter.Named named) {
        if (header != null || named.source() != Source.HEADER) {
          return null;
        }
        header = named.key();
      }
    }
    return header;
  }
}
