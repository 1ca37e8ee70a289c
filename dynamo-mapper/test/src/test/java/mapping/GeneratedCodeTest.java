package mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The byte code of everything that was generated for the tests of this module.
class GeneratedCodeTest {
  private static final Path SOURCES = Path.of("target/generated-test-sources/test-annotations");

  @Test
  void looksNothingUpByReflection() {
    Collection<String> classes = generated();

    assertThat(classes)
        .contains("mapping/EverythingSchema", "enhanced/JobTable", "shop/ShopSchema");
    assertThat(classes)
        .allSatisfy(name ->
            assertThat(owners(name))
                .as(name)
                .noneMatch(owner -> owner.startsWith("java/lang/reflect/"))
                .noneMatch(owner -> owner.startsWith("java/lang/invoke/MethodHandle"))
                .noneMatch(owner -> owner.startsWith("java/beans/"))
                .doesNotContain("java/lang/Class", "java/lang/ClassLoader"));
  }

  @Test
  void makesNoLambdas() {
    assertThat(generated())
        .allSatisfy(name ->
            assertThat(bootstraps(name))
                .as("a class at run time for each lambda in %s", name)
                .doesNotContain("java/lang/invoke/LambdaMetafactory"));
  }

  private static Collection<String> generated() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      var names = new TreeSet<String>();
      files
          .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".java"))
          .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The classes whose methods and fields a class uses.
  private static Collection<String> owners(String name) {
    var owners = new TreeSet<String>();
    for (CodeElement element : code(name)) {
      switch (element) {
        case InvokeInstruction invoke -> owners.add(invoke.owner().asInternalName());
        case FieldInstruction field -> owners.add(field.owner().asInternalName());
        default -> {
          // It uses none.
        }
      }
    }
    return owners;
  }

  private static Collection<String> bootstraps(String name) {
    var bootstraps = new TreeSet<String>();
    for (CodeElement element : code(name)) {
      if (element instanceof InvokeDynamicInstruction dynamic) {
        bootstraps.add(
            dynamic
                .invokedynamic()
                .bootstrap()
                .bootstrapMethod()
                .reference()
                .owner()
                .asInternalName());
      }
    }
    return bootstraps;
  }

  private static List<CodeElement> code(String name) {
    try (InputStream in =
        GeneratedCodeTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
      ClassModel type = ClassFile.of().parse(in.readAllBytes());
      return type.methods().stream()
          .flatMap(method -> method.code().stream())
          .flatMap(code -> code.elementStream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
