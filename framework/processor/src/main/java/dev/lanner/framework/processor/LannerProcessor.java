package dev.lanner.framework.processor;

import dev.lanner.framework.Delete;
import dev.lanner.framework.ExceptionHandler;
import dev.lanner.framework.Function;
import dev.lanner.framework.Get;
import dev.lanner.framework.Json;
import dev.lanner.framework.OnConnect;
import dev.lanner.framework.OnDisconnect;
import dev.lanner.framework.OnMessage;
import dev.lanner.framework.Patch;
import dev.lanner.framework.Path;
import dev.lanner.framework.Post;
import dev.lanner.framework.Put;
import dev.lanner.framework.WebSocket;
import dev.lanner.processing.GeneratedNames;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTreeWriter;
import dev.lanner.processing.Output;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import dev.lanner.processing.Types.MissingValueException;
import java.lang.annotation.Annotation;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// Turns handler classes into functions, in the first round in which all types that they name are
/// there. Micronaut's processor, in the same run of the compiler, makes beans of the handlers.
public final class LannerProcessor extends AbstractProcessor {
  private static final List<Class<? extends Annotation>> MAPPINGS =
      List.of(Get.class, Post.class, Put.class, Patch.class, Delete.class);
  private static final List<Class<? extends Annotation>> MESSAGE_MAPPINGS =
      List.of(OnConnect.class, OnDisconnect.class, OnMessage.class);

  // By name and in its order, so that the same sources give the same bytes whatever order they are
  // compiled in. What earlier rounds had stays, as their types may have had to wait for others.
  private final Set<String> httpHandlers = new TreeSet<>();
  private final Set<String> messageHandlers = new TreeSet<>();
  private final Set<String> eventHandlers = new TreeSet<>();
  private final Set<String> directHandlers = new TreeSet<>();
  private final Set<String> authorizers = new TreeSet<>();
  private final Set<String> exceptionHandlers = new TreeSet<>();
  private final Set<String> jsonTypes = new TreeSet<>();
  private final Set<String> extensions = new TreeSet<>();
  private final Set<String> beans = new TreeSet<>();
  private boolean written;
  private boolean failed;

  /// All, as those for events are whatever carries `@EventSource` or `@EventAnswer`.
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
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
    var types = new Types(processingEnv);
    var reporter = new Reporter(processingEnv.getMessager());
    reportStrays(round, new HandlerRules(types, reporter));
    new AccessReader(types, reporter).reportStrays(round);
    new AuthorizedByReader(types, reporter).reportStrays(round);
    new RouteSettingsReader(types, reporter).reportStrays(round);
    new UsesRules(reporter).check(round);
    new SourceRules(reporter).check(round);
    boolean found = collect(annotations, round, types);
    if (written) {
      if (found) {
        reportLate(round, reporter);
      }
      return false;
    }
    boolean nothing =
        httpHandlers.isEmpty()
            && messageHandlers.isEmpty()
            && eventHandlers.isEmpty()
            && directHandlers.isEmpty()
            && authorizers.isEmpty()
            && jsonTypes.isEmpty();
    if (failed || nothing) {
      return false;
    }
    try {
      readAndWrite(types, reporter);
    } catch (MissingValueException | AnnotationTypeMismatchException e) {
      failed =
          reporter.hasFailed(); // Else it is read again when other processors have written more.
    }
    return false;
  }

  private void readAndWrite(Types types, Reporter reporter) {
    var readers = Readers.of(types, reporter, new GeneratedNames(), extensions, beans);
    exceptionHandlers.forEach(name -> readers.exceptionHandlers().read(type(name)));
    Application read =
        new ApplicationReader(readers)
            .read(
                types(httpHandlers),
                types(messageHandlers),
                types(eventHandlers),
                types(directHandlers),
                types(authorizers),
                types(jsonTypes));
    failed = reporter.hasFailed();
    if (failed || reporter.hasMissingType()) {
      return;
    }
    JsonTree openApi = new OpenApiReader(readers).read(read);
    failed = reporter.hasFailed();
    if (failed) {
      return;
    }
    written = true;
    var output = new Output(processingEnv, types, reporter);
    ApplicationWriter.write(output, readers.names(), read, generated(readers));
    if (openApi != null) {
      output.write(OpenApiReader.FILE, JsonTreeWriter.write(openApi));
    }
  }

  private static ApplicationWriter.Generated generated(Readers readers) {
    return new ApplicationWriter.Generated(
        readers.codecs().records(),
        readers.codecs().sealedInterfaces(),
        readers.exceptionHandlers().all(),
        handler -> readers.exceptionHandlers().around(handler.element()));
  }

  /// Notes what a round brings.
  ///
  /// @return whether it has handlers
  private boolean collect(
      Set<? extends TypeElement> annotations, RoundEnvironment round, Types types) {
    boolean found = addTypes(httpHandlers, round, Path.class);
    found |= addTypes(messageHandlers, round, WebSocket.class);
    found |= eventHandlers.addAll(EventHandlerReader.names(annotations, round));
    found |= authorizers.addAll(AuthorizerReader.names(round, types));
    addTypes(jsonTypes, round, Json.class);
    found |= addOwners(directHandlers, round, Function.class);
    addOwners(exceptionHandlers, round, ExceptionHandler.class);
    extensions.addAll(Extensions.names(round, types));
    beans.addAll(ModuleBeans.names(round, types));
    return found;
  }

  private static boolean addTypes(
      Set<String> names, RoundEnvironment round, Class<? extends Annotation> annotation) {
    boolean found = false;
    for (Element type : round.getElementsAnnotatedWith(annotation)) {
      names.add(name((TypeElement) type));
      found = true;
    }
    return found;
  }

  private static boolean addOwners(
      Set<String> names, RoundEnvironment round, Class<? extends Annotation> annotation) {
    boolean found = false;
    for (Element method : round.getElementsAnnotatedWith(annotation)) {
      names.add(name((TypeElement) Objects.requireNonNull(method.getEnclosingElement())));
      found = true;
    }
    return found;
  }

  private static void reportStrays(RoundEnvironment round, HandlerRules rules) {
    for (Class<? extends Annotation> mapping : MAPPINGS) {
      for (Element method : round.getElementsAnnotatedWith(mapping)) {
        rules.reportStray((ExecutableElement) method, Path.class);
      }
    }
    for (Class<? extends Annotation> mapping : MESSAGE_MAPPINGS) {
      for (Element method : round.getElementsAnnotatedWith(mapping)) {
        rules.reportStray((ExecutableElement) method, WebSocket.class);
      }
    }
  }

  /// Whether a method has a route of HTTP.
  static boolean hasRoute(Element method) {
    return MAPPINGS.stream().anyMatch(mapping -> method.getAnnotation(mapping) != null);
  }

  /// Whether a method has a route, of HTTP or of a WebSocket API.
  static boolean isMapped(Element method) {
    return hasRoute(method)
        || MESSAGE_MAPPINGS.stream().anyMatch(mapping -> method.getAnnotation(mapping) != null);
  }

  private static void reportLate(RoundEnvironment round, Reporter reporter) {
    for (Class<? extends Annotation> annotation : List.of(Path.class, WebSocket.class)) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        reporter.error(
            type,
            "The handler "
                + type.getSimpleName()
                + " was generated after the routes were. Write it by hand, or in a module of its"
                + " own.");
      }
    }
  }

  private List<TypeElement> types(Set<String> names) {
    var found = new ArrayList<TypeElement>();
    names.forEach(name -> found.add(type(name)));
    return found;
  }

  private TypeElement type(String name) {
    return Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name), name);
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
