package dev.lanner.framework.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.lanner.framework.processor.RecordCodec.Component;
import dev.lanner.processing.Output;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;

/// Writes the codec of a record: `OrderJson` for `Order`.
final class RecordCodecWriter {
  private final RecordCodec plan;
  private final ComponentCodecs codecs;
  private final List<TypeVariableName> variables = new ArrayList<>();
  private final TypeName record;

  private RecordCodecWriter(RecordCodec plan) {
    this.plan = plan;
    this.codecs = new ComponentCodecs(plan);
    for (TypeParameterElement parameter : plan.element().getTypeParameters()) {
      variables.add(TypeVariableName.get(parameter));
    }
    this.record =
        variables.isEmpty()
            ? plan.record()
            : ParameterizedTypeName.get(plan.record(), variables.toArray(new TypeName[0]));
  }

  static JavaFile write(RecordCodec plan) {
    return new RecordCodecWriter(plan).file();
  }

  private JavaFile file() {
    MethodSpec read = new ReadMethodWriter(plan, codecs).write(record);
    List<MethodSpec> writing = writing();
    var type =
        TypeSpec.classBuilder(plan.codec())
            .addJavadoc("{@link $T} in JSON.\n", plan.record())
            .addModifiers(Modifier.FINAL)
            .addTypeVariables(variables)
            .addSuperinterface(ParameterizedTypeName.get(Names.JSON_CODEC, record))
            .addOriginatingElement(plan.element());
    if (Types.isPublic(plan.element())) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (plan.isConstant()) {
      type.addField(
          FieldSpec.builder(
                  plan.codec(), "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
              .initializer("new $T()", plan.codec())
              .build());
    }
    type.addField(jsonNames());
    codecs.addFields(type);
    return Output.file(
        plan.codec().packageName(),
        type.addMethod(codecs.constructor()).addMethod(read).addMethods(writing).build(),
        plan.record().canonicalName(),
        LannerProcessor.class);
  }

  private FieldSpec jsonNames() {
    var members = new ArrayList<CodeBlock>();
    var required = new ArrayList<CodeBlock>();
    for (int i = 0; i < plan.components().size(); i++) {
      members.add(CodeBlock.of("$S", plan.components().get(i).member()));
      if (plan.components().get(i).required()) {
        required.add(CodeBlock.of("$L", i));
      }
    }
    CodeBlock all = CodeBlock.of("$T.of($L)", Names.JSON_NAMES, CodeBlock.join(members, ",$W"));
    CodeBlock whole =
        required.isEmpty()
            ? all
            : CodeBlock.of("$L$Z.required($L)", all, CodeBlock.join(required, ", "));
    return FieldSpec.builder(
            Names.JSON_NAMES, "NAMES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(whole)
        .build();
  }

  /// One method, or two where the codec of a sealed interface writes a member in front of these.
  private List<MethodSpec> writing() {
    CodeBlock members = members();
    var write = writingMethod("write").addAnnotation(Override.class);
    write.addStatement("out.beginObject()");
    if (plan.tagged()) {
      write.addStatement("writeMembers(out, value)");
    } else {
      write.addCode(members);
    }
    write.addStatement("out.endObject()");
    if (!plan.tagged()) {
      return List.of(write.build());
    }
    return List.of(
        write.build(),
        writingMethod("writeMembers")
            .addJavadoc("The members without the braces around them.\n")
            .addCode(members)
            .build());
  }

  private MethodSpec.Builder writingMethod(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Names.JSON_WRITER, "out")
        .addParameter(record, "value");
  }

  private CodeBlock members() {
    var code = CodeBlock.builder();
    for (int i = 0; i < plan.components().size(); i++) {
      Component component = plan.components().get(i);
      CodeBlock got = CodeBlock.of("value.$L()", component.name());
      if (component.optional()) {
        code.beginControlFlow("if ($L.isPresent())", got);
        addWriting(code, component, i, CodeBlock.of("$L.get()", got));
        code.endControlFlow();
      } else if (component.nullable() && !component.type().isPrimitive()) {
        code.beginControlFlow("if ($L != null)", got);
        addWriting(code, component, i, got);
        code.endControlFlow();
      } else {
        addWriting(code, component, i, got);
      }
    }
    return code.build();
  }

  private void addWriting(CodeBlock.Builder code, Component component, int index, CodeBlock value) {
    if (ComponentCodecs.direct(component) != null) {
      code.addStatement("out.name(NAMES, $L).value($L)", index, value);
    } else {
      code.addStatement("out.name(NAMES, $L)", index);
      code.addStatement("$L.write(out, $L)", codecs.codec(component), value);
    }
  }
}
