/// For the mapper's own packages.
@NullMarked
package dev.lanner.dynamo.internal;

import org.jspecify.annotations.NullMarked;
