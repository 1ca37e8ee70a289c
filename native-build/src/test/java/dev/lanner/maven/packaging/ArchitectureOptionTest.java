package dev.lanner.maven.packaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArchitectureOptionTest {
  @Test
  void isForTheMachinesOwnProcessor() {
    assertThatCode(() -> Architecture.named("x86_64").requireMachine("Linux", "amd64"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Architecture.named("arm64").requireMachine("Linux", "aarch64"))
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhatThisMachineCannotMake() {
    assertThatThrownBy(() -> Architecture.named("arm64").requireMachine("Linux", "amd64"))
        .hasMessage(
            "A JRE with an AOT cache, or a native image, for Linux on arm64 is asked for, and this machine is Linux on x86_64, which can make them for itself only. Package there, or leave them out with -Dlanner.aotCache=false (the jars alone, for a layer that has the JRE) or -Dlanner.layout=managed.");
    assertThatThrownBy(() -> Architecture.named("arm64").requireMachine("Mac OS X", "aarch64"))
        .hasMessageContaining("this machine is Mac OS X on arm64");
  }

  @Test
  void saysWhichThereAre() {
    assertThatThrownBy(() -> Architecture.named("riscv64"))
        .hasMessage(
            "The architecture is riscv64, but Lambda has x86_64 and arm64. Set -Dlanner.architecture to one of them.");
  }
}
