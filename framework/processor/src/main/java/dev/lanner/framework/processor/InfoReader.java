package dev.lanner.framework.processor;

import dev.lanner.framework.ApiInfo;
import dev.lanner.processing.JsonTree;
import dev.lanner.processing.JsonTree.Items;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/// Reads what an application says of its API as a whole.
final class InfoReader {
  private final Types types;
  private final Reporter reporter;

  InfoReader(Readers readers) {
    this.types = readers.types();
    this.reporter = readers.reporter();
  }

  /// Adds title, version, description and servers.
  void addTo(Members document, String packageName, List<Handler> handlers) {
    reportElsewhere(packageName, handlers);
    List<Element> places = new ArrayList<>(Places.packages(types, packageName));
    ApiInfo said = Places.nearest(places, ApiInfo.class);
    document.put(
        "info",
        new Members()
            .put(
                "title", said == null || said.title().isEmpty() ? title(packageName) : said.title())
            .put("version", said == null ? "1" : said.version())
            .putUnlessEmpty("description", description(said, places)));
    var servers = new ArrayList<JsonTree>();
    for (String url : said == null ? new String[0] : said.servers()) {
      servers.add(new Members().put("url", url));
    }
    document.putUnlessEmpty("servers", new Items(servers));
  }

  private static String title(String packageName) {
    String last = packageName.substring(packageName.lastIndexOf('.') + 1);
    return Character.toUpperCase(last.charAt(0)) + last.substring(1);
  }

  /// What the annotation says, else the Javadoc of its package, or of the handlers' where there is
  /// no annotation.
  private String description(@Nullable ApiInfo said, List<Element> places) {
    if (said != null && !said.description().isEmpty()) {
      return said.description();
    }
    for (Element place : places) {
      if (said == null || place.getAnnotation(ApiInfo.class) != null) {
        return DocComment.of(place, types.elements()).text();
      }
    }
    return "";
  }

  /// It would be passed over on a package that holds only some of the handlers.
  private void reportElsewhere(String packageName, List<Handler> handlers) {
    for (Handler handler : handlers) {
      for (PackageElement each : Places.packages(types, types.packageOf(handler.element()))) {
        boolean holdsAll = (packageName + ".").startsWith(each.getQualifiedName() + ".");
        if (!holdsAll && each.getAnnotation(ApiInfo.class) != null) {
          reporter.error(
              types.isSource(each) ? each : handler.element(),
              "@ApiInfo stands on the package "
                  + each.getQualifiedName()
                  + ", which not all handlers are in or below. Put it on "
                  + packageName
                  + ".");
        }
      }
    }
  }
}
