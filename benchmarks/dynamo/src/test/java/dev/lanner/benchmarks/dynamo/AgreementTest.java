package dev.lanner.benchmarks.dynamo;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void allWaysWriteAndReadTheSameItem() {
    assertThatCode(Agreement::check).doesNotThrowAnyException();
  }
}
