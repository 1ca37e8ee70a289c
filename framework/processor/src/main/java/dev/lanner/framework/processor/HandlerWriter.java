package dev.lanner.framework.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lanner.processing.Output;
import dev.lanner.processing.UniqueNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/// Writes the class that binds requests to the methods of one handler: `OrdersRoutes` for `Orders`.
final class HandlerWriter {
  private static final TypeName FILTERS = ArrayTypeName.of(ArrayTypeName.of(Names.FILTER));

  private static final String FILTERS_FIELD = "filters";

  private final Handler handler;
  private final String bean;
  private final Constants constants;

  /// The parameters of the constructor with the filters of packages.
  private final Map<ClassName, String> packageFilters = new LinkedHashMap<>();

  private HandlerWriter(Handler handler) {
    this.handler = handler;
    this.bean = bean(handler.element().getSimpleName().toString());
    var names = new UniqueNames();
    names.reserve(bean);
    names.reserve(FILTERS_FIELD);
    names.reserve(Instances.APPLICATION);
    for (Endpoint endpoint : handler.endpoints()) {
      EndpointWriter.names(endpoint).forEach(names::reserve);
    }
    for (ClassName each : handler.packageFilters()) {
      packageFilters.put(each, names.next("packageFilters"));
    }
    this.constants = new Constants(names);
  }

  static JavaFile write(Handler handler) {
    return new HandlerWriter(handler).file();
  }

  /// The names of the generated methods, in the order of the endpoints: overloads get a number.
  static List<String> methodNames(Handler handler) {
    var unique = new UniqueNames();
    unique.reserve("filters");
    var names = new ArrayList<String>();
    for (Endpoint endpoint : handler.endpoints()) {
      names.add(unique.next(endpoint.name()));
    }
    return names;
  }

  /// The chains of filters around methods of the class, each once.
  static List<List<FilterUse>> chains(Handler handler) {
    return handler.endpoints().stream()
        .map(Endpoint::filters)
        .filter(chain -> !chain.isEmpty())
        .distinct()
        .toList();
  }

  private static String bean(String type) {
    String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
    boolean taken = name.equals(Instances.APPLICATION) || name.equals(FILTERS_FIELD);
    return SourceVersion.isKeyword(name) || taken ? "handler" : name;
  }

  private JavaFile file() {
    ClassName type = ClassName.get(handler.element());
    var methods = new ArrayList<MethodSpec>();
    Iterator<String> names = methodNames(handler).iterator();
    for (Endpoint endpoint : handler.endpoints()) {
      methods.add(new EndpointWriter(endpoint, bean, constants).method(names.next()));
    }
    CodeBlock chains = chains();
    var constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Names.APPLICATION, Instances.APPLICATION);
    packageFilters.forEach(constructor::addParameter);
    constructor.addStatement("this.$L = application.bean($T.class)", bean, type);
    for (FieldSpec field : constants.ofObject()) {
      constructor.addStatement("this.$L =$W$L", field.name(), field.initializer());
    }
    constructor.addCode(chains);
    var spec =
        TypeSpec.classBuilder(handler.generated())
            .addJavadoc("Binds requests to the methods of {@link $T}.\n", type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addOriginatingElement(handler.element())
            .addFields(constants.fields())
            .addField(type, bean, Modifier.PRIVATE, Modifier.FINAL);
    if (!chains.isEmpty()) {
      spec.addField(FILTERS, "filters", Modifier.PRIVATE, Modifier.FINAL);
    }
    spec.addMethod(constructor.build()).addMethods(methods);
    if (!chains.isEmpty()) {
      spec.addMethod(
          MethodSpec.methodBuilder("filters")
              .addJavadoc("The filters of a chain, the outermost first.\n")
              .addModifiers(Modifier.PUBLIC)
              .returns(ArrayTypeName.of(Names.FILTER))
              .addParameter(int.class, "chain")
              .addStatement("return filters[chain]")
              .build());
    }
    return Output.file(
        handler.generated().packageName(),
        spec.build(),
        type.canonicalName(),
        LannerProcessor.class);
  }

  private CodeBlock filter(FilterUse use) {
    ClassName ofPackage = use.packageFilters();
    return ofPackage == null
        ? constants.ofOwn(Names.FILTER, use.filter(), use.name())
        : CodeBlock.of("$L.$L", packageFilters.get(ofPackage), use.name());
  }

  /// The assignment of all chains; what stands in several is one object.
  private CodeBlock chains() {
    var filters = new HashMap<FilterUse, CodeBlock>();
    var chains = new ArrayList<CodeBlock>();
    for (List<FilterUse> chain : chains(handler)) {
      List<CodeBlock> members =
          chain.stream().map(use -> filters.computeIfAbsent(use, this::filter)).toList();
      chains.add(CodeBlock.of("{$L}", CodeBlock.join(members, ",$W")));
    }
    return chains.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .addStatement(
                "this.filters = new $T[][] {$L}", Names.FILTER, CodeBlock.join(chains, ",$W"))
            .build();
  }
}
