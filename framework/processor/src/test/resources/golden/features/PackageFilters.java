// Generated from features by Lanner. Change its source, not this file.
package features;

import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.SecurityHeaders;
import dev.lanner.framework.SecurityHeadersFilter;
import javax.annotation.processing.Generated;

/// The filters that stand on the package `features`.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class PackageFilters {
  public final Filter timing;

  public final Filter securityHeadersFilter;

  public PackageFilters(Application application) {
    this.timing = application.bean(Timing.class);
    this.securityHeadersFilter = new SecurityHeadersFilter().create(new SecurityHeaders() {
      @Override
      public String strictTransportSecurity() {
        return "max-age=31536000; includeSubDomains";
      }

      @Override
      public String contentSecurityPolicy() {
        return "default-src 'none'; frame-ancestors 'none'";
      }

      @Override
      public String referrerPolicy() {
        return "no-referrer";
      }

      @Override
      public String frameOptions() {
        return "";
      }

      @Override
      public Class<SecurityHeaders> annotationType() {
        return SecurityHeaders.class;
      }
    }, application);
  }
}
