package dev.lanner.framework.processor;

import org.junit.jupiter.api.Test;

/// Handlers of WebSocket APIs.
class WebSocketRulesTest {
  @Test
  void refusesARouteTwice() {
    Sources.of(
            """
            @WebSocket
            class Chat {
              @OnMessage("say") void say() {}
              @OnMessage("say")
              void again() {} // !
              @OnMessage void other() {}
            }
            """,
            """
            @WebSocket
            class News {
              @OnMessage
              void all() {} // !
              @OnConnect void first() {}
              @OnConnect
              void second() {} // !
            }
            """)
        .refused(
            "Chat.again takes the route \"say\", which Chat.say takes already. Keep one.",
            "News.all takes the route \"$default\", which Chat.other takes already. Keep one.",
            "News.second takes the route \"$connect\", which News.first takes already. Keep one.");
  }

  @Test
  void refusesRoutesThatApiGatewayKeepsForItself() {
    Sources.of(
            """
            @WebSocket
            class Chat {
              @OnMessage("$default")
              void other() {} // !
              @OnMessage("$connect")
              void connect() {} // !
            }
            """)
        .refused(
            "The route \"$default\" starts with $, which API Gateway keeps for itself. Write @OnMessage without it.",
            "The route \"$connect\" starts with $, which API Gateway keeps for itself. Rename it.");
  }

  @Test
  void refusesAHandlerWithoutRoutes() {
    Sources.of(
            """
            @WebSocket
            class Chat {} // !
            """)
        .refused(
            "The handler Chat has no routes. Annotate a method with @OnConnect, @OnDisconnect or @OnMessage, or remove @WebSocket.");
  }

  @Test
  void refusesARouteOfAClassThatIsNoHandler() {
    Sources.of(
            """
            class Chat {
              @OnMessage("say")
              void say() {} // !
              @OnConnect
              void connect() {} // !
              @OnDisconnect
              void disconnect() {} // !
            }
            """)
        .refused(
            "Chat.say is a route, but Chat is no handler. Annotate the class with @WebSocket, which also makes it a bean.",
            "Chat.connect is a route, but Chat is no handler. Annotate the class with @WebSocket, which also makes it a bean.",
            "Chat.disconnect is a route, but Chat is no handler. Annotate the class with @WebSocket, which also makes it a bean.");
  }

  @Test
  void refusesParametersThatTheEventDoesNotHave() {
    Sources.of(
            """
            @WebSocket
            class Chat {
              @OnConnect
              void connect(String body) {} // !
              @OnDisconnect
              void disconnect(@Query String name) {} // !
              @OnMessage("a")
              void header(@Header("X-A") String name) {} // !
              @OnMessage("b")
              void form(@Form String name) {} // !
              @OnMessage("c")
              void stream(EventStream out) {} // !
              @OnMessage("d")
              void two(String first, String second) {} // !
            }
            """)
        .refused(
            "The parameter body would be the body, and the handshake of a WebSocket has none. Annotate it with @Query, @Header or @Cookie, or name it in the path.",
            "The parameter name comes from the request's query, and the end of a WebSocket connection has none. Remove its annotation.",
            "The parameter name comes from the request's header, and a message of a WebSocket has none. Remove its annotation.",
            "The parameter name comes from a form, and a message of a WebSocket has none. Remove its annotation.",
            "The parameter out takes a streamed answer, and a message of a WebSocket has none. Return a value.",
            "Both first and second would be the body, and a request has one. Annotate the other with @Query, @Header or @Cookie, or name it in the path.");
  }

  @Test
  void refusesAResultThatNobodyReceives() {
    Sources.of(
            """
            @WebSocket
            class Chat {
              @OnConnect
              String connect() { return ""; } // !
              @OnDisconnect
              List<String> disconnect() { return null; } // !
            }
            """)
        .refused(
            "Chat.connect returns String, which nobody receives. Return void, or Response<Void> for a status.",
            "Chat.disconnect returns List<String>, which nobody receives. Return void, or Response<Void> for a status.");
  }

  @Test
  void refusesAConnectionOfAnHttpRequest() {
    Sources.of(
            """
            @Path("/a")
            class A {
              @Get
              String a(WebSocketRequest request) { return ""; } // !
              @Post
              void b(Connection connection) {} // !
            }
            """)
        .refused(
            "The parameter request needs an event of a WebSocket API, and GET is none. Move the method to a class with @WebSocket, or take the Request.",
            "The parameter connection needs an event of a WebSocket API, and POST is none. Move the method to a class with @WebSocket, or take the Request.");
  }
}
