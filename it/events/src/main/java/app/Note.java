package app;

import dev.lanner.dynamo.PartitionKey;
import dev.lanner.dynamo.Table;
import dev.lanner.dynamo.TableSettings;
import dev.lanner.dynamo.TableSettings.StreamView;

@Table("notes")
@TableSettings(stream = StreamView.NEW_AND_OLD_IMAGES)
record Note(@PartitionKey String id, String text) {}
