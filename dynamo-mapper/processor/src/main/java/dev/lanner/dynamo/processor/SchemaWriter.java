package dev.lanner.dynamo.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.lanner.dynamo.processor.ComponentPlan.Role;
import dev.lanner.dynamo.processor.KeyPlan.Part;
import dev.lanner.dynamo.processor.KeyPlan.Part.Templated;
import dev.lanner.dynamo.processor.TablePlan.EntityPlan;
import dev.lanner.dynamo.processor.ValueType.Kind;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Writes the schema of a record: `OrderSchema` for `Order`. That of a table's record is a schema
/// of items, that of a nested record a codec of maps.
final class SchemaWriter {
  static final ParameterizedTypeName ATTRIBUTES =
      ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), Names.ATTRIBUTE_VALUE);

  /// Of `Map.of`.
  private static final int MAX_PAIRS = 10;

  private final DocumentPlan record;
  private final @Nullable TablePlan table;
  private final @Nullable EntityPlan entity;
  private final SchemaCodecs codecs;

  /// @param table `null` for a nested record
  /// @param entity `null` for a nested record
  SchemaWriter(DocumentPlan record, @Nullable TablePlan table, @Nullable EntityPlan entity) {
    this.record = record;
    this.table = table;
    this.entity = entity;
    this.codecs = new SchemaCodecs(record);
  }

  TypeSpec write() {
    var type = begin(record, entity != null);
    if (table != null && table.root().equals(record)) {
      type.addField(TableModelWriter.field(table));
    }
    type.addField(instance(record));
    codecs.fields().forEach(type::addField);
    if (hasExtra()) {
      type.addField(names());
    }
    if (discriminator() != null) {
      type.addField(
          FieldSpec.builder(
                  Names.ATTRIBUTE_VALUE, "TYPE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("$T.createS($S)", Names.ATTRIBUTE_VALUE, record.typeValue())
              .build());
    }
    type.addMethod(constructor());
    type.addMethod(read()).addMethod(writeAttributes());
    if (entity != null) {
      type.addMethod(codec());
      if (discriminator() != null) {
        type.addMethod(constants());
      }
      // An index that reads the table's key the other way round has its templates from there.
      var methods = new LinkedHashSet<Templated>();
      for (KeyPlan key : entity.keys()) {
        for (Part part : key.parts()) {
          if (part instanceof Templated templated && methods.add(templated)) {
            type.addMethod(KeyWriter.method(templated));
          }
        }
      }
    }
    return type.build();
  }

  static TypeSpec.Builder begin(DocumentPlan document, boolean isItem) {
    var type =
        TypeSpec.classBuilder(document.schema())
            .addJavadoc("{@link $T} as $L.\n", document.type(), isItem ? "an item" : "a map")
            .addModifiers(Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    isItem ? Names.ITEM_SCHEMA : Names.DOCUMENT_CODEC, document.type()))
            .addOriginatingElement(document.element());
    if (Types.isPublic(document.element())) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type;
  }

  static FieldSpec instance(DocumentPlan document) {
    return FieldSpec.builder(
            document.schema(), "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", document.schema())
        .build();
  }

  private MethodSpec constructor() {
    var constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    if (entity != null && table != null) {
      CodeBlock model =
          table.root().equals(record)
              ? CodeBlock.of("TABLE")
              : CodeBlock.of("$T.TABLE", table.schema());
      constructor.addStatement(
          Layout.call(
              CodeBlock.of("super"),
              List.of(
                  CodeBlock.of("$T.class", record.type()),
                  model,
                  written(record),
                  strings(attributeNames()),
                  strings(requiredNames()))));
    } else {
      constructor.addStatement("super($L)", record.components().size());
    }
    return constructor.build();
  }

  /// The list of texts.
  static CodeBlock strings(Iterable<String> texts) {
    var literals = new ArrayList<CodeBlock>();
    texts.forEach(text -> literals.add(CodeBlock.of("$S", text)));
    return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(literals, ",$W"));
  }

  /// The map of texts to values.
  static CodeBlock map(Map<String, CodeBlock> entries) {
    boolean hasMany = entries.size() > MAX_PAIRS;
    var pairs = new ArrayList<CodeBlock>();
    entries.forEach((name, value) ->
        pairs.add(
            hasMany
                ? CodeBlock.of("$T.entry($S, $L)", Map.class, name, value)
                : CodeBlock.of("$S, $L", name, value)));
    return CodeBlock.of(
        "$T.$L($L)", Map.class, hasMany ? "ofEntries" : "of", CodeBlock.join(pairs, ",$W"));
  }

  private Set<String> attributeNames() {
    var names = new LinkedHashSet<String>();
    for (ComponentPlan component : record.components()) {
      if (!(component.role() instanceof Role.Extra)) {
        names.add(component.attribute());
      }
    }
    if (entity != null) {
      names.addAll(entity.templateAttributes());
    }
    if (discriminator() != null) {
      names.add(discriminator());
    }
    return names;
  }

  private List<String> requiredNames() {
    var names = new ArrayList<String>();
    for (ComponentPlan component : record.components()) {
      if (component.isRequired()
          && component.value() != null
          && component.value().kind() != Kind.SET) {
        names.add(component.attribute());
      }
    }
    return names;
  }

  private @Nullable String discriminator() {
    return table == null ? null : table.root().discriminator();
  }

  private boolean hasExtra() {
    return record.with(Role.Extra.class) != null;
  }

  private FieldSpec names() {
    var literals = new ArrayList<CodeBlock>();
    Set<String> known = attributeNames();
    known.addAll(record.discriminators());
    known.forEach(text -> literals.add(CodeBlock.of("$S", text)));
    return FieldSpec.builder(
            ParameterizedTypeName.get(Set.class, String.class),
            "NAMES",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$Z$T.of($L)", Set.class, CodeBlock.join(literals, ",$W"))
        .build();
  }

  static CodeBlock written(DocumentPlan record) {
    var counters = new LinkedHashMap<String, CodeBlock>();
    for (ComponentPlan component : record.components()) {
      if (component.role() instanceof Role.Counter(long start, long step)) {
        counters.put(
            component.attribute(),
            CodeBlock.of(
                "new $T($LL, $LL)",
                Names.WRITTEN_ATTRIBUTES.nestedClass("CounterRule"),
                start,
                step));
      }
    }
    CodeBlock version = attribute(record.with(Role.Version.class));
    CodeBlock createdAt = attribute(record.with(Role.CreatedAt.class));
    CodeBlock updatedAt = attribute(record.with(Role.UpdatedAt.class));
    CodeBlock nothing = CodeBlock.of("null");
    if (counters.isEmpty()
        && version.equals(nothing)
        && createdAt.equals(nothing)
        && updatedAt.equals(nothing)) {
      return CodeBlock.of("$T.NONE", Names.WRITTEN_ATTRIBUTES);
    }
    return CodeBlock.of(
        "new $T($L,$W$L,$W$L,$W$L)",
        Names.WRITTEN_ATTRIBUTES,
        version,
        createdAt,
        updatedAt,
        map(counters));
  }

  private static CodeBlock attribute(@Nullable ComponentPlan component) {
    return component == null ? CodeBlock.of("null") : CodeBlock.of("$S", component.attribute());
  }

  private MethodSpec read() {
    var code = CodeBlock.builder();
    String discriminator = discriminator();
    if (discriminator != null) {
      String owner = record.type().simpleName();
      code.beginControlFlow(
          "if (!type(attributes, $S, $S).equals($S))", discriminator, owner, record.typeValue());
      code.addStatement("throw otherType($S, $S, $S)", discriminator, owner, record.typeValue());
      code.endControlFlow();
    }
    var arguments = new ArrayList<CodeBlock>();
    for (ComponentPlan component : record.components()) {
      arguments.add(read(component));
    }
    code.add("return new $T(\n$>$>", record.type());
    code.add(CodeBlock.join(arguments, ",\n"));
    code.add(");\n$<$<");
    return MethodSpec.methodBuilder("readAttributes")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(record.type())
        .addParameter(ATTRIBUTES, "attributes")
        .addCode(code.build())
        .build();
  }

  private CodeBlock read(ComponentPlan component) {
    if (component.role() instanceof Role.Extra) {
      return CodeBlock.of("extra(attributes, NAMES)");
    }
    boolean isSet = component.valueType().kind() == Kind.SET;
    String method = component.isRequired() ? (isSet ? "set" : "required") : "optional";
    CodeBlock value =
        CodeBlock.of(
            "$L(attributes,$W$S,$W$L,$W$S)",
            method,
            component.attribute(),
            codecs.of(component),
            component.owner());
    return switch (component.presence()) {
      case REQUIRED, NULLABLE -> value;
      case OPTIONAL -> CodeBlock.of("$T.ofNullable($L)", java.util.Optional.class, value);
      case OPTIONAL_PRIMITIVE ->
          CodeBlock.of(
              "$L($L)",
              "optional" + component.valueType().type().toString().replaceAll(".*\\.", ""),
              value);
    };
  }

  private MethodSpec writeAttributes() {
    var code = CodeBlock.builder();
    ComponentPlan extra = record.with(Role.Extra.class);
    if (extra != null) {
      code.addStatement(
          "putExtra(attributes, NAMES, record.$L(), $S)", extra.name(), extra.owner());
    }
    for (ComponentPlan component : record.components()) {
      if (component.value() != null) {
        write(code, component);
      }
    }
    if (discriminator() != null) {
      code.addStatement("attributes.put($S, TYPE)", discriminator());
    }
    if (entity != null) {
      var done = new LinkedHashSet<String>();
      for (KeyPlan key : entity.keys()) {
        writeKey(code, key, done);
      }
    }
    return MethodSpec.methodBuilder("writeAttributes")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(record.type(), "record")
        .addParameter(ATTRIBUTES, "attributes")
        .addCode(code.build())
        .build();
  }

  private void write(CodeBlock.Builder code, ComponentPlan component) {
    boolean isSet = component.valueType().kind() == Kind.SET;
    CodeBlock value = CodeBlock.of("record.$L()", component.name());
    String method = component.isRequired() ? "put" : "putOptional";
    if (isSet) {
      method = component.isRequired() ? "putSet" : "putOptionalSet";
    }
    CodeBlock unwrapped =
        switch (component.presence()) {
          case REQUIRED, NULLABLE -> value;
          case OPTIONAL -> CodeBlock.of("$L.orElse(null)", value);
          case OPTIONAL_PRIMITIVE -> CodeBlock.of("orNull($L)", value);
        };
    code.addStatement(
        "$L($Zattributes,$W$S,$W$L,$W$L,$W$S)",
        method,
        component.attribute(),
        codecs.of(component),
        unwrapped,
        component.owner());
  }

  /// Writes what templates make; that of an index only when all of its components are there.
  private void writeKey(CodeBlock.Builder code, KeyPlan key, Set<String> done) {
    var conditions = new ArrayList<CodeBlock>();
    var statements = new ArrayList<CodeBlock>();
    for (Part part : key.parts()) {
      if (!(part instanceof Templated templated) || !done.add(part.attribute())) {
        continue;
      }
      var arguments = new ArrayList<CodeBlock>();
      for (ComponentPlan component : templated.components()) {
        CodeBlock value = CodeBlock.of("record.$L()", component.name());
        arguments.add(
            switch (component.presence()) {
              case REQUIRED, NULLABLE -> value;
              case OPTIONAL -> CodeBlock.of("$L.get()", value);
              case OPTIONAL_PRIMITIVE -> CodeBlock.of("orNull($L)", value);
            });
        CodeBlock condition =
            switch (component.presence()) {
              case REQUIRED -> null;
              case NULLABLE -> CodeBlock.of("$L != null", value);
              case OPTIONAL, OPTIONAL_PRIMITIVE -> CodeBlock.of("$L.isPresent()", value);
            };
        if (condition != null && !conditions.contains(condition)) {
          conditions.add(condition);
        }
      }
      statements.add(
          CodeBlock.of(
              "attributes.put($Z$S,$W$T.createS($L($L)))",
              templated.attribute(),
              Names.ATTRIBUTE_VALUE,
              templated.method(),
              CodeBlock.join(arguments, ",$W")));
    }
    if (!conditions.isEmpty()) {
      code.beginControlFlow("if ($L)", CodeBlock.join(conditions, "$W&& "));
    }
    statements.forEach(code::addStatement);
    if (!conditions.isEmpty()) {
      code.endControlFlow();
    }
  }

  private MethodSpec codec() {
    var code = CodeBlock.builder().add("return switch (attribute) {\n$>");
    for (ComponentPlan component : record.components()) {
      if (component.value() != null) {
        code.add("case $S -> $L;\n", component.attribute(), codecs.of(component));
      }
    }
    code.add("default -> $L;\n$<};\n", otherCodec(hasExtra()));
    TypeName any =
        ParameterizedTypeName.get(Names.ATTRIBUTE_CODEC, WildcardTypeName.subtypeOf(Object.class));
    return MethodSpec.methodBuilder("codec")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(TableModelWriter.nullable(any))
        .addParameter(String.class, "attribute")
        .addCode(code.build())
        .build();
  }

  /// The codec of attributes that no component names.
  static CodeBlock otherCodec(boolean hasExtra) {
    return hasExtra
        ? CodeBlock.of("$T.CODEC", Names.CODECS.nestedClass("OfAttributeValue"))
        : CodeBlock.of("null");
  }

  private MethodSpec constants() {
    return MethodSpec.methodBuilder("constants")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ATTRIBUTES)
        .addStatement("return $T.of($S, TYPE)", Map.class, discriminator())
        .build();
  }
}
