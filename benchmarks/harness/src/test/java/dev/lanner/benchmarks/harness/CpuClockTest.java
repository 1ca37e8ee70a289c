package dev.lanner.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class CpuClockTest {
  /// Beyond the highest process id that Linux hands out.
  private static final int NOBODY = 1 << 23;

  private final CpuClock clock = new CpuClock();

  @Test
  void countsTheThreadsThatHaveEnded() throws InterruptedException {
    long pid = ProcessHandle.current().pid();
    long before = clock.nanos(pid);
    var spent = new long[1];
    Thread thread = Thread.ofPlatform().start(() -> spent[0] = spin());
    thread.join();

    assertThat(clock.nanos(pid) - before).isGreaterThanOrEqualTo(spent[0]);
    assertThat(spent[0]).isPositive();
  }

  @Test
  void refusesAProcessThatIsNotThere() {
    assertThatThrownBy(() -> clock.nanos(NOBODY)).hasMessageContaining("Did it end?");
  }

  @Test
  void readsTheMemoryOfAProcess() {
    Memory memory = Memory.of(ProcessHandle.current().pid());

    assertThat(memory.residentKilobytes()).isPositive().isLessThanOrEqualTo(memory.peakKilobytes());
  }

  /// The CPU time of this thread, after 20 ms of it.
  private static long spin() {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    while (threads.getCurrentThreadCpuTime() - start < 20_000_000) {
      Thread.onSpinWait();
    }
    return threads.getCurrentThreadCpuTime() - start;
  }
}
