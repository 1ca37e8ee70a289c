@Cors(origins = {"https://shop.example", "${ORIGINS:}"}, credentials = true)
@FilteredBy(Timing.class)
@SecurityHeaders(frameOptions = "")
@FunctionSettings(memoryMb = 1024, timeoutSeconds = 20, description = "All of \"it\"")
package features;

import dev.lanner.framework.Cors;
import dev.lanner.framework.FilteredBy;
import dev.lanner.framework.FunctionSettings;
import dev.lanner.framework.SecurityHeaders;
