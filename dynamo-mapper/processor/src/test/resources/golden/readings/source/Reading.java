package weather;

import dev.lanner.dynamo.Key;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.Ttl;
import java.math.BigDecimal;
import java.time.Instant;

@Table("readings")
@Key(partition = "{sensor}#{at:day}", sort = "{at}")
public record Reading(String sensor, Instant at, BigDecimal value, @Ttl Instant expires) {}
