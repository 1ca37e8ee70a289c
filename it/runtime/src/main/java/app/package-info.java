/// Handlers as people write them for AWS's managed runtime: nothing here knows Lanner. Each prints
/// a line with the request id first, so that a test knows which part of the log belongs to which
/// event.
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
