package dev.lanner.dynamo.processor;

import com.palantir.javapoet.CodeBlock;
import dev.lanner.processing.Output;
import java.util.List;
import java.util.regex.Pattern;

/// Where a person would break the lines of a call: nowhere, or behind every argument.
final class Layout {
  private static final Pattern QUALIFIER = Pattern.compile("\\b([a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

  /// A line, without the indentation of a statement and what stands around the call.
  private static final int WIDTH = 94;

  private Layout() {}

  /// A call, in a statement.
  ///
  /// @param before what stands in front of it, such as `return `
  static CodeBlock call(CodeBlock before, List<CodeBlock> arguments) {
    CodeBlock line = CodeBlock.of("$L($L)", before, CodeBlock.join(arguments, ", "));
    return width(line) <= WIDTH
        ? line
        : CodeBlock.of("$L(\n$L)", before, CodeBlock.join(arguments, ",\n"));
  }

  /// A call with an argument a line, in the initializer of a field.
  static CodeBlock lines(CodeBlock before, List<CodeBlock> arguments) {
    return CodeBlock.of("$L(\n$>$>$L$<$<)", before, CodeBlock.join(arguments, ",\n"));
  }

  /// How wide the code is when its types are imported.
  private static int width(CodeBlock code) {
    return QUALIFIER.matcher(Output.text(code)).replaceAll("").length();
  }
}
