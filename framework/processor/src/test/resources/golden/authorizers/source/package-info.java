@Authenticated
package shop;

import dev.lanner.auth.Authenticated;
