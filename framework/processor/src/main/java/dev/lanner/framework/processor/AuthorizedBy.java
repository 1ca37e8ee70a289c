package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// Which authorizer API Gateway asks about an endpoint.
///
/// @param authorizer its class
/// @param place that says so
record AuthorizedBy(TypeElement authorizer, Element place) {
  /// The name of the annotation.
  static final String ANNOTATION = "dev.lanner.auth.AuthorizedBy";

  private static final ClassName FILTER = ClassName.get("dev.lanner.auth", "AuthorizerFilter");

  /// The filter that refuses what the authorizer has not let in, in front of all others.
  FilterUse filter() {
    CodeBlock made = CodeBlock.of("$T.of($S)", FILTER, Authorizer.nameOf(authorizer));
    return new FilterUse(place, -2, made, "authorizer", null);
  }
}
