package shop;

import dev.lanner.dynamo.Index;
import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.ProjectionOf;
import dev.lanner.dynamo.Table;

// @start region="projection"
@Table("tasks")
@Index(name = "by-owner", projection = Index.Projection.INCLUDE, include = "title")
record Task(
    @PartitionKey String id,
    @PartitionKey(index = "by-owner") String owner,
    String title,
    String description) {}

@ProjectionOf(Task.class)
record TaskTitle(String id, String title) {}

// @end

@ProjectionOf(Task.class)
record TaskText(String id, String description) {}
