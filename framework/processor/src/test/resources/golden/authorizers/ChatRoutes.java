// Generated from shop.Chat by Lanner. Change its source, not this file.
package shop;

import dev.lanner.auth.AccessFilter;
import dev.lanner.auth.AuthorizerFilter;
import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Filter;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Chat}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ChatRoutes {
  private final Filter authorizer;
  private final Filter access;
  private final Chat chat;
  private final Filter[][] filters;

  public ChatRoutes(Application application) {
    this.chat = application.bean(Chat.class);
    this.authorizer = AuthorizerFilter.of("shop.OrderAuthorizer");
    this.access = AccessFilter.authenticated(application);
    this.filters = new Filter[][] {{authorizer, access}};
  }

  /// `$connect`
  public Answer connect(Request request) throws Exception {
    chat.connect();
    return Answers.noContent();
  }

  /// `$default`
  public Answer say(Request request) throws Exception {
    chat.say();
    return Answers.noContent();
  }

  /// The filters of a chain, the outermost first.
  public Filter[] filters(int chain) {
    return filters[chain];
  }
}
