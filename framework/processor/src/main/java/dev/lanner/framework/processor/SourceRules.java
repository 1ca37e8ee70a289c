package dev.lanner.framework.processor;

import dev.lanner.framework.events.OnEventBridge;
import dev.lanner.framework.events.OnS3;
import dev.lanner.framework.events.OnSchedule;
import dev.lanner.framework.events.OnSns;
import dev.lanner.framework.events.OnSqs;
import dev.lanner.processing.Reporter;
import dev.lanner.runtime.Payload;
import dev.lanner.runtime.json.JsonException;
import dev.lanner.runtime.json.JsonKind;
import dev.lanner.runtime.json.JsonReader;
import java.lang.annotation.Annotation;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/// What AWS takes for the queues, topics, buckets, buses and schedules that annotations name. Where
/// each limit is written stands at the annotation's element.
final class SourceRules {
  private static final List<Class<? extends Annotation>> SOURCES =
      List.of(OnSqs.class, OnSns.class, OnS3.class, OnEventBridge.class, OnSchedule.class);

  /// What javac says instead of a value that it does not know.
  private static final String ERROR = "<error>";

  private static final Pattern PARAMETER = Pattern.compile("\\$\\{[A-Za-z0-9]{1,255}}");
  private static final Pattern BUS = Pattern.compile("[A-Za-z0-9._-]{1,256}");
  private static final Pattern S3_EVENT = Pattern.compile("s3:[A-Za-z]+(:[A-Za-z*]+)?");
  private static final int FILTERS = 5;
  private static final int FIFO_BATCH = 10;
  private static final int PATTERN_CHARACTERS = 4096;
  private static final int DESCRIPTION_CHARACTERS = 512;
  private static final String OR_PARAMETER =
      ", or ${Name} for a parameter of the template that takes the ARN of one that exists elsewhere";

  private final Reporter reporter;

  SourceRules(Reporter reporter) {
    this.reporter = reporter;
  }

  void check(RoundEnvironment round) {
    for (Class<? extends Annotation> source : SOURCES) {
      for (Element method : round.getElementsAnnotatedWith(source)) {
        try {
          check(method, method.getAnnotation(source));
        } catch (AnnotationTypeMismatchException | IncompleteAnnotationException _) {
          // The compiler says what is missing.
        }
      }
    }
  }

  private void check(Element method, Annotation source) {
    switch (source) {
      case OnSqs sqs -> check(method, sqs);
      case OnSns sns -> check(method, sns);
      case OnS3 s3 -> check(method, s3);
      case OnEventBridge bridge -> check(method, bridge);
      case OnSchedule schedule -> check(method, schedule);
      default -> throw new IllegalStateException("There are no rules for " + source);
    }
  }

  private void check(Element method, OnSqs sqs) {
    String queue = sqs.value();
    if (!isParameter(queue) && !ResourceNames.isQueue(queue)) {
      name(method, "queue", queue, ResourceNames.QUEUES);
    }
    range(method, "batchSize", sqs.batchSize(), 1, 10_000, "An event has 1 to 10000 messages.");
    range(
        method,
        "batchingWindowSeconds",
        sqs.batchingWindowSeconds(),
        0,
        300,
        "A batch can wait for 0 to 300 seconds.");
    if (sqs.maxConcurrency() != 0) {
      range(
          method,
          "maxConcurrency",
          sqs.maxConcurrency(),
          2,
          1000,
          "2 to 1000 events can be handled at once, or with 0 as many as Lambda allows the function.");
    }
    range(
        method,
        "maxReceives",
        sqs.maxReceives(),
        1,
        1000,
        "A message can be received 1 to 1000 times before it goes to the dead-letter queue.");
    if (queue.endsWith(".fifo")) {
      if (sqs.batchSize() > FIFO_BATCH) {
        report(
            method,
            "has batchSize = %d, and an event of a FIFO queue has 10 messages at most. Say 10 or less."
                .formatted(sqs.batchSize()));
      }
      if (sqs.batchingWindowSeconds() > 0) {
        report(
            method,
            "has batchingWindowSeconds = %d, and batches of a FIFO queue do not wait. Remove it."
                .formatted(sqs.batchingWindowSeconds()));
      }
    } else if (sqs.batchSize() > FIFO_BATCH && sqs.batchingWindowSeconds() == 0) {
      report(
          method,
          "has batchSize = %d, and more than 10 messages come in one event only when a batch waits. Say batchingWindowSeconds = 1 or more."
              .formatted(sqs.batchSize()));
    }
    if (sqs.filters().length > FILTERS) {
      report(method, "has %d filters, and AWS takes 5. Join some.".formatted(sqs.filters().length));
    }
    for (String filter : sqs.filters()) {
      json(method, "filter", filter);
    }
  }

