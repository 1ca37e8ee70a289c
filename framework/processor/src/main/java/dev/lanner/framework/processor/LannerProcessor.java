package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import dev.lanner.framework.Delete;
import dev.lanner.framework.Get;
import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// Turns handler classes into a function, in the first round in which all types that they name are
/// there. Micronaut's processor, in the same run of the compiler, makes beans of the handlers.
public final class LannerProcessor extends AbstractProcessor {
  private static final List<Class<? extends Annotation>> MAPPINGS =
      List.of(Get.class, Post.class, Put.class, Patch.class, Delete.class);

  private final Set<String> postponed = new LinkedHashSet<>();
  private boolean written;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    var names = new LinkedHashSet<String>();
    names.add(Path.class.getName());
    for (Class<? extends Annotation> mapping : MAPPINGS) {
      names.add(mapping.getName());
    }
    return names;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return false;
    }
    var reporter = new Reporter(processingEnv.getMessager());
    var types = new Types(processingEnv);
    var names = new GeneratedNames();
    var reader = new HandlerReader(types, names, reporter);
    reportStrays(round, new HandlerRules(types, reporter));
    var handlers = new ArrayList<Route.Handler>();
    for (TypeElement type : handlerTypes(round)) {
      Route.Handler handler = reader.read(type);
      if (handler != null) {
        handlers.add(handler);
      }
    }
    RouteConflicts.report(handlers, reporter);
    if (handlers.isEmpty() || reporter.hasFailed()) {
      return false;
    }
    if (reporter.hasMissingType()) {
      handlers.forEach(handler -> postponed.add(name(handler.element())));
      return false;
    }
    if (written) {
      reporter.error(
          handlers.getFirst().element(),
          "The handler "
              + handlers.getFirst().element().getSimpleName()
              + " was generated after the routes were. Write it by hand, or in a module of its own.");
      return false;
    }
    written = true;
    write(new Output(processingEnv, types, reporter), names, handlers, reader.codecs());
    return false;
  }

  private static void reportStrays(RoundEnvironment round, HandlerRules rules) {
    for (Class<? extends Annotation> mapping : MAPPINGS) {
      for (Element method : round.getElementsAnnotatedWith(mapping)) {
        rules.reportStray((ExecutableElement) method);
      }
    }
  }

  /// In the order of their names, so that the same sources give the same bytes whatever order they
  /// are compiled in; with those of earlier rounds that named types yet to be generated.
  private List<TypeElement> handlerTypes(RoundEnvironment round) {
    var byName = new TreeMap<String, TypeElement>();
    for (Element type : round.getElementsAnnotatedWith(Path.class)) {
      byName.put(name((TypeElement) type), (TypeElement) type);
    }
    for (String name : postponed) {
      byName.put(name, processingEnv.getElementUtils().getTypeElement(name));
    }
    postponed.clear();
    return List.copyOf(byName.values());
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }

  private static void write(
      Output output, GeneratedNames names, List<Route.Handler> handlers, List<RecordCodec> codecs) {
    String packageName = commonPackage(handlers);
    ClassName routes = names.of(packageName, "HttpRoutes");
    ClassName entry = names.of(packageName, "HttpFunction");
    ClassName service = names.of(packageName, "ApplicationFunctions");
    for (Route.Handler handler : handlers) {
      output.write(HandlerWriter.write(handler));
    }
    for (RecordCodec codec : codecs) {
      output.write(RecordCodecWriter.write(codec));
    }
    output.write(RouteTableWriter.write(routes, handlers));
    output.write(FunctionWriter.entry(entry, routes));
    output.write(FunctionWriter.service(service, entry, codecs));
    output.write(
        "META-INF/services/dev.lanner.framework.spi.Functions", service.canonicalName() + "\n");
    output.write(ModelWriter.FILE, ModelWriter.write(entry, handlers));
  }

  /// The package that all handlers are in or below, so that the function keeps its name when a
  /// handler is added to it.
  private static String commonPackage(List<Route.Handler> handlers) {
    String common = handlers.getFirst().routesClass().packageName();
    for (Route.Handler handler : handlers) {
      String name = handler.routesClass().packageName();
      while (!(name + ".").startsWith(common + ".") && !common.isEmpty()) {
        common = common.substring(0, Math.max(common.lastIndexOf('.'), 0));
      }
    }
    return common.isEmpty() ? handlers.getFirst().routesClass().packageName() : common;
  }
}
