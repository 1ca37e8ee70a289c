@NullMarked
package dev.lanner.framework.processor;

import org.jspecify.annotations.NullMarked;
