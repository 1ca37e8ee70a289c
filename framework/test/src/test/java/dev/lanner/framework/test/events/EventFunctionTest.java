package dev.lanner.framework.test.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.Application;
import dev.lanner.framework.spi.EventFunction;
import dev.lanner.framework.spi.RecordsFailedException;
import dev.lanner.framework.test.LannerExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventFunctionTest {
  private static final String NONE = "{\"batchItemFailures\":[]}";

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void handlesEachRecordOfAnEvent() {
    String answer = app.invoke(LinesFunction.class, event("test:lines", "a", "b"));

    assertThat(answer).isEqualTo(NONE);
    assertThat(handled()).containsExactly("a", "b");
  }

  @Test
  void leavesOutRecordsThatAreNotForTheHandler() {
    String answer = app.invoke(LinesFunction.class, event("test:lines", "// a", "b", "// c"));

    assertThat(answer).isEqualTo(NONE);
    assertThat(handled()).containsExactly("b");
  }

  @Test
  void reportsEachRecordThatFailedWhereRecordsAreIndependent() {
    String answer =
        app.invoke(LinesFunction.class, event("test:lines", "bad", "a", "unreadable", "deep", "b"));

    assertThat(answer).isEqualTo(failures("line-0", "line-2", "line-3"));
    assertThat(handled()).containsExactly("a", "b");
  }

  @Test
  void stopsAtTheFirstFailureWhereRecordsHaveAnOrder() {
    String answer = app.invoke(LinesFunction.class, event("test:ordered", "a", "b", "bad", "c"));

    assertThat(answer).isEqualTo(failures("line-2"));
    assertThat(handled()).hasSize(2);
  }

  @Test
  void stopsAtARecordThatCannotBeRead() {
    String answer = app.invoke(LinesFunction.class, event("test:ordered", "a", "unreadable", "b"));

    assertThat(answer).isEqualTo(failures("line-1"));
    assertThat(handled()).hasSize(1);
  }

  @Test
  void failsAsAnInvocationWhenNothingWasHandled() {
    assertThatThrownBy(() -> app.invoke(LinesFunction.class, event("test:ordered", "bad", "a")))
        .cause()
        .hasMessage("Lines.ordered handled 0 of 2 records.")
        .hasRootCauseMessage("A bad line.");
    assertThatThrownBy(() -> app.invoke(LinesFunction.class, event("test:lines", "bad", "bad")))
        .cause()
        .hasMessage("Lines.line handled 0 of 2 records.")
        .hasRootCauseMessage("A bad line.");
  }

  @Test
  void failsAsAnInvocationWhereRecordsAreNotDeliveredAlone() {
    assertThatThrownBy(() -> app.invoke(LinesFunction.class, event("test:sent", "a", "bad", "b")))
        .cause()
        .hasMessage("Lines.sent handled 2 of 3 records.");
    assertThat(handled()).containsExactly("a", "b");
  }

  @Test
  void leavesWhatItHasNoTimeForToTheNextInvocation() throws Exception {
    var context = new TimedContext(3000);
    try (Application application = Application.with(Map.of()).start()) {
      application.bean(Lines.class).whenSlow = () -> context.remainingMillis = 499;
      var function = new LinesFunction(application);

      String answer = invoke(function, event("test:ordered", "a", "slow", "b", "c"), context);

      assertThat(answer).isEqualTo(failures("line-2"));
      assertThat(application.bean(Lines.class).handled).hasSize(2);
    }
  }

  @Test
  void beginsWithTheFirstRecordHoweverLittleTimeIsLeft() throws Exception {
    try (Application application = Application.with(Map.of()).start()) {
      var function = new LinesFunction(application);

      String answer = invoke(function, event("test:lines", "a", "b", "c"), new TimedContext(1));

      assertThat(answer).isEqualTo(failures("line-1", "line-2"));
    }
  }

  @Test
  void failsAsAnInvocationWhenAnEventThatComesAsAWholeHasNoTimeLeft() throws Exception {
    try (Application application = Application.with(Map.of()).start()) {
      var function = new LinesFunction(application);

      assertThatThrownBy(() -> invoke(function, event("test:sent", "a", "b"), new TimedContext(1)))
          .isInstanceOf(RecordsFailedException.class)
          .hasMessage("Lines.sent handled 1 of 2 records.")
          .hasNoCause();
    }
  }

  @Test
  void letsWhatOnlyANewProcessRepairsFailTheInvocation() {
    assertThatThrownBy(() -> app.invoke(LinesFunction.class, event("test:lines", "a", "fatal")))
        .isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void keepsAnInterruption() {
    app.invoke(LinesFunction.class, event("test:lines", "a", "stopped"));

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void keepsTheLogContextOfARecordFromTheNext() {
    app.invoke(LinesFunction.class, event("test:lines", "a", "bad", "b"));

    assertThat(app.bean(Lines.class).noted).containsExactly("null", "null", "null");
  }

  @Test
  void handsAllRecordsToAHandlerOfLists() {
    String answer = app.invoke(AllLinesFunction.class, event("test:ordered", "a", "# b", "c"));

    assertThat(answer).isEqualTo(NONE);
    assertThat(app.bean(AllLines.class).handled)
        .containsExactly(List.of(new Line("a"), new Line("c")));
  }

  @Test
  void handsAHandlerOfListsWhatCanBeRead() {
    String answer =
        app.invoke(AllLinesFunction.class, event("test:ordered", "a", "unreadable", "c"));

    assertThat(answer).isEqualTo(failures("line-1"));
    assertThat(app.bean(AllLines.class).handled).containsExactly(List.of(new Line("a")));
  }

  @Test
  void failsAsAnInvocationWhenAHandlerOfListsFails() {
    assertThatThrownBy(() -> app.invoke(AllLinesFunction.class, event("test:ordered", "a", "bad")))
        .cause()
        .hasMessage("AllLines.all handled 0 of 2 records.");
  }

  @Test
  void refusesEventsOfOtherSources() {
    assertThatThrownBy(() -> app.invoke(LinesFunction.class, event("aws:sqs", "a")))
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "This function handles records of test:lines and of test:ordered and of test:sent, and the event is an SQS event. Have its event source mapping name the function of the handler, or add a method for the event source.");
    assertThatThrownBy(() -> app.invoke(AllLinesFunction.class, "{\"detail-type\":\"x\"}"))
        .cause()
        .hasMessageContaining("the event is an EventBridge event");
    assertThatThrownBy(() -> app.invoke(AllLinesFunction.class, "[]"))
        .cause()
        .hasMessageContaining("the event is no JSON object");
  }

  /// As AWS's own runtime does.
  private static String invoke(EventFunction function, String event, TimedContext context)
      throws IOException {
    var out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
    return out.toString(UTF_8);
  }

  private List<String> handled() {
    return app.bean(Lines.class).handled;
  }

  private static String event(String source, String... texts) {
    return Stream.of(texts)
        .map(text -> "{\"eventSource\":\"" + source + "\",\"text\":\"" + text + "\"}")
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  private static String failures(String... ids) {
    return Stream.of(ids)
        .map(id -> "{\"itemIdentifier\":\"" + id + "\"}")
        .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
  }
}
