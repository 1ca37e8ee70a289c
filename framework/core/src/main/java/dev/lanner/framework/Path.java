package dev.lanner.framework;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.DefaultScope;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a class an HTTP handler: a bean whose methods with {@link Get}, {@link Post}, {@link Put},
/// {@link Patch} or {@link Delete} answer requests below its path. The class and its methods may be
/// package-private.
///
/// **Templates** are segments after slashes: `/orders/{id}/items`. `{id}` matches one segment that
/// is not empty and is bound to the parameter of that name, decoded once; `{rest+}`, only at the
/// end, matches one such segment and all that follows, with its slashes. A trailing slash makes
/// another path: `/orders/` is not `/orders`. Where several routes match, a literal goes before a
/// variable and a variable before `{rest+}`, segment by segment; two routes of which neither is
/// more specific do not compile.
///
/// **Parameters** are path variables by name, {@link Query}, {@link Header}, {@link Cookie}, {@link
/// Form} fields and files, {@link Request}, AWS's `Context`, types that are {@link BoundBy}
/// something such as {@link IfMatch}, an {@link EventStream} or `OutputStream` to write the answer
/// into, and at most one more, the body: a `String`, `byte[]`, {@link Bytes} or {@link FormData} as
/// sent, anything else read as JSON or by a {@link BodyCodec}. Constraints of `jakarta.validation`
/// on parameters, and in a body that is `@Valid`, are checked before the handler is called.
///
/// **Results** are answered as JSON with 200, a `String` as text, {@link Bytes} as they are; `void`
/// and {@link NoContent} as 204; an empty `Optional` or, where the method is `@Nullable`, `null` as
/// 404; {@link Created} as 201; {@link Redirect} as 303, 307 or 308; {@link Page} with a link to
/// the next one; {@link StreamedBody} as a stream; {@link Response} as it says. What is thrown is a
/// {@link Problem}, what an {@link ExceptionHandler} makes of it, or a 500.
///
/// {@link Filter}s stand around the methods, {@link Api} says what they are deployed behind.
@Bean
@DefaultScope(Singleton.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Path {
  /// The template that all routes of the class start with; empty for none.
  String value() default "";
}
