@NullMarked
package dev.lanner.processing;

import org.jspecify.annotations.NullMarked;
