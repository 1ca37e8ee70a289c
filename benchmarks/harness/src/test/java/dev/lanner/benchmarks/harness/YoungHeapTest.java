package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YoungHeapTest {
  /// As JDK 25 prints it.
  private static final String INFO =
      """
      4711:
      DefNew     total 1120704K, used 59812K [0x00, 0x00, 0x00)
       eden space 996224K,   6% used [0x00, 0x00, 0x00)
       from space 124480K,   0% used [0x00, 0x00, 0x00)
       to   space 124480K,   0% used [0x00, 0x00, 0x00)
      Tenured    total 65536K, used 1166K [0x00, 0x00, 0x00)
       the  space 65536K,   1% used [0x00, 0x00, 0x00)
      """;

  @Test
  void isWhatTheYoungGenerationHolds() {
    assertThat(YoungHeap.parse(INFO)).isEqualTo(59_812 * 1024);
  }

  @Test
  void refusesToGuessAfterACollection() {
    String collected = INFO.replace("from space 124480K,   0%", "from space 124480K,   3%");

    assertThatThrownBy(() -> YoungHeap.parse(collected))
        .hasMessageContaining("Measure fewer invocations");
  }

  @Test
  void saysWhatJcmdSaysWhenThereIsNoSuchHeap() {
    assertThatThrownBy(() -> YoungHeap.parse("No such process"))
        .hasMessageEndingWith("jcmd says: No such process");
  }
}
