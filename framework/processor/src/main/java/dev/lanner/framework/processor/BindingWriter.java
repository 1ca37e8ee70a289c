package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.Endpoint.Offer;
import dev.lanner.framework.processor.Parameter.Presence;
import dev.lanner.framework.spi.Source;
import dev.lanner.processing.UniqueNames;
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
  private final String out;
  private final UniqueNames names = new UniqueNames();
  private final CodeBlock arguments;
  private final CodeBlock statements;

  BindingWriter(List<Parameter> parameters, Constants constants) {
    this.constants = constants;
    for (Parameter parameter : parameters) {
      if (isBound(parameter)) {
        locals.add(parameter.name());
        names.reserve(parameter.name());
      }
    }
    this.request = names.next("request");
    this.binding = names.next("binding");
    this.index = names.next("i");
    this.out = names.next("out");
    var code = CodeBlock.builder();
    var passed = new ArrayList<CodeBlock>();
    if (!locals.isEmpty()) {
      code.addStatement("var $L = new $T($L)", binding, Names.BINDING, request);
    }
    for (Parameter parameter : parameters) {
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

  /// The name of the stream that a lambda for the body takes.
  String out() {
    return out;
  }

  /// A name for a further local.
  String local(String wanted) {
    return names.next(wanted);
  }

  /// The names of locals so far, which hide fields.
  Set<String> taken() {
    return names.taken();
  }

  CodeBlock arguments() {
    return arguments;
  }

  CodeBlock statements() {
    return statements;
  }

  private static boolean isBound(Parameter parameter) {
    return switch (parameter) {
      case Parameter.WholeRequest _, Parameter.InvocationContext _, Parameter.Stream _ -> false;
      case Parameter.Bound _ -> false;
      case Parameter.PathVariable _, Parameter.Named _, Parameter.File _, Parameter.Body _ -> true;
    };
  }

  /// Adds the statements that bind a parameter and answers the argument for the handler.
  private CodeBlock bind(CodeBlock.Builder code, Parameter parameter) {
    return switch (parameter) {
      case Parameter.WholeRequest whole ->
          whole.cast() == null
              ? CodeBlock.of("$L", request)
              : CodeBlock.of("($T) $L", whole.cast(), request);
      case Parameter.InvocationContext _ -> CodeBlock.of("$L.context()", request);
      case Parameter.Stream stream ->
          stream.events()
              ? CodeBlock.of(
                  "new $T($L,$W$L.header($S))", Names.EVENT_STREAM, out, request, "last-event-id")
              : CodeBlock.of("$L", out);
      case Parameter.Bound bound -> bound(bound);
      case Parameter.PathVariable variable -> bindPath(code, variable);
      case Parameter.Named named -> bindNamed(code, named);
      case Parameter.File file -> bindFile(code, file);
      case Parameter.Body body -> bindBody(code, body);
    };
  }

  /// Made last, as a binder need not see a request that is refused anyway.
  private CodeBlock bound(Parameter.Bound bound) {
    TypeName type = ParameterizedTypeName.get(Names.BINDER, bound.type().box());
    CodeBlock binder = constants.of(type, bound.binder(), bound.name() + "Binder");
    return CodeBlock.of("$L.bind($L)", binder, request);
  }

  private CodeBlock bindPath(CodeBlock.Builder code, Parameter.PathVariable variable) {
    code.addStatement(
        "$T $L = $L.$L($L,$W$S,$W$L)",
        variable.type(),
        variable.name(),
        binding,
        variable.greedy() ? "pathFrom" : "path",
        variable.segment(),
        variable.name(),
        constants.ofConverter(variable.type(), variable.converter(), variable.name()));
    check(code, variable.constraints(), variable.name(), Source.PATH, variable.name(), true);
    return CodeBlock.of("$L", variable.name());
  }

  private CodeBlock bindNamed(CodeBlock.Builder code, Parameter.Named named) {
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
        constants.ofConverter(named.type(), named.converter(), named.name()),
        defaultValue);
    check(code, named.constraints(), named.name(), named.source(), named.key(), !list);
    return passed(named.presence(), named.name());
  }

  private CodeBlock bindFile(CodeBlock.Builder code, Parameter.File file) {
    boolean list = file.presence() == Presence.LIST;
    TypeName type =
        list ? ParameterizedTypeName.get(ClassName.get(List.class), Names.UPLOAD) : Names.UPLOAD;
    String method =
        list ? "files" : file.presence() == Presence.REQUIRED ? "requiredFile" : "optionalFile";
    code.addStatement("$T $L = $L.$L($S)", type, file.name(), binding, method, file.key());
    return passed(file.presence(), file.name());
  }

  private CodeBlock bindBody(CodeBlock.Builder code, Parameter.Body body) {
    code.addStatement(
        "$T $L = $L.$L($L,$W$L)",
        body.type(),
        body.name(),
        binding,
        body.presence() == Presence.REQUIRED ? "body" : "optionalBody",
        codec(code, body),
        body.valid());
    check(code, body.constraints(), body.name(), Source.BODY, "", true);
    return passed(body.presence(), body.name());
  }

  /// The codec of the body, after the statement that chooses it where there are several.
  private CodeBlock codec(CodeBlock.Builder code, Parameter.Body body) {
    List<Offer> accepted = body.accepted();
    if (!body.negotiated()) {
      return constants.ofCodec(body.type(), accepted.getFirst().codec(), body.name());
    }
    var mediaTypes = new ArrayList<CodeBlock>();
    var codecs = new ArrayList<CodeBlock>();
    for (Offer offer : accepted) {
      mediaTypes.add(CodeBlock.of("$S", offer.mediaType()));
      codecs.add(constants.ofCodec(body.type(), offer.codec(), body.name()));
    }
    CodeBlock choice =
        CodeBlock.of(
            "$T.consumes($L,$W$L)", Names.NEGOTIATION, request, CodeBlock.join(mediaTypes, ",$W"));
    if (codecs.stream().map(CodeBlock::toString).distinct().count() == 1) {
      code.addStatement(choice);
      return codecs.getFirst();
    }
    String local = names.next(body.name() + "Codec");
    code.beginControlFlow(
        "$T $L = switch ($L)",
        ParameterizedTypeName.get(Names.JSON_CODEC, body.type()),
        local,
        choice);
    for (int i = 1; i < codecs.size(); i++) {
      code.addStatement("case $L -> $L", i, codecs.get(i));
    }
    code.addStatement("default -> $L", codecs.getFirst());
    code.unindent().add("};\n");
    return CodeBlock.of("$L", local);
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
