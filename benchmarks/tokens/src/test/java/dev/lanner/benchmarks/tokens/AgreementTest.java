package dev.lanner.benchmarks.tokens;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void allWaysGiveTheSameAnswers() {
    assertThatCode(Agreement::check).doesNotThrowAnyException();
  }
}
