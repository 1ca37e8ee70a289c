package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.Route.Presence;
import dev.lanner.framework.spi.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes the statements that turn a request into the arguments of one handler method. A local has
/// the name of its parameter; what else is needed gets out of the way.
final class BindingWriter {
  private final Constants constants;
  private final Set<String> locals = new HashSet<>();
  private final String request;
  private final String binding;
  private final String index;
  private final CodeBlock arguments;
  private final CodeBlock statements;

  BindingWriter(Route route, Constants constants) {
    this.constants = constants;
    var names = new UniqueNames();
    for (Route.Parameter parameter : route.parameters()) {
      if (isBound(parameter)) {
        locals.add(parameter.name());
        names.reserve(parameter.name());
      }
    }
    this.request = names.next("request");
    this.binding = names.next("binding");
    this.index = names.next("i");
    var code = CodeBlock.builder();
    var passed = new ArrayList<CodeBlock>();
    if (!locals.isEmpty()) {
      code.addStatement("var $L = new $T($L)", binding, Names.BINDING, request);
    }
    for (Route.Parameter parameter : route.parameters()) {
      passed.add(bind(code, parameter));
    }
    if (!locals.isEmpty()) {
      code.addStatement("$L.verify()", binding);
    }
    this.arguments = CodeBlock.join(passed, ",$W");
    this.statements = code.build();
  }

  /// The name of the method's parameter.
  String request() {
    return request;
  }

  /// Whether a local hides a field of this name.
  boolean isTaken(String name) {
    return locals.contains(name);
  }

  CodeBlock arguments() {
    return arguments;
  }

  CodeBlock statements() {
    return statements;
  }

  private static boolean isBound(Route.Parameter parameter) {
    return switch (parameter) {
      case Route.WholeRequest _, Route.InvocationContext _ -> false;
      case Route.PathVariable _, Route.Named _, Route.Body _ -> true;
    };
  }

  /// Adds the statements that bind a parameter and answers the argument for the handler.
  private CodeBlock bind(CodeBlock.Builder code, Route.Parameter parameter) {
    return switch (parameter) {
      case Route.WholeRequest _ -> CodeBlock.of("$L", request);
      case Route.InvocationContext _ -> CodeBlock.of("$L.context()", request);
      case Route.PathVariable variable -> bindPath(code, variable);
      case Route.Named named -> bindNamed(code, named);
      case Route.Body body -> bindBody(code, body);
    };
  }

  private CodeBlock bindPath(CodeBlock.Builder code, Route.PathVariable variable) {
    code.addStatement(
        "$T $L = $L.$L($L,$W$S,$W$L)",
        variable.type(),
        variable.name(),
        binding,
        variable.greedy() ? "pathFrom" : "path",
        variable.segment(),
        variable.name(),
        constants.ofCodec(variable.type(), variable.scalar(), variable.name()));
    check(code, variable.constraints(), variable.name(), Source.PATH, variable.name(), true);
    return CodeBlock.of("$L", variable.name());
  }

  private CodeBlock bindNamed(CodeBlock.Builder code, Route.Named named) {
    boolean list = named.presence() == Presence.LIST;
    boolean required = named.presence() == Presence.REQUIRED && named.defaultValue() == null;
    TypeName type =
        list ? ParameterizedTypeName.get(ClassName.get(List.class), named.type()) : named.type();
    CodeBlock defaultValue =
        named.defaultValue() == null
            ? CodeBlock.of("")
            : CodeBlock.of(",$W$S", named.defaultValue());
    code.addStatement(
        "$T $L = $L.$L($T.$L,$W$S,$W$L$L)",
        type,
        named.name(),
        binding,
        list ? "list" : required ? "required" : "optional",
        Names.SOURCE,
        named.source(),
        named.key(),
        constants.ofCodec(named.type(), named.scalar(), named.name()),
        defaultValue);
    check(code, named.constraints(), named.name(), named.source(), named.key(), !list);
    return passed(named.presence(), named.name());
  }

  private CodeBlock bindBody(CodeBlock.Builder code, Route.Body body) {
    code.addStatement(
        "$T $L = $L.$L($L,$W$L)",
        body.type(),
        body.name(),
        binding,
        body.presence() == Presence.REQUIRED ? "body" : "optionalBody",
        constants.ofCodec(body.type(), body.codec(), body.name()),
        body.valid());
    check(code, body.constraints(), body.name(), Source.BODY, "", true);
    return passed(body.presence(), body.name());
  }

  private static CodeBlock passed(Presence presence, String local) {
    return presence == Presence.OPTIONAL
        ? CodeBlock.of("$T.ofNullable($L)", Optional.class, local)
        : CodeBlock.of("$L", local);
  }

  /// @param key the name in the request, for a violation
  /// @param mayBeNull what is absent or could not be bound is null; a list of parameters is not
  private void check(
      CodeBlock.Builder code,
      List<Constraint> checks,
      String local,
      Source source,
      String key,
      boolean mayBeNull) {
    for (Constraint check : checks) {
      if (check.onElements()) {
        String guard = mayBeNull ? local + " != null && " : "";
        code.beginControlFlow("for (int $1L = 0; $3L$1L < $2L.size(); $1L++)", index, local, guard);
        CodeBlock element = CodeBlock.of("$L.get($L)", local, index);
        CodeBlock name = CodeBlock.of("$S + $L + $S", key + "[", index, "]");
        addCheck(code, condition(check, element, local, true), source, name, check.message());
        code.endControlFlow();
      } else {
        CodeBlock condition = condition(check, CodeBlock.of("$L", local), local, mayBeNull);
        addCheck(code, condition, source, CodeBlock.of("$S", key), check.message());
      }
    }
  }

  /// What has to hold; of a null it was noted already that it must not be one.
  private CodeBlock condition(Constraint check, CodeBlock value, String hint, boolean mayBeNull) {
    CodeBlock holds = check.holds(value, constants, hint);
    return check.failsWhenAbsent() && mayBeNull
        ? CodeBlock.of("$L == null || $L", value, holds)
        : holds;
  }

  private void addCheck(
      CodeBlock.Builder code, CodeBlock condition, Source source, CodeBlock name, String message) {
    code.addStatement(
        "$L.check($L,$W$T.$L,$W$L,$W$S)", binding, condition, Names.SOURCE, source, name, message);
  }
}
