package dev.lanner.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void keepsItsCacheWhereTheUserKeepsCaches() {
    assertThat(Options.caches(Map.of("XDG_CACHE_HOME", "/caches"), HOME))
        .isEqualTo(Path.of("/caches"));
    assertThat(Options.caches(Map.of(), HOME)).isEqualTo(Path.of("/home/ada/.cache"));
    assertThat(Options.caches(Map.of("XDG_CACHE_HOME", "relative"), HOME))
        .isEqualTo(Path.of("/home/ada/.cache"));
    assertThat(Options.defaults().cacheFolder()).endsWith(Path.of("lanner/dynamodb-local-3.3.1"));
  }

  @Test
  void refusesAPortThatDoesNotExist() {
    assertThatThrownBy(() -> Options.defaults().withPort(65_536))
        .isInstanceOf(LocalTablesException.class)
        .hasMessage("The port is 65536. Give one from 1 to 65535, or 0 for one that is free.");
  }

  @Test
  void refusesToWaitForNothing() {
    assertThatThrownBy(() -> Options.defaults().withStartTimeout(Duration.ZERO))
        .isInstanceOf(LocalTablesException.class)
        .hasMessageContaining("The start timeout is PT0S.");
  }

  @Test
  void makesFoldersAbsolute() {
    var options = Options.defaults().withCacheFolder(Path.of("a")).withDataFolder(Path.of("b"));

    assertThat(options.cacheFolder()).isAbsolute();
    assertThat(options.dataFolder()).isAbsolute();
  }
}
