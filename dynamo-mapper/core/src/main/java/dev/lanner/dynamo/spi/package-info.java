/// What generated code stands on: codecs of attribute values, schemas, and keys.
///
/// Applications meet nothing of this by name. It may change with the processor that generates calls
/// of it.
@NullMarked
package dev.lanner.dynamo.spi;

import org.jspecify.annotations.NullMarked;
