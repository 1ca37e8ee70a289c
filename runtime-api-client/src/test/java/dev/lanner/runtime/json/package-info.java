/// Tests of the JSON reader and writer.
@NullMarked
package dev.lanner.runtime.json;

import org.jspecify.annotations.NullMarked;
