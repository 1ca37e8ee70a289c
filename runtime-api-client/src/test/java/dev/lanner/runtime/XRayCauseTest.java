package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.aFailure;
import static dev.lanner.runtime.Fixtures.frame;
import static dev.lanner.runtime.Fixtures.golden;
import static dev.lanner.runtime.Fixtures.thrownAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XRayCauseTest {

  @Test
  void showsEveryCauseWithItsFrames() {
    assertThat(cause(aFailure()) + "\n").isEqualTo(golden("xray-with-cause.json"));
  }

  @Test
  void keepsItsFormWithoutMessageAndFrames() {
    assertThat(cause(thrownAt(new RuntimeException())) + "\n").isEqualTo(golden("xray-bare.json"));
  }

  @ParameterizedTest
  @EnumSource
  void fitsIntoAHeaderWhateverIsThrown(HostileThrowable hostile) {
    var cause = cause(hostile.make());

    assertThat(cause).hasSizeLessThanOrEqualTo(32 * 1024).matches("[ -~]*");
    assertThat(read(cause).exceptions()).isNotEmpty();
  }

  @Test
  void escapesWhatIsNotAscii() {
    var cause = cause(thrownAt(new RuntimeException("é€😀\u007f\uD83D")));

    assertThat(cause).contains("\"message\":\"\\u00e9\\u20ac\\ud83d\\ude00\\u007f\\ufffd\"");
  }

  @Test
  void leavesOutTheMiddleOfTheFrames() {
    var frames = new StackTraceElement[5000];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = frame("shop.Layer" + i, "call", i);
    }

    var labels = read(cause(thrownAt(new RuntimeException("deep"), frames)));

    assertThat(labels.lines()).startsWith(0, 1, 2).endsWith(4997, 4998, 4999);
    assertThat(labels.lines()).hasSizeBetween(200, 1000).isSorted();
  }

  @Test
  void leavesOutTheMiddleOfTheChain() {
    Throwable thrown = new RuntimeException("root");
    for (int i = 0; i < 1000; i++) {
      thrown = new RuntimeException("at " + i, thrown);
    }

    assertThat(read(cause(thrown)).exceptions())
        .hasSize(32)
        .startsWith("at 999", "at 998")
        .endsWith("at 1", "at 0", "root");
  }

  @Test
  void namesTheSourceFileOfFramesThatHaveNone() {
    var thrown =
        thrownAt(
            new RuntimeException(),
            new StackTraceElement("shop.Orders$Line", "total", null, 3),
            new StackTraceElement("shop.Orders", "total", null, 4),
            new StackTraceElement("Main", "main", null, -2));

    assertThat(cause(thrown)).endsWith("\"paths\":[\"Orders.java\",\"Main.java\"]}");
  }

  private static String cause(Throwable thrown) {
    return ErrorReport.of(thrown).xrayCause("/var/task").utf8();
  }

  /// The messages of the exceptions, and the lines of all their frames.
  private record Read(List<String> exceptions, List<Integer> lines) {}

  private static Read read(String cause) {
    var read = new Read(new ArrayList<>(), new ArrayList<>());
    var json = JsonReader.of(Payload.ofUtf8(cause));
    json.beginObject();
    expect(json, "working_directory");
    assertThat(json.readString()).isEqualTo("/var/task");
    expect(json, "exceptions");
    json.beginArray();
    while (json.hasNext()) {
      json.beginObject();
      var name = json.nextName();
      if ("message".equals(name)) {
        read.exceptions().add(json.readString());
        name = json.nextName();
      } else {
        read.exceptions().add("");
      }
      assertThat(name).isEqualTo("type");
      json.readString();
      expect(json, "stack");
      json.beginArray();
      while (json.hasNext()) {
        json.beginObject();
        expect(json, "path");
        json.readString();
        expect(json, "line");
        read.lines().add(json.readInt());
        expect(json, "label");
        json.readString();
        assertThat(json.nextName()).isNull();
      }
      assertThat(json.nextName()).isNull();
    }
    expect(json, "paths");
    json.beginArray();
    while (json.hasNext()) {
      json.readString();
    }
    assertThat(json.nextName()).isNull();
    json.end();
    return read;
  }

  private static void expect(JsonReader json, String name) {
    assertThat(json.nextName()).isEqualTo(name);
  }
}
