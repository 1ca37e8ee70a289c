package dev.lanner.runtime;

import static dev.lanner.runtime.Fixtures.aFailure;
import static dev.lanner.runtime.Fixtures.frame;
import static dev.lanner.runtime.Fixtures.golden;
import static dev.lanner.runtime.Fixtures.thrownAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorReportTest {
  @Test
  void showsTheWholeChainOfCauses() {
    assertThat(json(aFailure())).isEqualTo(golden("error-with-cause.json"));
  }

  @Test
  void keepsItsFormWithoutMessageAndFrames() {
    assertThat(json(thrownAt(new RuntimeException()))).isEqualTo(golden("error-bare.json"));
  }

  @Test
  void endsACircularChain() {
    var first = thrownAt(new IllegalStateException("first"), frame("shop.A", "a", 1));
    var second = thrownAt(new IllegalStateException("second"), frame("shop.B", "b", 2));
    first.initCause(second);
    second.initCause(first);

    assertThat(json(first)).isEqualTo(golden("error-circular.json"));
  }

  @Test
  void saysThatAMessageCannotBeHad() {
    assertThat(read(HostileThrowable.METHODS_THAT_THROW.make()).message())
        .isEqualTo("(getMessage() threw java.lang.UnsupportedOperationException)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u0000", "é", "😀", "\\"})
  void staysBelow256KibibytesWithItsMessageCut(String character) {
    var thrown = new RuntimeException(character.repeat(1_000_000));

    assertThat(read(thrown).message()).hasSizeGreaterThan(10_000).doesNotContain("\uFFFD");
  }

  @Test
  void leavesOutTheMiddleOfALongTrace() {
    var root = thrownAt(new RuntimeException("root"), frame("shop.Root", "cause", 1));
    var thrown = root;
    for (int i = 0; i < 20_000; i++) {
      thrown =
          thrownAt(new RuntimeException("at " + i, thrown), frame("shop.Layer", "call", i + 1));
    }

    var trace = read(thrown).stackTrace();

    assertThat(trace.getFirst()).isEqualTo("shop.Layer.call(Layer.java:20000)");
    assertThat(trace).filteredOn(line -> line.endsWith(" lines left out")).hasSize(1);
    assertThat(trace.getLast()).isEqualTo("shop.Root.cause(Root.java:1)");
  }

  @Test
  void namesTheErrorTypeByWhatWasThrown() {
    assertThat(ErrorReport.of(new Exception()).functionErrorType())
        .isEqualTo("Runtime.UserException");
    assertThat(ErrorReport.of(new NoClassDefFoundError()).functionErrorType())
        .isEqualTo("Runtime.BadFunctionCode");
    assertThat(ErrorReport.of(new ClassNotFoundException()).functionErrorType())
        .isEqualTo("Runtime.BadFunctionCode");
    assertThat(ErrorReport.of(new OutOfMemoryError()).functionErrorType())
        .isEqualTo("Runtime.OutOfMemory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Runtime",
        "Runtime.",
        "Runtime.U",
        "Runtime.user",
        "Other.User",
        "Function.A1",
        "Function.A\nB"
      })
  void refusesErrorTypesThatLambdaWouldReplace(String type) {
    var thrown = new Exception();

    assertThatThrownBy(() -> ErrorReport.of(type, thrown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "needs the form Runtime.Reason or Function.Reason, with letters only and at most 256"
                + " characters.");
  }

  @Test
  void refusesErrorTypesThatDoNotFitIntoAHeader() {
    var thrown = new Exception();

    assertThat(ErrorReport.of("Function." + "A".repeat(247), thrown)).isNotNull();
    assertThatThrownBy(() -> ErrorReport.of("Function." + "A".repeat(248), thrown))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void staysSoundWhateverIsThrown(HostileThrowable hostile) {
    var thrown = hostile.make();

    var read = read(thrown);

    assertThat(read.type()).isEqualTo(cutType(thrown));
    assertThat(read.stackTrace()).hasSizeLessThan(10_000);
  }

  private static String cutType(Throwable thrown) {
    var type = thrown.getClass().getName();
    return type.substring(0, Math.min(type.length(), 16 * 1024));
  }

  private static String json(Throwable thrown) {
    return ErrorReport.of(thrown).body().utf8() + "\n";
  }

  private record Read(String message, String type, List<String> stackTrace) {}

  private static Read read(Throwable thrown) {
    var body = ErrorReport.of(thrown).body();
    assertThat(body.length()).isLessThanOrEqualTo(256 * 1024);
    var json = JsonReader.of(body);
    json.beginObject();
    assertThat(json.nextName()).isEqualTo("errorMessage");
    var message = json.readString();
    assertThat(json.nextName()).isEqualTo("errorType");
    var type = json.readString();
    assertThat(json.nextName()).isEqualTo("stackTrace");
    var stackTrace = new ArrayList<String>();
    json.beginArray();
    while (json.hasNext()) {
      stackTrace.add(json.readString());
    }
    assertThat(json.nextName()).isNull();
    json.end();
    return new Read(message, type, stackTrace);
  }
}
