package dev.lanner.dynamo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sources that are not whole: what others generate, and what nobody does.
class RoundsTest {
  @Test
  void waitsForTypesOfOtherProcessors() {
    var later =
        new LaterProcessor(
            Map.of(
                "shop.Line", "package shop; record Line(int number) {}",
                "shop.Shape",
                    "package shop; sealed interface Shape { record Dot(int x) implements Shape {} }",
                "shop.Names", "package shop; interface Names { String TABLE = \"orders\"; }"));

    Compilation compilation =
        Sources.of(
                """
                @Table(Names.TABLE)
                record Order(
                    @PartitionKey String id, Optional<Line> first, List<Line> lines, Shape shape) {}
                """)
            .compileWith(new TableProcessor(), later);

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("shop.OrderTable")).isPresent();
    assertThat(compilation.generatedSourceFile("shop.LineSchema")).isPresent();
  }

  @Test
  void refusesATableThatIsGeneratedTooLate() {
    var later =
        new LaterProcessor(
            Map.of(
                "shop.Line",
                "package shop; @dev.lanner.dynamo.Table(\"lines\")"
                    + " record Line(@dev.lanner.dynamo.PartitionKey String id) {}"));

    assertThat(
            Sources.of("@Table(\"orders\") record Order(@PartitionKey String id) {}")
                .compileWith(new TableProcessor(), later)
                .errors())
        .extracting(error -> error.getMessage(null))
        .containsExactly(
            "The table Line was generated after the others were read. Write it by hand, or in a module of its own.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Table record Order(@PartitionKey String id) {}",
        "@Table(1) record Order(@PartitionKey String id) {}",
        "@Table(NONE) record Order(@PartitionKey String id) {}",
        "@Table(\"orders\") @Key record Order(String id) {}",
        "@Table(\"orders\") @Key(partition = None.A) record Order(String id) {}",
        "@Table(\"orders\") @Index record Order(@PartitionKey String id) {}",
        "@Table(\"orders\") @Index(name = \"all\", projection = Index.Projection.SOME)"
            + " record Order(@PartitionKey String id, @PartitionKey(index = \"all\") int a) {}",
        "@Table(\"orders\") record Order(@PartitionKey(index = NONE) String id) {}",
        "@Table(\"orders\") record Order(@PartitionKey(order = \"x\") String id) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, @AttributeName String a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, @Counter(step = \"\") long a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, @ConvertedBy String a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, @ConvertedBy(None.class) int a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, @ConvertedBy(int.class) int a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id,"
            + " @ConvertedBy(String.class) int a) {}",
        "@Table(\"orders\") record Order(@PartitionKey None id) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, @Version None a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, List<Map<String, None>> a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, None[] a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id) implements None {}",
        "@Table(\"orders\") @None record Order(@PartitionKey String id) {}",
        "@Table(\"orders\") sealed interface Order permits None {}",
        "@Table(\"orders\") sealed interface Order {}",
        "@Table(\"orders\") @Key(partition = \"{a}\") record Order(None a) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id) { int a() { return b; } }",
        "@Table(\"orders\") record Order(@PartitionKey String id, String id) {}",
        "@Table(\"orders\") record Order(@PartitionKey String id, Order order, Missing missing) {}",
      })
  void leavesWhatIsMissingToTheCompiler(String source) {
    Compilation compilation = Sources.of(source).compile();

    assertThat(compilation.errors()).isNotEmpty();
    assertThat(compilation.diagnostics())
        .extracting(diagnostic -> diagnostic.getMessage(null))
        .noneMatch(message -> message.contains("Exception") || message.contains("DynamoDB"))
        .noneMatch(message -> message.contains("OrderSchema"));
  }

  @Test
  void refusesAClassOfTheNameOfAGeneratedOne() {
    Sources.of(
            "@Table(\"orders\") record Order(@PartitionKey String id) {}",
            "class OrderTable {} // !")
        .refused("Lanner generates a class of the name shop.OrderTable. Rename this one.");
  }

  @Test
  void refusesAPrimitiveThatMayBeNull() {
    Sources.of(
            """
            @Table("orders")
            record Order(
                @PartitionKey String id,
                @shop.Maybe.Nullable int size) {} // !
            """,
            "class Maybe { @interface Nullable {} }")
        .refused("Order.size is @Nullable and int, which is never null. Declare it as Integer.");
  }

  @Test
  void writesNothingWithoutTables() {
    assertThat(Sources.of("record Order(String id) {}").accepted().generatedFiles())
        .extracting(file -> file.getName())
        .noneMatch(name -> name.contains("META-INF"));
  }

  @Test
  void makesNoWarningOfWhatIsDeprecated() {
    Compilation compilation =
        Sources.of(
                """
                @Table("orders")
                @Deprecated
                record Order(@PartitionKey String id, @Deprecated Old old) {}
                """,
                "@Deprecated record Old(Kind kind) { enum Kind { A } }")
            .accepted();

    assertThat(compilation.diagnostics())
        .noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING);
  }

  @SupportedAnnotationTypes("*")
  private static final class LaterProcessor extends AbstractProcessor {
    private final Map<String, String> sources;
    private boolean written;

    LaterProcessor(Map<String, String> sources) {
      this.sources = sources;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        sources.forEach(this::write);
      }
      return false;
    }

    private void write(String type, String source) {
      try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
        out.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
