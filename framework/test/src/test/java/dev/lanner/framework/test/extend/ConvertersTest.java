package dev.lanner.framework.test.extend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Converters that are beans: in paths, queries, header fields, cookies, forms and JSON.
class ConvertersTest {
  private static final String ISBN = "978-3161484100";
  private static final Isbn ONE = new Isbn("9783161484100");
  private static final Isbn TWO = new Isbn("9780306406157");

  @RegisterExtension final LannerExtension app = new LannerExtension();

  @Test
  void convertsParametersAndJson() {
    TestResponse answer =
        app.http()
            .get("/books/978-3-16-148410-0?related=978-0306406157&related=9783161484100")
            .header("X-Next", ISBN)
            .cookie("last", ISBN)
            .send();

    assertThat(answer.body())
        .isEqualTo(
            "{\"isbn\":\"978-3161484100\",\"related\":[\"978-0306406157\",\"978-3161484100\"],\"copies\":{\"978-3161484100\":2},\"next\":\"978-3161484100\"}");
    assertThat(answer.json(Book.class))
        .isEqualTo(new Book(ONE, List.of(TWO, ONE), Map.of(ONE, 2), Optional.of(ONE)));
  }

  @Test
  void readsThemBack() {
    var book = new Book(ONE, List.of(TWO), Map.of(TWO, 3), Optional.empty());

    assertThat(app.http().post("/books").json(book).send().json(Book.class)).isEqualTo(book);
    assertThat(app.http().post("/books/form").field("isbn", ISBN).send().body())
        .isEqualTo("9783161484100");
  }

  @Test
  void saysWhatATextMustBe() {
    TestResponse path = app.http().get("/books/1").send();
    TestResponse json =
        app.http()
            .post("/books")
            .json("{\"isbn\":\"1\",\"related\":[\"2\"],\"copies\":{\"3\":1}}")
            .send();

    assertThat(path.status()).isIn(400, 404);
    assertThat(path.body()).contains("an ISBN such as 978-3-16-148410-0");
    assertThat(json.status()).isEqualTo(400);
    assertThat(json.body()).contains("an ISBN such as 978-3-16-148410-0");
  }

  @Test
  void makesACodecForWhatAsksForOne() {
    assertThat(app.http().post("/json/text").json(new Shelf(ONE)).send().body())
        .isEqualTo("{\"first\":\"978-3161484100\"}");
  }
}
