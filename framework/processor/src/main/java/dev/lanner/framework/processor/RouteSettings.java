package dev.lanner.framework.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lanner.processing.JsonTree.Members;
import java.math.BigDecimal;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// What API Gateway demands of the requests to a route, besides what an authorizer says.
///
/// @param keyPlace what says that they need an API key, or `null`
/// @param throttle how many there may be, or `null`
record RouteSettings(@Nullable Element keyPlace, @Nullable Rate throttle) {
  /// It takes all of them.
  static final RouteSettings NONE = new RouteSettings(null, null);

  private static final ClassName FILTER = ClassName.get("dev.lanner.framework.spi", "ApiKeyFilter");

  boolean needsKey() {
    return keyPlace != null;
  }

  /// Whether API Gateway may answer that it was asked too often.
  boolean isLimited() {
    return needsKey() || throttle != null;
  }

  /// The filter that refuses what came without a key, behind that of an authorizer; `null` where
  /// none is needed.
  @Nullable FilterUse keyFilter() {
    return keyPlace == null
        ? null
        : new FilterUse(keyPlace, -3, CodeBlock.of("new $T()", FILTER), "apiKey", null);
  }

  /// The settings of a token bucket.
  ///
  /// @param perSecond tokens that it gets
  /// @param burst tokens that it holds
  record Rate(BigDecimal perSecond, int burst) {
    void writeTo(Members json) {
      json.put("rateLimit", perSecond).put("burstLimit", burst);
    }
  }
}
