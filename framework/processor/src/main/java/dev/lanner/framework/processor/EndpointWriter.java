package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.Endpoint.Offer;
import dev.lanner.framework.processor.Endpoint.Result;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// Writes the method that binds a request, calls a handler method and wraps its result.
final class EndpointWriter {
  private final Endpoint endpoint;
  private final String bean;
  private final Constants constants;
  private final BindingWriter binder;
  private final CodeBlock.Builder code = CodeBlock.builder();

  /// @param bean the field that holds the handler
  EndpointWriter(Endpoint endpoint, String bean, Constants constants) {
    this.endpoint = endpoint;
    this.bean = bean;
    this.constants = constants;
    this.binder = new BindingWriter(endpoint.parameters(), constants);
  }

  /// The names of locals in the method of an endpoint, and those of types that its constants name:
  /// what no field may be called.
  static Set<String> names(Endpoint endpoint) {
    var constants = new Constants(new UniqueNames());
    var writer = new EndpointWriter(endpoint, "", constants);
    writer.codec();
    var names = new HashSet<>(writer.binder.taken());
    names.addAll(constants.types());
    return names;
  }

  MethodSpec method(String name) {
    CodeBlock codec = codec();
    code.add(binder.statements());
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)",
            binder.taken().contains(bean) ? "this." + bean : bean,
            endpoint.name(),
            binder.arguments());
    addAnswer(call, codec);
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L\n", endpoint.trigger().label())
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.ANSWER)
        .addParameter(Names.REQUEST, binder.request())
        .addException(Exception.class)
        .addCode(code.build())
        .build();
  }

  private void addAnswer(CodeBlock call, CodeBlock codec) {
    Result result = endpoint.result();
    switch (result.answer()) {
      case "events" ->
          code.addStatement("return $T.events($L ->$W$L)", Names.ANSWERS, binder.out(), call);
      case "stream" ->
          code.addStatement(
              "return $T.stream($S,$W$L ->$W$L)",
              Names.ANSWERS,
              result.offers().getFirst().mediaType(),
              binder.out(),
              call);
      case "page" ->
          code.addStatement(
              "return $T.page($L,$W$L,$W$L,$W$S)",
              Names.ANSWERS,
              codec,
              call,
              binder.request(),
              result.pageParameter());
      default -> {
        if (result.type() == null) {
          code.addStatement(call);
          code.addStatement("return $T.$L()", Names.ANSWERS, result.answer());
        } else if (result.offers().isEmpty()) {
          code.addStatement("return $T.$L($L)", Names.ANSWERS, result.answer(), call);
        } else {
          code.addStatement(
              "return $T.$L($L,$W$L)$L",
              Names.ANSWERS,
              result.answer(),
              codec,
              call,
              result.offers().size() > 1
                  ? CodeBlock.of(".withHeader($S,$W$S)", "vary", "accept")
                  : CodeBlock.of(""));
        }
      }
    }
  }

  /// The codec of the result, after the statements that choose it.
  private CodeBlock codec() {
    Result result = endpoint.result();
    List<Offer> offers = result.offers();
    if (offers.isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock choice = negotiation(offers);
    String hint = endpoint.name() + "Result";
    if (result.type() == null || offers.size() == 1) {
      if (result.negotiated()) {
        code.addStatement(choice);
      }
      return result.type() == null
          ? CodeBlock.of("")
          : constants.ofCodec(codecType(), offers.getFirst().codec(), hint);
    }
    String codec = binder.local("codec");
    code.beginControlFlow(
        "$T $L = switch ($L)",
        ParameterizedTypeName.get(Names.JSON_CODEC, codecType()),
        codec,
        choice);
    for (Offer offer : offers.subList(1, offers.size())) {
      code.addStatement(
          "case $S -> $L", offer.mediaType(), constants.ofCodec(codecType(), offer.codec(), hint));
    }
    code.addStatement(
        "default -> $L", constants.ofCodec(codecType(), offers.getFirst().codec(), hint));
    code.unindent().add("};\n");
    return CodeBlock.of("$L", codec);
  }

  private TypeName codecType() {
    return Objects.requireNonNull(endpoint.result().type());
  }

  private CodeBlock negotiation(List<Offer> offers) {
    var mediaTypes = new ArrayList<CodeBlock>();
    for (Offer offer : offers) {
      mediaTypes.add(CodeBlock.of("$S", offer.mediaType()));
    }
    return CodeBlock.of(
        "$T.produces($L,$W$L)",
        Names.NEGOTIATION,
        binder.request(),
        CodeBlock.join(mediaTypes, ",$W"));
  }
}
