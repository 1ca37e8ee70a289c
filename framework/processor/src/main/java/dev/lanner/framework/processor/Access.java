package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import javax.lang.model.element.Element;

/// Who may call an endpoint.
///
/// @param names of groups or scopes, of which one is enough
/// @param place that says so
record Access(Rule rule, List<String> names, Element place) {
  private static final ClassName FILTER = ClassName.get("dev.lanner.auth", "AccessFilter");

  Access {
    names = List.copyOf(names);
  }

  /// The filter that decides it, in front of all others.
  FilterUse filter() {
    var arguments = CodeBlock.builder().add("$L", Instances.APPLICATION);
    names.forEach(name -> arguments.add(",$W$S", name));
    CodeBlock made = CodeBlock.of("$T.$L($L)", FILTER, rule.word, arguments.build());
    return new FilterUse(place, -1, made, "access", null);
  }

  /// Whether some callers are refused.
  boolean refuses() {
    return rule != Rule.EVERYBODY;
  }

  /// What an annotation says.
  enum Rule {
    AUTHENTICATED("authenticated", "dev.lanner.auth.Authenticated"),
    ROLES("roles", "jakarta.annotation.security.RolesAllowed"),
    SCOPES("scopes", "dev.lanner.auth.ScopesAllowed"),
    EVERYBODY("everybody", "jakarta.annotation.security.PermitAll"),
    NOBODY("nobody", "jakarta.annotation.security.DenyAll");

    /// In the function model, and the method of the filter's class that makes it.
    final String word;

    /// The name of the annotation.
    final String annotation;

    Rule(String word, String annotation) {
      this.word = word;
      this.annotation = annotation;
    }
  }
}
