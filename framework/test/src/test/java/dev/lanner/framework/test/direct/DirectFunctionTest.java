package dev.lanner.framework.test.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.framework.InvalidPayloadException;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.direct.Quotes.Basket;
import dev.lanner.framework.test.direct.Quotes.Line;
import dev.lanner.framework.test.direct.Quotes.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Methods that are functions.
class DirectFunctionTest {
  @RegisterExtension final LannerExtension app = new LannerExtension();

  // @start region="test"
  @Test
  void quotesABasket() {
    var basket = new Basket(List.of(new Line("tea", 2), new Line("cup", 1)));

    Quote quote = app.invoke(QuoteFunction.class, basket, Quote.class);

    assertThat(quote.cents()).isEqualTo(750);
  }

  // @end

  @Test
  void takesAndReturnsJson() {
    assertThat(
            app.invoke(QuoteFunction.class, "{\"lines\":[{\"article\":\"tea\",\"quantity\":1}]}"))
        .isEqualTo("{\"cents\":250}");
    assertThat(app.invoke(AddFunction.class, " 41 ")).isEqualTo("42");
    assertThat(app.invoke(ShoutFunction.class, "[\"a\",\"b\"]")).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void takesAndReturnsNullWhereThatIsDeclared() {
    assertThat(app.invoke(LastQuoteFunction.class, "null")).isEqualTo("null");
    assertThat(app.invoke(LastQuoteFunction.class, "\"ada\"")).isEqualTo("{\"cents\":3}");
    assertThat(app.invoke(ShoutFunction.class, "null")).startsWith("[\"");
  }

  @Test
  void ignoresThePayloadOfAMethodThatTakesNone() {
    assertThat(app.invoke(SweepFunction.class, "no JSON at all")).isEqualTo("null");
    assertThat(app.invoke(SweepFunction.class, "")).isEqualTo("null");
    assertThat(app.bean(Quotes.class).swept).isEqualTo(2);
  }

  @Test
  void refusesAPayloadThatViolatesConstraints() {
    refuses(
        "{\"lines\":[{\"article\":\"secret\",\"quantity\":0},{\"quantity\":1}]}",
        "The payload of Quotes.quote is invalid: lines[0].quantity must be greater than or equal to"
            + " 1; lines[1].article must not be null.");
  }

  @Test
  void refusesAPayloadThatIsAnother() {
    refuses(
        "{\"lines\":[{\"article\":\"secret\",\"quantity\":\"two\"}]}",
        "Quotes.quote cannot read its payload. Expected an integer but found a string at"
            + " $.lines[0].quantity (line 1, column 42).");
    refuses("null", "The payload of Quotes.quote is null. Send a value.");
    refuses("{} {}", "Quotes.quote cannot read its payload.");
    refuses("", "Quotes.quote cannot read its payload.");
  }

  @Test
  void failsWithWhatTheMethodThrows() {
    assertThatThrownBy(() -> app.invoke(BrokenFunction.class, "\"torn\""))
        .cause()
        .isInstanceOf(java.io.IOException.class)
        .hasMessage("torn");
  }

  @Test
  void failsWhereNullIsReturnedAndNotDeclared() {
    assertThatThrownBy(() -> app.invoke(BrokenFunction.class, "\"null\""))
        .cause()
        .hasMessage(
            "Quotes.broken returned null. Return a value, or declare the result @Nullable or"
                + " Optional.");
  }

  private void refuses(String payload, String message) {
    assertThatThrownBy(() -> app.invoke(QuoteFunction.class, payload))
        .cause()
        .isInstanceOf(InvalidPayloadException.class)
        .hasMessageStartingWith(message);
  }
}