  private void check(Element method, OnSns sns) {
    if (sns.value().endsWith(".fifo")) {
      report(
          method,
          "handles the topic \"%s\", and a FIFO topic cannot invoke a function. Subscribe a queue to it, and handle that with @OnSqs."
              .formatted(sns.value()));
    } else if (!isParameter(sns.value()) && !ResourceNames.isTopic(sns.value())) {
      name(method, "topic", sns.value(), ResourceNames.TOPICS);
    }
    if (!sns.filterPolicy().isEmpty()) {
      json(method, "filterPolicy", sns.filterPolicy());
    }
  }

  private void check(Element method, OnS3 s3) {
    if (!isParameter(s3.value()) && !ResourceNames.isBucket(s3.value())) {
      name(method, "bucket", s3.value(), ResourceNames.BUCKETS);
    }
    if (s3.events().length == 0) {
      report(method, "names no events. Name one, such as s3:ObjectCreated:*.");
    }
    Set<String> named = new HashSet<>();
    for (String event : s3.events()) {
      if (!S3_EVENT.matcher(event).matches() && !event.equals(ERROR)) {
        report(
            method,
            "has the event \"%s\", and events of S3 are such as s3:ObjectCreated:* and s3:ObjectRemoved:Delete. Correct it."
                .formatted(event));
      } else if (!named.add(event)) {
        report(method, "names the event %s twice. Keep one.".formatted(event));
      }
    }
  }

  private void check(Element method, OnEventBridge bridge) {
    String bus = bridge.bus();
    boolean isDefault = bus.equals("default");
    if (!isParameter(bus)
        && (!BUS.matcher(bus).matches() || (bus.startsWith("aws.") && !isDefault))) {
      name(
          method,
          "bus",
          bus,
          "names of buses are 1 to 256 letters, digits, dots, hyphens and underscores, and do not begin with aws.");
    }
    if (bridge.source().startsWith("aws.") && !isDefault) {
      report(
          method,
          "handles events of %s on the bus %s, and services of AWS send to the default bus. Leave the bus out."
              .formatted(bridge.source(), bus));
    }
    boolean isNamed = !bridge.source().isEmpty() || !bridge.detailType().isEmpty();
    if (isNamed == !bridge.pattern().isEmpty()) {
      report(
          method,
          isNamed
              ? "has a pattern beside source or detailType. Say all of it in the pattern."
              : "would handle every event of the bus. Say source or detailType, or a pattern.");
    }
    if (bridge.pattern().length() > PATTERN_CHARACTERS) {
      report(
          method,
          "has a pattern of %d characters, and EventBridge takes 4096 at most. Make it shorter."
              .formatted(bridge.pattern().length()));
    }
    if (!bridge.pattern().isEmpty()) {
      json(method, "pattern", bridge.pattern());
    }
  }

  private void check(Element method, OnSchedule schedule) {
    String problem = ScheduleExpression.problem(schedule.value());
    if (problem != null && !schedule.value().equals(ERROR)) {
      report(method, "runs by \"%s\". %s".formatted(schedule.value(), problem));
    }
    if (!ZoneId.getAvailableZoneIds().contains(schedule.timeZone())
        && !schedule.timeZone().equals(ERROR)) {
      report(
          method,
          "has the time zone \"%s\", which nobody knows. Name one as Europe/Zurich."
              .formatted(schedule.timeZone()));
    }
    range(
        method,
        "flexibleWindowMinutes",
        schedule.flexibleWindowMinutes(),
        0,
        1440,
        "A schedule can invoke 1 to 1440 minutes late, or with 0 at once.");
    if (schedule.description().length() > DESCRIPTION_CHARACTERS) {
      report(
          method,
          "has a description of %d characters, and AWS takes 512. Make it shorter."
              .formatted(schedule.description().length()));
    }
  }

  /// Whether it is for the template to say.
  private static boolean isParameter(String name) {
    return PARAMETER.matcher(name).matches() || name.equals(ERROR);
  }

  private void name(Element method, String what, String name, String rule) {
    report(method, "handles the %s \"%s\", and %s%s.".formatted(what, name, rule, OR_PARAMETER));
  }

  private void range(
      Element method, String element, int value, int least, int most, String sentence) {
    if (value < least || value > most) {
      report(method, "has %s = %d. %s".formatted(element, value, sentence));
    }
  }

  private void json(Element method, String element, String text) {
    if (text.equals(ERROR)) {
      return;
    }
    try {
      var in = JsonReader.of(Payload.ofUtf8(text));
      if (in.peek() != JsonKind.OBJECT) {
        report(
            method,
            "has a %s that is no JSON object. Write one as in the documentation."
                .formatted(element));
        return;
      }
      in.skipValue();
      in.end();
    } catch (JsonException e) {
      report(
          method,
          "has a %s that is no JSON. %s"
              .formatted(element, Objects.requireNonNull(e.getMessage())));
    }
  }

  private void report(Element method, String sentence) {
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    reporter.error(method, owner.getSimpleName() + "." + method.getSimpleName() + " " + sentence);
  }
}
