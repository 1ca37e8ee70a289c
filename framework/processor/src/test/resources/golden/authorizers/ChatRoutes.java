// Generated from shop.Chat by Lanner. Change its source, not this file.
package shop;

import dev.lanner.framework.Answer;
import dev.lanner.framework.Application;
import dev.lanner.framework.Request;
import dev.lanner.framework.spi.Answers;
import javax.annotation.processing.Generated;

/// Binds requests to the methods of {@link Chat}.
@Generated("dev.lanner.framework.processor.LannerProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class ChatRoutes {
  private final Chat chat;

  public ChatRoutes(Application application) {
    this.chat = application.bean(Chat.class);
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
}
