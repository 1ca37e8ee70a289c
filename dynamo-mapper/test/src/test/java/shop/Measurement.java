package shop;

import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.Ttl;
import java.math.BigDecimal;
import java.time.Instant;

// @start region="model"
@Table("measurements")
@Key(partition = "{sensor}#{at:day}", sort = "{at}")
record Measurement(String sensor, Instant at, BigDecimal value, @Ttl Instant expires) {}
// @end
