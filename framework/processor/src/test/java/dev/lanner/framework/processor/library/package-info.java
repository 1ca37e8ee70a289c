/// Records that are in class files while tests compile, as those of a jar are.
@NullMarked
package dev.lanner.framework.processor.library;

import org.jspecify.annotations.NullMarked;
