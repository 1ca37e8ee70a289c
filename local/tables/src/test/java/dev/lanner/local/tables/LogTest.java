package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
  @Test
  void namesTheLicenceOnceForEachCacheFolder(@TempDir Path folder) {
    var first = new StringBuilder();
    var second = new StringBuilder();

    new Log(first).notice(folder.resolve("cache"));
    new Log(second).notice(folder.resolve("cache"));

    assertThat(first.toString())
        .contains("DynamoDB Local 3.3.1", "License Agreement", "for development and tests");
    assertThat(first.toString().lines()).hasSize(1);
    assertThat(second).isEmpty();
  }
}
