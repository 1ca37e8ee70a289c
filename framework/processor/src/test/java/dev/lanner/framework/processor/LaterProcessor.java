package dev.lanner.framework.processor;

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

/// Generates classes in the first round.
@SupportedAnnotationTypes("*")
final class LaterProcessor extends AbstractProcessor {
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
