@UsagePlan(rateLimit = 10, burstLimit = 20, quotaLimit = 100_000)
package shop;

import dev.lanner.framework.UsagePlan;
