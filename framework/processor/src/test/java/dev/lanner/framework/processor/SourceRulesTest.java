package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the event sources of AWS take, and what their annotations may say.
class SourceRulesTest {
  private static final String ELSEWHERE =
      ", or ${Name} for a parameter of the template that takes the ARN of one that exists elsewhere.";

  private static Sources handler(String annotation, String parameters) {
    return Sources.of(
        """
        import dev.lanner.framework.events.*;
        @jakarta.inject.Singleton
        class Desk {
          %s
          void take(%s) {} // !
        }
        """
            .formatted(annotation, parameters),
        "record Order(@Positive int quantity) {}");
  }

  /// A class for each method, as many as a compiler run can take at once.
  private static Sources handlers(List<String> annotations, List<String> parameters) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < annotations.size(); i++) {
      texts.add(
          """
          import dev.lanner.framework.events.*;
          @jakarta.inject.Singleton
          class Desk%02d {
            %s
            void take(%s) {} // !
          }
          """
              .formatted(i, annotations.get(i), parameters.get(i)));
    }
    texts.add("record Order(@Positive int quantity) {}");
    return Sources.of(texts.toArray(String[]::new));
  }

  private static List<String> each(List<String> texts, String format) {
    return texts.stream().map(format::formatted).toList();
  }

  /// Compiles a class for each pair of what an annotation says and what is wrong with it.
  private static void refused(
      List<String> pairs, String annotation, String parameter, String message) {
    var annotations = new ArrayList<String>();
    var endings = new ArrayList<String>();
    for (int i = 0; i < pairs.size(); i += 2) {
      annotations.add(annotation.formatted(pairs.get(i)));
      endings.add(message.formatted(pairs.get(i), pairs.get(i + 1)));
    }

    handlers(annotations, Collections.nCopies(annotations.size(), parameter))
        .refused(messages(endings));
  }

  /// The messages of {@link #handlers}, one for each.
  private static String[] messages(List<String> endings) {
    var messages = new ArrayList<String>();
    for (String ending : endings) {
      messages.add("Desk%02d.take %s".formatted(messages.size(), ending));
    }
    return messages.toArray(String[]::new);
  }

  @Test
  void takesABodyOrAMessageOrAllOfThem() {
    List<String> parameters =
        List.of(
            "@Valid Order order",
            "List<@Valid Order> orders",
            "String text",
            "List<String> texts",
            "SqsMessage message",
            "List<SqsMessage> messages",
            "int number",
            "List<List<Integer>> numbers",
            "Map<String, Instant> times");

    handlers(Collections.nCopies(parameters.size(), "@OnSqs(\"orders\")"), parameters).accepted();
  }

  @Test
  void refusesWhatHasNoJson() {
    handler("@OnSqs(\"orders\")", "java.io.InputStream body")
        .refused("There is no JSON codec for InputStream." + Sources.CODECS);
  }

  @Test
  void refusesRecordsOfAnotherEventSource() {
    handler("@OnSqs(\"orders\")", "SnsNotification news")
        .refused(
            "Desk.take takes SnsNotification, and @OnSqs gives SqsMessage, or the body of one, or a List of that for all records at once.");
    handler("@OnS3(\"orders\")", "String key")
        .refused(
            "Desk.take takes String, and @OnS3 gives S3Object, or a List of that for all records at once.");
  }

  @Test
  void refusesABodyThatMayBeAbsent() {
    List<String> types = List.of("Optional<Order>", "@Nullable Order", "List<Optional<Order>>");

    handlers(Collections.nCopies(types.size(), "@OnSqs(\"orders\")"), each(types, "%s order"))
        .refused(
            messages(
                types.stream()
                    .map(type ->
                        "takes %s, and every record has a body. Take it without Optional and @Nullable."
                            .formatted(type.replace("@Nullable ", "")))
                    .toList()));
  }

  @Test
  void refusesConstraintsThatNobodyChecks() {
    handler("@OnSqs(\"orders\")", "Order order")
        .refused(
            "Order has constraints, and order is not @Valid, so that they would not be checked. Add @Valid or remove the constraints.");
  }

  @Test
  void refusesAMethodWithoutAMessage() {
    handler("@OnSqs(\"orders\")", "")
        .refused(
            "Desk.take takes no record. Let it take one SqsMessage, or the body of one, or one List of that for all records at once.");
  }

  @Test
  void refusesTwoSchedulesInOneClass() {
    Sources.of(
            """
            import dev.lanner.framework.events.*;
            @jakarta.inject.Singleton
            class Desk {
              @OnSchedule("rate(1 hour)") void sweep() {}
              @OnSchedule("rate(1 day)")
              void close() {} // !
            }
            """)
        .refused(
            "Desk.close handles records of @OnSchedule, which sweep handles already. An event does not tell which of them it is for: move one to a class, and so a function, of its own.");
  }

  @Test
  void takesNamesOfQueues() {
    List<String> queues = List.of("orders", "Orders_2-x", "orders.fifo", "${OrdersQueue}");

    handlers(each(queues, "@OnSqs(\"%s\")"), Collections.nCopies(queues.size(), "String body"))
        .accepted();
  }

  @Test
  void refusesNamesThatNoQueueHas() {
    List<String> queues =
        List.of("", "my orders", "orders.fifo.fifo", "${Orders-Queue}", "orders/2");

    handlers(each(queues, "@OnSqs(\"%s\")"), Collections.nCopies(queues.size(), "String body"))
        .refused(
            messages(
                queues.stream()
                    .map(queue ->
                        "handles the queue \"%s\", and names of queues are 1 to 80 letters, digits, hyphens and underscores, .fifo at the end included%s"
                            .formatted(queue, ELSEWHERE))
                    .toList()));
  }

  @Test
  void refusesWhatNoEventSourceMappingHas() {
    List<String> pairs =
        List.of(
            "value = \"q\", batchSize = 0",
            "has batchSize = 0. An event has 1 to 10000 messages.",
            "value = \"q\", batchSize = 11",
            "has batchSize = 11, and more than 10 messages come in one event only when a batch waits. Say batchingWindowSeconds = 1 or more.",
            "value = \"q.fifo\", batchSize = 11",
            "has batchSize = 11, and an event of a FIFO queue has 10 messages at most. Say 10 or less.",
            "value = \"q.fifo\", batchingWindowSeconds = 1",
            "has batchingWindowSeconds = 1, and batches of a FIFO queue do not wait. Remove it.",
            "value = \"q\", batchingWindowSeconds = 301",
            "has batchingWindowSeconds = 301. A batch can wait for 0 to 300 seconds.",
            "value = \"q\", maxConcurrency = 1",
            "has maxConcurrency = 1. 2 to 1000 events can be handled at once, or with 0 as many as Lambda allows the function.",
            "value = \"q\", maxReceives = 0",
            "has maxReceives = 0. A message can be received 1 to 1000 times before it goes to the dead-letter queue.",
            "value = \"q\", filters = {\"{}\", \"{}\", \"{}\", \"{}\", \"{}\", \"{}\"}",
            "has 6 filters, and AWS takes 5. Join some.",
            "value = \"q\", filters = \"[]\"",
            "has a filter that is no JSON object. Write one as in the documentation.");

    refused(pairs, "@OnSqs(%s)", "String body", "%2$s");
  }

  @Test
  void saysWhereAFilterIsNoJson() {
    handler("@OnSqs(value = \"q\", filters = \"{\\\"body\\\":[}\")", "String body")
        .refused(
            "Desk.take has a filter that is no JSON. Expected a value but found '}' at $.body[0] (line 1, column 10).");
  }

  @Test
  void refusesTopicsThatCannotInvokeAFunction() {
    handler("@OnSns(\"news.fifo\")", "String text")
        .refused(
            "Desk.take handles the topic \"news.fifo\", and a FIFO topic cannot invoke a function. Subscribe a queue to it, and handle that with @OnSqs.");
    handler("@OnSns(\"good news\")", "String text")
        .refused(
            "Desk.take handles the topic \"good news\", and names of topics are 1 to 256 letters, digits, hyphens and underscores"
                + ELSEWHERE);
    handler("@OnSns(value = \"news\", filterPolicy = \"x\")", "String text")
        .refused(
            "Desk.take has a filterPolicy that is no JSON. Expected a value but found something that is not JSON at $ (line 1, column 1).");
  }

  @Test
  void refusesBucketsAndEventsThatS3DoesNotHave() {
    handler("@OnS3(\"Uploads\")", "S3Object object")
        .refused(
            "Desk.take handles the bucket \"Uploads\", and names of buckets are 1 to 32 lower-case letters, digits and hyphens, as account and region come behind them"
                + ELSEWHERE);
    handler("@OnS3(value = \"uploads\", events = \"ObjectCreated\")", "S3Object object")
        .refused(
            "Desk.take has the event \"ObjectCreated\", and events of S3 are such as s3:ObjectCreated:* and s3:ObjectRemoved:Delete. Correct it.");
    handler("@OnS3(value = \"uploads\", events = {})", "S3Object object")
        .refused("Desk.take names no events. Name one, such as s3:ObjectCreated:*.");
    handler(
            "@OnS3(value = \"uploads\", events = {\"s3:ObjectRestore:Post\", \"s3:ObjectRestore:Post\"})",
            "S3Object object")
        .refused("Desk.take names the event s3:ObjectRestore:Post twice. Keep one.");
  }

  @Test
  void refusesPatternsThatNoRuleHas() {
    List<String> pairs =
        List.of(
            "bus = \"shop\"",
            "would handle every event of the bus. Say source or detailType, or a pattern.",
            "source = \"a\", pattern = \"{}\"",
            "has a pattern beside source or detailType. Say all of it in the pattern.",
            "source = \"aws.s3\", bus = \"shop\"",
            "handles events of aws.s3 on the bus shop, and services of AWS send to the default bus. Leave the bus out.",
            "pattern = \"{\"",
            "has a pattern that is no JSON. Expected a name in quotes or '}' but the text ends at $ (line 1, column 2).");

    refused(pairs, "@OnEventBridge(%s)", "String detail", "%2$s");
  }

  @Test
  void refusesTextsThatAreTooLong() {
    handler(
            "@OnEventBridge(pattern = \"{\\\"a\\\":\\\"" + "x".repeat(4100) + "\\\"}\")",
            "String detail")
        .refused(
            "Desk.take has a pattern of 4108 characters, and EventBridge takes 4096 at most. Make it shorter.");
    handler("@OnSchedule(value = \"rate(1 hour)\", description = \"" + "x".repeat(513) + "\")", "")
        .refused(
            "Desk.take has a description of 513 characters, and AWS takes 512. Make it shorter.");
  }

  @Test
  void refusesNamesThatNoBusHas() {
    handler("@OnEventBridge(source = \"a\", bus = \"my bus\")", "String detail")
        .refused(
            "Desk.take handles the bus \"my bus\", and names of buses are 1 to 256 letters, digits, dots, hyphens and underscores, and do not begin with aws."
                + ELSEWHERE);
  }

  @Test
  void takesExpressionsOfSchedules() {
    List<String> expressions =
        List.of(
            "rate(5 minutes)",
            "rate(1 hour)",
            "rate(7 days)",
            "cron(0 8 ? * MON-FRI *)",
            "cron(0/15 * * * ? *)",
            "cron(15 10 ? * 6L 2022-2030)",
            "cron(0 10 LW * ? *)",
            "cron(0 10 3W JAN,JUN ? *)",
            "cron(0 10 ? * 2#1 *)",
            "cron(0 0,12 1 */2 ? *)",
            "at(2030-01-01T00:00:00)");

    handlers(each(expressions, "@OnSchedule(\"%s\")"), Collections.nCopies(expressions.size(), ""))
        .accepted();
  }

  @Test
  void refusesExpressionsThatNoScheduleHas() {
    List<String> pairs =
        List.of(
            "every hour",
            "Write rate(5 minutes), cron(0 8 ? * MON-FRI *) or at(2030-01-01T00:00:00).",
            "rate(1 hours)",
            "Write rate(1 hour).",
            "rate(5 minute)",
            "Write rate(5 minutes).",
            "rate(0 days)",
            "A rate is a number from 1 and a unit: rate(5 minutes), rate(1 hour), rate(7 days).",
            "rate(30 seconds)",
            "A rate is a number from 1 and a unit: rate(5 minutes), rate(1 hour), rate(7 days).",
            "cron(0 8 * * *)",
            "cron has six fields with one space between: minutes, hours, days of the month, months, days of the week, years.",
            "cron(0 8 * * * *)",
            "Either the days of the month or those of the week have to be ?, and not both.",
            "cron(0 8 ? * ? *)",
            "Either the days of the month or those of the week have to be ?, and not both.",
            "cron(60 8 * * ? *)",
            "\"60\" is none of its minutes, which are 0 to 59, with * for all.",
            "cron(0 24 * * ? *)",
            "\"24\" is none of its hours, which are 0 to 23, with * for all.",
            "cron(0 8 0 * ? *)",
            "\"0\" is none of its days of the month, which are 1 to 31, with ? for any.",
            "cron(0 8 ? FEB-SOON 1 *)",
            "\"FEB-SOON\" is none of its months, which are 1 to 12 or JAN to DEC, with * for all.",
            "cron(0 8 ? * 0 *)",
            "\"0\" is none of its days of the week, which are 1 to 7 or SUN to SAT, with ? for any.",
            "cron(0 8 ? * MON#6 *)",
            "\"MON#6\" is none of its days of the week, which are 1 to 7 or SUN to SAT, with ? for any.",
            "cron(*/0 8 ? * MON *)",
            "\"*/0\" is none of its minutes, which are 0 to 59, with * for all.",
            "cron(0 8 ? * MON 2500)",
            "\"2500\" is none of its years, which are 1970 to 2199, with * for all.",
            "at(2030-02-30T00:00:00)",
            "A time is written at(2030-01-01T00:00:00), and has to be one that there is.",
            "at(2030-01-01T00:00Z)",
            "A time is written at(2030-01-01T00:00:00), without an offset: timeZone says of where.");

    refused(pairs, "@OnSchedule(\"%s\")", "", "runs by \"%1$s\". %2$s");
  }

  @Test
  void refusesSettingsThatNoScheduleHas() {
    handler("@OnSchedule(value = \"rate(1 hour)\", timeZone = \"Europe/Bern\")", "")
        .refused(
            "Desk.take has the time zone \"Europe/Bern\", which nobody knows. Name one as Europe/Zurich.");
    handler("@OnSchedule(value = \"rate(1 hour)\", flexibleWindowMinutes = 1441)", "Instant time")
        .refused(
            "Desk.take has flexibleWindowMinutes = 1441. A schedule can invoke 1 to 1440 minutes late, or with 0 at once.");
  }

  @Test
  void refusesMoreThanTheTimeOfASchedule() {
    handler("@OnSchedule(\"rate(1 hour)\")", "String detail")
        .refused(
            "Desk.take takes String, and @OnSchedule gives Instant, or a List of that for all records at once.");
  }

  @Test
  void leavesToTheCompilerWhatIsMissing() {
    assertThat(handler("@OnSqs", "String body").compile().errors())
        .singleElement()
        .extracting(error -> error.getMessage(null))
        .asString()
        .contains("is missing a default value for the element 'value'");
    assertThat(
            handler("@OnSqs(value = \"q\", batchSize = Missing.SIZE)", "String body")
                .compile()
                .errors())
        .singleElement()
        .extracting(error -> error.getMessage(null))
        .asString()
        .contains("cannot find symbol");
  }

  @Test
  void letsAnAnnotationOfYoursCarryABody() {
    Sources.of(
            """
            @jakarta.inject.Singleton
            class Desk {
              @OnNote void take(Order order) {}
            }
            """,
            "record Order(int quantity) {}",
            """
            @EventSource(reader = Notes.class, takes = String.class, hasBody = true, eventSources = "test:notes",
                delivery = EventSource.Delivery.EACH_FAILURE)
            @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
            @interface OnNote {}
            """,
            """
            class Notes implements RecordReaderFactory<OnNote> {
              public RecordReader<?, ?> create(OnNote annotation, Application application) { return null; }
            }
            """)
        .accepted();
  }
}
