/// Who is calling, proven.
@NullMarked
package dev.lanner.auth;

import org.jspecify.annotations.NullMarked;
