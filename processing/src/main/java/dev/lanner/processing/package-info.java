/// What Lanner's annotation processors share. Nothing of it is in a function.
///
/// {@link dev.lanner.processing.Types} answers questions about types, {@link
/// dev.lanner.processing.Reporter} shows mistakes at elements, {@link dev.lanner.processing.Output}
/// and {@link dev.lanner.processing.JsonTreeWriter} write files that read as if a person had
/// written them. It promises nothing to others.
@NullMarked
package dev.lanner.processing;

import org.jspecify.annotations.NullMarked;
