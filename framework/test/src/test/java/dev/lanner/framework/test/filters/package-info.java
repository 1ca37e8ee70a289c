@FilteredBy(Trace.OfPackage.class)
@SecurityHeaders
@Cors(
    origins = {"https://shop.example", "${MORE_ORIGINS:}"},
    credentials = true)
package dev.lanner.framework.test.filters;

import dev.lanner.framework.Cors;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.SecurityHeaders;
