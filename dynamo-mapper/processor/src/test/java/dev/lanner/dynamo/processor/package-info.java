@NullMarked
package dev.lanner.dynamo.processor;

import org.jspecify.annotations.NullMarked;
