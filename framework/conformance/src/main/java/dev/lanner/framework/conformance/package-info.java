/// Requests through every front end, and what a handler has to see of them.
///
/// `requests.jsonl` beside these classes has them; the module's README describes the lines. {@link
/// dev.lanner.framework.conformance.Main} makes the events.
@NullMarked
package dev.lanner.framework.conformance;

import org.jspecify.annotations.NullMarked;
