package shop;

import dev.lanner.dynamo.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Table("tickets")
record Ticket(
    @PartitionKey UUID id,
    @SortKey(index = "by-assignee") LocalDate due,
    @PartitionKey(index = "by-assignee") Optional<String> assignee,
    @PartitionKey(index = "multi", order = 0) String project,
    @PartitionKey(index = "multi", order = 1) int year,
    @SortKey(index = "multi", order = 0) String state,
    @SortKey(index = "multi", order = 1) @Nullable Long weight,
    String title) {}
