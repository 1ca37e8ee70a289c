package dev.lanner.it.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The same handlers under AWS's runtime interface client and under ours: the requests on the wire,
/// what handlers see, the log and the exit status are the same, but for the {@link Differences}.
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's client is for Linux")
@Timeout(300)
class DifferentialIT {
  private static final int PATIENCE_SECONDS = 120;

  /// One test for each scenario, and after them one for the list of differences.
  @TestFactory
  Stream<DynamicTest> differsFromAwsClientOnlyWhereItIsMeant() {
    Set<Difference.Row> shown = Collections.synchronizedSet(new HashSet<>());
    var tests = new ArrayList<DynamicTest>();
    for (var scenario : Scenario.all()) {
      tests.add(dynamicTest(scenario.name(), () -> compare(scenario, shown)));
    }
    tests.add(dynamicTest("every difference still exists", () -> assertAllShown(shown)));
    return tests.stream();
  }

  private static void compare(Scenario scenario, Set<Difference.Row> shown) throws Exception {
    var ric = new FutureTask<>(() -> Facts.of(Recording.of(Client.RIC, scenario)));
    Thread.ofPlatform().daemon().start(ric);
    Map<String, String> lanner = Facts.of(Recording.of(Client.LANNER, scenario));

    var unknown = new ArrayList<Finding>();
    for (var finding :
        Finding.of(scenario.name(), ric.get(PATIENCE_SECONDS, TimeUnit.SECONDS), lanner)) {
      var row = Differences.rowOf(finding);
      if (row == null) {
        unknown.add(finding);
      } else {
        shown.add(row);
      }
    }

    assertThat(unknown).isEmpty();
  }

  private static void assertAllShown(Set<Difference.Row> shown) {
    List<Difference.Row> rows =
        Differences.ALL.stream().flatMap(difference -> difference.rows().stream()).toList();

    assertThat(rows).allMatch(shown::contains);
  }

  @Test
  void theDocumentListsTheSameDifferences() throws Exception {
    var document = Files.readString(Path.of("..", "..", "docs", "differences-to-ric.md"));

    assertThat(document).contains(Differences.table());
  }
}
