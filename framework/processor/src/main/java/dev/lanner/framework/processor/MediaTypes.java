package dev.lanner.framework.processor;

import dev.lanner.framework.Consumes;
import dev.lanner.framework.MediaType;
import dev.lanner.framework.Produces;
import dev.lanner.processing.Reporter;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// The media types that `@Produces` and `@Consumes` name.
final class MediaTypes {
  static final String JSON = "application/json";

  private final Reporter reporter;

  MediaTypes(Reporter reporter) {
    this.reporter = reporter;
  }

  /// What the nearest `@Produces` says, or `null` where there is none.
  @Nullable List<String> produced(List<Element> places) {
    Produces produces = Places.nearest(places, Produces.class);
    return produces == null ? null : checked(places.getFirst(), "@Produces", produces.value());
  }

  /// What the nearest `@Consumes` says, or `null` where there is none.
  @Nullable List<String> consumed(List<Element> places) {
    Consumes consumes = Places.nearest(places, Consumes.class);
    return consumes == null ? null : checked(places.getFirst(), "@Consumes", consumes.value());
  }

  static boolean isJson(String mediaType) {
    MediaType parsed = MediaType.parse(mediaType);
    return parsed != null && parsed.isJson();
  }

  private List<String> checked(Element at, String annotation, String[] values) {
    if (values.length == 0) {
      reporter.error(at, annotation + " names no media type. Name one, or remove it.");
    }
    for (String value : values) {
      MediaType type = MediaType.parse(value);
      if (type == null || value.indexOf('*') >= 0) {
        reporter.error(
            at,
            annotation
                + " has \""
                + value
                + "\", which is no media type. Write one such as text/csv, without ranges.");
      }
    }
    return List.of(values);
  }
}
