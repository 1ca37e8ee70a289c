package books;

import dev.lanner.framework.SecurityScheme;

/** A token of the city's <b>identity provider</b>. */
@SecurityScheme(name = "staff", type = SecurityScheme.Type.BEARER, bearerFormat = "JWT")
@interface Staff {}
