package dev.lanner.framework.test.guide;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.FilterFactory;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.Problem;
import dev.lanner.framework.Request;

// @start region="filter"
@FilteredBy(Tenant.Check.class)
@interface Tenant {
  String value();

  final class Check implements FilterFactory<Tenant> {
    @Override
    public Filter create(Tenant tenant, Application application) {
      return new Only(tenant.value());
    }
  }

  record Only(String tenant) implements Filter {
    @Override
    public Answer around(Request request, Next next) {
      if (!tenant.equals(request.header("x-tenant"))) {
        throw Problem.of(403, "This is for other tenants.");
      }
      return next.proceed(request).withHeader("X-Served", tenant);
    }
  }
}
// @end
