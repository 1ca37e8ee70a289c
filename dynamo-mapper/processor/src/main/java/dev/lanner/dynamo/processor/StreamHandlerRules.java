package dev.lanner.dynamo.processor;

import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.StreamView;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import dev.lanner.processing.Types.MissingValueException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// Methods that handle the changes of a table: whether there is one, whether its stream tells
/// enough, and what Lambda takes for an event source mapping.
///
/// That a stream's batch of more than 10 needed a window of a second or more, as Lambda's API
/// reference says, is no rule here: AWS's own defaults are 100 and no window.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">Parameters
///   of event source mappings</a>
final class StreamHandlerRules {
  /// Known by its name: the module that has it needs this processor.
  static final String ANNOTATION = "dev.lanner.dynamo.framework.OnDynamoDbStream";

  private static final List<Range> RANGES =
      List.of(
          new Range("batchSize", 1, 10_000, "An event has 1 to 10000 changes."),
          new Range("batchingWindowSeconds", 0, 300, "A batch can wait for 0 to 300 seconds."),
          new Range(
              "maximumRetryAttempts",
              0,
              10_000,
              "A batch can be delivered again 0 to 10000 times, or with -1 until its changes are too old."),
          new Range(
              "maximumRecordAgeSeconds",
              60,
              604_800,
              "Changes can be delivered until they are 60 to 604800 seconds old, or with -1 for as long as the stream keeps them."),
          new Range(
              "parallelizationFactor", 1, 10, "A shard can have 1 to 10 batches handled at once."));

  private record Range(String element, int least, int most, String sentence) {
    boolean has(int value) {
      return (value >= least && value <= most) || (value == -1 && element.startsWith("maximum"));
    }
  }

  private final Types types;
  private final Reporter reporter;

  StreamHandlerRules(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  void check(RoundEnvironment round) {
    TypeElement annotation = types.elements().getTypeElement(ANNOTATION);
    if (annotation != null) {
      for (Element method : round.getElementsAnnotatedWith(annotation)) {
        AnnotationMirror mirror = Types.mirror(method, ANNOTATION);
        if (mirror != null) {
          try {
            check(method, mirror);
          } catch (MissingValueException | EnumConstantNotPresentException _) {
            // The compiler says what is missing.
          }
        }
      }
    }
  }

  private void check(Element method, AnnotationMirror mirror) {
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    String name = owner.getSimpleName() + "." + method.getSimpleName();
    var value = (TypeMirror) types.value(mirror, "value").getValue();
    TypeElement type = Types.element(value);
    TypeElement table = type == null ? null : ItemTypes.table(type);
    if (table == null) {
      reporter.error(
          method,
          "%s handles the changes of %s, which is no table and no record of one. Name a type with @Table, or a record of the sealed interface that has it."
              .formatted(name, types.plain(value)));
    } else {
      checkStream(method, name, table);
    }
    for (Range range : RANGES) {
      int number = (Integer) types.value(mirror, range.element()).getValue();
      if (!range.has(number)) {
        reporter.error(
            method,
            "%s has %s = %d. %s".formatted(name, range.element(), number, range.sentence()));
      }
    }
  }

  private void checkStream(Element method, String name, TypeElement table) {
    TableSettings settings = table.getAnnotation(TableSettings.class);
    // One without may be made elsewhere, or the changes may come by Kinesis.
    StreamView stream = settings == null ? StreamView.NONE : settings.stream();
    if (stream != StreamView.NONE && stream != StreamView.NEW_AND_OLD_IMAGES) {
      reporter.error(
          method,
          "%s handles the changes of %s, whose stream tells %s. A change needs both images: have the table say stream = StreamView.NEW_AND_OLD_IMAGES."
              .formatted(name, table.getSimpleName(), stream));
    }
  }
}
