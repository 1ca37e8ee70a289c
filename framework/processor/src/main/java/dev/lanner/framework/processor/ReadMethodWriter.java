package dev.lanner.framework.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lanner.framework.processor.RecordCodec.Component;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/// Writes the method of a codec that reads a record: members into locals, then the constraints,
/// then the constructor.
final class ReadMethodWriter {
  private final RecordCodec plan;
  private final ComponentCodecs codecs;
  private final String in;
  private final String object;
  private final String name;
  private final String index;
  private final String refusal;

  ReadMethodWriter(RecordCodec plan, ComponentCodecs codecs) {
    this.plan = plan;
    this.codecs = codecs;
    UniqueNames free = codecs.namesBesideComponents();
    this.in = free.next("in");
    this.object = free.next("object");
    this.name = free.next("name");
    this.index = free.next("i");
    this.refusal = free.next("e");
  }

  /// @param record the type, with its variables
  MethodSpec write(TypeName record) {
    var code = CodeBlock.builder();
    for (Component component : plan.components()) {
      code.addStatement(
          "$T $L = $L", localType(component), codecs.local(component), initial(component));
    }
    if (needsOffset()) {
      code.addStatement("int $L = $L.beginObject(NAMES)", object, in);
    } else {
      code.addStatement("$L.beginObject(NAMES)", in);
    }
    addReadings(code);
    addChecks(code);
    addConstruction(code);
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(record.annotated(AnnotationSpec.builder(Names.NULLABLE).build()))
        .addParameter(Names.JSON_READER, in)
        .addCode(code.build())
        .build();
  }

  /// Whether the codec itself notes violations.
  private boolean needsOffset() {
    return plan.hasOwnConstructor()
        || plan.components().stream().anyMatch(component -> !component.constraints().isEmpty());
  }

  private void addReadings(CodeBlock.Builder code) {
    List<Component> components = plan.components();
    if (components.isEmpty()) {
      code.addStatement("$L.nextIndex()", in); // Skips all members.
      return;
    }
    if (components.size() == 1) {
      code.beginControlFlow("while ($L.nextIndex() >= 0)", in);
      code.addStatement("$L = $L", codecs.local(components.get(0)), reading(components.get(0)));
      code.endControlFlow();
      return;
    }
    code.beginControlFlow(
        "for (int $1L = $2L.nextIndex(); $1L >= 0; $1L = $2L.nextIndex())", name, in);
    code.beginControlFlow("switch ($L)", name);
    for (int i = 0; i < components.size(); i++) {
      String label = i == components.size() - 1 ? "default" : "case " + i;
      code.addStatement(
          "$L -> $L = $L", label, codecs.local(components.get(i)), reading(components.get(i)));
    }
    code.endControlFlow();
    code.endControlFlow();
  }

  private CodeBlock reading(Component component) {
    String direct = ComponentCodecs.direct(component);
    return direct == null
        ? CodeBlock.of("$L.read($L)", codecs.codec(component), in)
        : CodeBlock.of("$L.read$L()", in, direct);
  }

  private void addChecks(CodeBlock.Builder code) {
    var checks = CodeBlock.builder();
    for (Component component : plan.components()) {
      for (Constraint check : component.constraints()) {
        addCheck(checks, component, check);
      }
    }
    if (!checks.isEmpty()) {
      code.beginControlFlow("if ($L.validating())", in);
      code.add(checks.build());
      code.endControlFlow();
    }
  }

  private void addCheck(CodeBlock.Builder code, Component component, Constraint check) {
    String local = codecs.local(component);
    if (check.onElements()) {
      CodeBlock element = CodeBlock.of("$L.get($L)", local, index);
      CodeBlock name = CodeBlock.of("$S + $L + $S", component.member() + "[", index, "]");
      code.beginControlFlow(
          "for (int $1L = 0; $2L != null && $1L < $2L.size(); $1L++)", index, local);
      code.beginControlFlow("if ($L)", isBroken(check, element, component));
      code.addStatement("$L.violation($L,$W$L,$W$S)", in, object, name, check.message());
      code.endControlFlow();
      code.endControlFlow();
    } else {
      code.beginControlFlow("if ($L)", isBroken(check, CodeBlock.of("$L", local), component));
      code.addStatement(
          "$L.violation($L,$W$S,$W$S)", in, object, component.member(), check.message());
      code.endControlFlow();
    }
  }

  /// Of a null it was noted already that it must not be one.
  private CodeBlock isBroken(Constraint check, CodeBlock value, Component component) {
    CodeBlock guard =
        check.failsWhenAbsent() ? CodeBlock.of("$L != null && ", value) : CodeBlock.of("");
    return CodeBlock.of("$L!$L", guard, check.holds(value, codecs.constants(), component.name()));
  }

  private void addConstruction(CodeBlock.Builder code) {
    var arguments = new ArrayList<CodeBlock>();
    for (Component component : plan.components()) {
      arguments.add(
          component.optional()
              ? CodeBlock.of("$T.ofNullable($L)", Optional.class, codecs.local(component))
              : CodeBlock.of("$L", codecs.local(component)));
    }
    CodeBlock made =
        CodeBlock.of(
            plan.isGeneric() ? "new $T<>($L)" : "new $T($L)",
            plan.record(),
            CodeBlock.join(arguments, ",$W"));
    if (!plan.hasOwnConstructor()) {
      code.addStatement("return $L.failed() ? null : $L", in, made);
      return;
    }
    code.beginControlFlow("try");
    code.addStatement("return $L.failed() ? null : $L", in, made);
    code.nextControlFlow("catch ($T $L)", IllegalArgumentException.class, refusal);
    code.addStatement("$L.violation($L, $T.refusal($L))", in, object, Names.CODECS, refusal);
    code.addStatement("return null");
    code.endControlFlow();
  }

  /// Boxed where a constraint has to tell zero from absent.
  private static TypeName localType(Component component) {
    return component.constraints().isEmpty() ? component.type() : component.type().box();
  }

  private static CodeBlock initial(Component component) {
    TypeName type = localType(component);
    if (!type.isPrimitive()) {
      return CodeBlock.of("null");
    }
    return type.equals(TypeName.BOOLEAN) ? CodeBlock.of("false") : CodeBlock.of("0");
  }
}
