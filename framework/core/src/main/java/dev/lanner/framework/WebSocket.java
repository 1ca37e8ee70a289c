package dev.lanner.framework;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.DefaultScope;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a class a handler of an API Gateway WebSocket API: a bean whose methods with {@link
/// OnConnect}, {@link OnDisconnect} and {@link OnMessage} answer its routes. The class and its
/// methods may be package-private. All such classes of a module are one function.
///
/// {@snippet :
/// @WebSocket
/// final class Chat {
///   @OnMessage("say")
///   Said say(@Valid Say message, Connection from) { … }
/// }
/// }
///
/// **Parameters** are the message, one per method: a record read as JSON, a `String` or `byte[]` as
/// sent; {@link Connection}, {@link WebSocketRequest}, AWS's `Context`; types that are {@link
/// BoundBy} something. `@OnConnect` may also take {@link Query}, {@link Header} and {@link Cookie}
/// of the handshake.
///
/// **Results** of `@OnMessage` go back to the sender where its route has a route response, and
/// nowhere otherwise; to answer at any time, post with `Connections` of `lanner-framework-aws`. A
/// {@link Problem} that `@OnConnect` throws refuses the connection with its status.
@Bean
@DefaultScope(Singleton.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WebSocket {}
