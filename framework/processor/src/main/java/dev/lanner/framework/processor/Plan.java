package dev.lanner.framework.processor;

import dev.lanner.framework.UsagePlan;
import dev.lanner.framework.UsagePlan.Period;
import dev.lanner.framework.processor.RouteSettings.Rate;
import dev.lanner.processing.JsonTree.Members;
import dev.lanner.processing.Reporter;
import dev.lanner.processing.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// What `@UsagePlan` says of the keys of a REST API.
///
/// @param rate of requests with one key, or `null`
/// @param quota of requests with one key in a period, or 0
record Plan(@Nullable Rate rate, int quota, Period period) {

  /// The plan of the API: those nearest to each handler with routes that need a key, which have to
  /// agree.
  ///
  /// @return `null` where nothing is said, or errors were reported
  static @Nullable Plan read(List<Handler> handlers, Types types, Reporter reporter) {
    Plan plan = null;
    Handler first = null;
    Map<Element, TypeElement> idle = new LinkedHashMap<>();
    Map<Element, TypeElement> used = new LinkedHashMap<>();
    for (Handler handler : handlers) {
      TypeElement type = handler.element();
      Element place = place(type, types);
      if (place == null) {
        continue;
      }
      if (handler.endpoints().stream().noneMatch(each -> each.settings().needsKey())) {
        idle.putIfAbsent(place, type);
        continue;
      }
      used.put(place, type);
      Plan nearest = read(place, types.isSource(place) ? place : type, reporter);
      if (plan == null || first == null) {
        plan = nearest;
        first = handler;
      } else if (nearest != null && !plan.equals(nearest)) {
        reporter.error(
            type,
            "%s and %s are behind one REST API, and their @UsagePlan differ. Put one on the package."
                .formatted(first.element().getSimpleName(), type.getSimpleName()));
      }
    }
    idle.keySet().removeAll(used.keySet());
    idle.forEach((place, type) ->
        reporter.error(
            types.isSource(place) ? place : type,
            "@UsagePlan limits nothing, as no route there needs an API key. Put @ApiKeyRequired beside it or on a route, or remove it."));
    return plan;
  }

  private static @Nullable Element place(TypeElement handler, Types types) {
    for (Element place : Places.around(types, null, handler)) {
      if (place.getAnnotation(UsagePlan.class) != null) {
        return place;
      }
    }
    return null;
  }

  private static @Nullable Plan read(Element place, Element at, Reporter reporter) {
    UsagePlan said = Objects.requireNonNull(place.getAnnotation(UsagePlan.class));
    boolean hasRate = said.rateLimit() != 0 || said.burstLimit() != 0;
    if (said.rateLimit() == 0 != (said.burstLimit() == 0)) {
      reporter.error(
          at, "@UsagePlan has one of rateLimit and burstLimit. Set both, or neither for no limit.");
      return null;
    }
    if (said.quotaLimit() < 0) {
      reporter.error(
          at,
          "@UsagePlan has quotaLimit = %d. Set it to 1 or more, or to 0 for no limit."
              .formatted(said.quotaLimit()));
      return null;
    }
    if (!hasRate && said.quotaLimit() == 0) {
      reporter.error(
          at,
          "@UsagePlan has no limit. Set rateLimit and burstLimit, or quotaLimit, or remove it.");
      return null;
    }
    Rate rate =
        hasRate
            ? Rates.read("@UsagePlan", said.rateLimit(), said.burstLimit(), at, reporter)
            : null;
    return new Plan(rate, said.quotaLimit(), said.quotaPeriod());
  }

  Members json() {
    var json = new Members();
    if (rate != null) {
      rate.writeTo(json);
    }
    return quota == 0 ? json : json.put("quotaLimit", quota).put("quotaPeriod", period.name());
  }
}
