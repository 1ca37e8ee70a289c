package mapping;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/// Every type of number.
@Table("numbers")
record Numbers(
    @PartitionKey String id,
    BigDecimal decimal,
    BigInteger integer,
    byte tiny,
    short small,
    int number,
    long large,
    float single,
    double real,
    Set<Long> longs,
    Set<Double> doubles) {}
