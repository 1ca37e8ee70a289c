package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FunctionModelTest {
  @Test
  void isDescribedWithTheExampleThatIsGenerated() throws IOException {
    String description = Files.readString(Path.of("../../docs/function-model.md"));
    String begin = "```json\n";
    int from = description.indexOf(begin) + begin.length();

    String example = description.substring(from, description.indexOf("```", from));

    assertThat(example)
        .isEqualTo(Files.readString(GoldenTest.GOLDEN.resolve("shop/framework.json")));
  }

  @Test
  void isNotWrittenForAModuleWithoutHandlers() {
    assertThat(Sources.of("class Plain {}").accepted().generatedFiles())
        .extracting(file -> file.getName())
        .noneMatch(name -> name.contains("META-INF"));
  }
}
