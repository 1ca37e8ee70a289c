/// A club that has its own say when members sign up, sign in and get mail.
@NullMarked
package club;

import org.jspecify.annotations.NullMarked;
