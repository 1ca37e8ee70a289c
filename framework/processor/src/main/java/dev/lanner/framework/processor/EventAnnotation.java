package dev.lanner.framework.processor;

import dev.lanner.framework.EventAnswer;
import dev.lanner.framework.EventSource;
import dev.lanner.processing.Types;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// The annotation of a method for events.
///
/// @param written on the method
/// @param meta on the annotation's own type
record EventAnnotation(Kind kind, AnnotationMirror written, AnnotationMirror meta) {

  /// What is done with events.
  enum Kind {
    RECORDS(EventSource.class, "handles", "records", "reader", "RecordReader"),
    ANSWERS(EventAnswer.class, "answers", "events", "exchange", "Exchange");

    private final String meta;

    /// As in "Fulfilment handles records".
    final String verb;

    /// As in "Fulfilment handles records".
    final String noun;

    /// The element of the meta-annotation that names the factory.
    final String factory;

    /// The type that the factory makes; its own name has `Factory` behind.
    final String made;

    Kind(Class<? extends Annotation> meta, String verb, String noun, String factory, String made) {
      this.meta = meta.getName();
      this.verb = verb;
      this.noun = noun;
      this.factory = factory;
      this.made = made;
    }

    /// What a class does, behind its name.
    String does() {
      return verb + " " + noun;
    }
  }

  /// What an annotation is, or `null` when it is none for events.
  static @Nullable EventAnnotation of(AnnotationMirror written) {
    for (Kind kind : Kind.values()) {
      AnnotationMirror meta = Types.mirror(written.getAnnotationType().asElement(), kind.meta);
      if (meta != null) {
        return new EventAnnotation(kind, written, meta);
      }
    }
    return null;
  }

  /// Whether methods with an annotation are for events.
  static boolean isOne(TypeElement annotation) {
    for (Kind kind : Kind.values()) {
      if (Types.has(annotation, kind.meta)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a method is for events.
  static boolean isOn(Element method) {
    return method.getAnnotationMirrors().stream().anyMatch(mirror -> of(mirror) != null);
  }

  /// `OnMove`
  String name() {
    return Types.name(written);
  }

  /// Whether records have a body that a method may take.
  boolean hasBody(Types types) {
    return kind == Kind.RECORDS && (Boolean) types.value(meta, "hasBody").getValue();
  }

  /// Whether a method may take nothing.
  boolean mayTakeNothing(Types types) {
    return kind == Kind.RECORDS && (Boolean) types.value(meta, "mayTakeNothing").getValue();
  }

  /// By which the events are known.
  List<String> eventSources(Types types) {
    return Types.list(types.value(meta, "eventSources")).stream()
        .map(each -> (String) each.getValue())
        .toList();
  }
}
