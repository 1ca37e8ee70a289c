package dev.lanner.dynamo.transfer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What became of a transfer, with all that was done before it went on.
///
/// @param items that were written, to files or to the table; of changes, also those deleted
/// @param rejected how many did not fit
/// @param rejects where they are listed, or `null` when there are none
public record Transferred(long items, long rejected, @Nullable Path rejects) {}
