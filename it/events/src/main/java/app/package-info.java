/// Notes, and copies of them that a function makes of the changes of their table.
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
