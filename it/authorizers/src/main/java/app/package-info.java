/// Notes of users, who see their own, and reports for partners.
@NullMarked
package app;

import org.jspecify.annotations.NullMarked;
