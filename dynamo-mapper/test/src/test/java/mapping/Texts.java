package mapping;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

/// Everything that may be empty.
@Table("texts")
record Texts(
    @PartitionKey String id,
    String text,
    Optional<String> optional,
    List<String> list,
    Map<String, String> map,
    Set<String> set,
    SdkBytes bytes) {}
