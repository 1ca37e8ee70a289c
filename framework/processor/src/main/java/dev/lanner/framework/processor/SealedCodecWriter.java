package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.framework.processor.SealedCodec.Case;
import dev.lanner.processing.Output;
import dev.lanner.processing.Types;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/// Writes the codec of a sealed interface: `ShapeJson` for `Shape`.
final class SealedCodecWriter {
  private static final List<String> LOCALS = List.of("in", "out", "value", "object");

  private final SealedCodec plan;
  private final Map<Case, CodeBlock> codecs = new LinkedHashMap<>();
  private final List<FieldSpec> fields = new ArrayList<>();

  private SealedCodecWriter(SealedCodec plan) {
    this.plan = plan;
    var names = new UniqueNames();
    LOCALS.forEach(names::reserve);
    for (Case each : plan.cases()) {
      if (!Instances.needsApplication(each.codec())) {
        codecs.put(each, each.codec());
        continue;
      }
      String simple = each.record().simpleName();
      String name = names.next(Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
      fields.add(
          FieldSpec.builder(each.codecType(), name, Modifier.PRIVATE, Modifier.FINAL)
              .initializer(each.codec())
              .build());
      codecs.put(each, CodeBlock.of("$L", name));
    }
  }

  static JavaFile write(SealedCodec plan) {
    return new SealedCodecWriter(plan).file();
  }

  private JavaFile file() {
    var type =
        TypeSpec.classBuilder(plan.codec())
            .addJavadoc("{@link $T} in JSON.\n", plan.type())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(Names.JSON_CODEC, plan.type()))
            .addOriginatingElement(plan.element());
    boolean isPublic = Types.isPublic(plan.element());
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
    }
    var constructor = MethodSpec.constructorBuilder();
    if (plan.needsApplication()) {
      constructor.addParameter(Names.APPLICATION, Instances.APPLICATION);
      if (isPublic) {
        constructor.addModifiers(Modifier.PUBLIC);
      }
    } else {
      constructor.addModifiers(Modifier.PRIVATE);
      type.addField(
          FieldSpec.builder(
                  plan.codec(), "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
              .initializer("new $T()", plan.codec())
              .build());
    }
    for (FieldSpec field : fields) {
      type.addField(field.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$L = $L", field.name(), field.initializer());
    }
    return Output.file(
        plan.codec().packageName(),
        type.addMethod(constructor.build()).addMethod(read()).addMethod(write()).build(),
        plan.type().canonicalName(),
        LannerProcessor.class);
  }

  private MethodSpec read() {
    var code = CodeBlock.builder();
    code.addStatement("$T value = in.peekText($S)", String.class, plan.discriminator());
    code.beginControlFlow("switch (value == null ? \"\" : value)");
    var values = new ArrayList<String>();
    codecs.forEach((each, codec) -> {
      code.beginControlFlow("case $S ->", each.value());
      code.addStatement("return $L.read(in)", codec);
      code.endControlFlow();
      values.add(each.value());
    });
    code.beginControlFlow("default ->");
    code.addStatement("int object = in.offset()");
    code.addStatement("in.beginObject()");
    code.beginControlFlow("while (in.nextName() != null)");
    code.addStatement("in.skipValue()");
    code.endControlFlow();
    code.addStatement(
        "in.violation(object, $S, $S)",
        plan.discriminator(),
        "must be one of " + String.join(", ", values));
    code.addStatement("return null");
    code.endControlFlow();
    code.endControlFlow();
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(plan.type().annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
        .addParameter(Names.JSON_READER, "in")
        .addCode(code.build())
        .build();
  }

  private MethodSpec write() {
    var code = CodeBlock.builder();
    code.addStatement("out.beginObject()");
    boolean first = true;
    for (Map.Entry<Case, CodeBlock> entry : codecs.entrySet()) {
      Case each = entry.getKey();
      String name = local(each.record());
      String condition = "if (value instanceof $T $L)";
      if (first) {
        code.beginControlFlow(condition, each.record(), name);
      } else {
        code.nextControlFlow("else " + condition, each.record(), name);
      }
      first = false;
      code.addStatement("out.name($S).value($S)", plan.discriminator(), each.value());
      code.addStatement("$L.writeMembers(out, $L)", entry.getValue(), name);
    }
    if (!first) {
      code.endControlFlow();
    }
    code.addStatement("out.endObject()");
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Names.JSON_WRITER, "out")
        .addParameter(plan.type(), "value")
        .addCode(code.build())
        .build();
  }

  /// The name for the record where it is written, which hides no field.
  private String local(ClassName record) {
    var free = new UniqueNames();
    LOCALS.forEach(free::reserve);
    fields.forEach(field -> free.reserve(field.name()));
    String simple = record.simpleName();
    return free.next(Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
  }
}
