package dev.lanner.framework.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// What is generated from the `source` of each golden folder, byte for byte.
///
/// After a change that is meant, `./mvnw test -pl framework/processor -Dtest=GoldenTest
/// -Dlanner.golden.write` writes the files anew; read the difference before committing it.
@ParameterizedClass
@ValueSource(
    strings = {"shop", "features", "events", "sources", "answers", "direct", "authorizers", "keys"})
class GoldenTest {
  static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final Path folder;
  private final Sources sources;
  private final Map<String, String> generated;

  GoldenTest(String name) throws IOException {
    folder = GOLDEN.resolve(name);
    sources = Sources.of(read(folder.resolve("source")).values().toArray(String[]::new));
    generated = generated(sources.accepted());
    if (System.getProperty("lanner.golden.write") != null) {
      for (var file : generated.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
  }

  @Test
  void generatesTheseFilesAndNoOthers() throws IOException {
    assertThat(generated).containsOnlyKeys(read(folder).keySet());
  }

  @TestFactory
  Stream<DynamicTest> generatesTheSameBytes() throws IOException {
    return read(folder).entrySet().stream()
        .map(golden ->
            DynamicTest.dynamicTest(
                golden.getKey(),
                () -> assertThat(generated.get(golden.getKey())).isEqualTo(golden.getValue())));
  }

  @Test
  void generatesTheSameBytesFromSourcesInAnotherOrder() throws IOException {
    assertThat(generated(sources.reversed().accepted())).isEqualTo(generated);
  }

  @Test
  void writesNoLineThatIsTooLongToRead() {
    assertThat(generated.entrySet())
        .filteredOn(file -> file.getKey().endsWith(".java"))
        .extracting(Map.Entry::getValue)
        .flatExtracting(text -> text.lines().toList())
        .allMatch(line -> line.length() <= 100);
  }

  static Map<String, String> read(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  static Map<String, String> generated(Compilation compilation) throws IOException {
    var texts = new TreeMap<String, String>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
        texts.put(name, new String(file.openInputStream().readAllBytes(), UTF_8));
      }
    }
    return texts;
  }
}
