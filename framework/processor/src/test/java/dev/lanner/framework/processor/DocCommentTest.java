package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocCommentTest {
  @Test
  void readsTextAndBlockTags() {
    DocComment comment =
        DocComment.parse(
            """
             Places an order. It can be cancelled
             within a day.

             @param order what is
                 wanted
             @param <T> of nothing
             @param note
             @return the order
             @throws Problem 409 when the shop is closed
             @throws java.io.IOException never
             @see Orders
            """,
            true);

    assertThat(comment.summary()).isEqualTo("Places an order");
    assertThat(comment.remainder()).isEqualTo("It can be cancelled within a day.");
    assertThat(comment.parameters())
        .containsEntry("order", "what is wanted")
        .containsEntry("note", "");
    assertThat(comment.result()).isEqualTo("the order");
    assertThat(comment.thrown())
        .containsExactly(
            new DocComment.Thrown("Problem", "409 when the shop is closed"),
            new DocComment.Thrown("java.io.IOException", "never"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Finds an order. Or not. | Finds an order | Or not.",
        "Finds an order | Finds an order | ''",
        "Is it there? Perhaps. | Is it there? | Perhaps.",
        "Takes 1.5 hours, e.g. for B. lanner. More. | Takes 1.5 hours, e.g. for B. lanner | More.",
        "Uses e.g. Berlin. More. | Uses e.g. Berlin | More.",
        "Follows RFC 9110, 8.8. `x` is next. | Follows RFC 9110, 8.8 | `x` is next.",
        "The `id` of **it**. | The id of it | ''",
      })
  void takesTheFirstSentenceForASummary(String text, String summary, String remainder) {
    DocComment comment = DocComment.parse(text, true);

    assertThat(comment.summary()).isEqualTo(summary);
    assertThat(comment.remainder()).isEqualTo(remainder);
  }

  @Test
  void endsASentenceWithItsParagraph() {
    DocComment comment = DocComment.parse("Finds it\n\nin the cellar.", true);

    assertThat(comment.summary()).isEqualTo("Finds it");
    assertThat(comment.remainder()).isEqualTo("in the cellar.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{@code a < b} and {@literal <b>} | `a < b` and &lt;b>",
        "{@code a`b} | `` a`b ``",
        "{@link Order} {@link shop.Order#id() the id} {@linkplain #find(int, String)} | Order the id find",
        "{@link java.util.Map.Entry#getKey} | Map.Entry.getKey",
        "{@value Limits#MOST} {@systemProperty user.dir} | Limits.MOST `user.dir`",
        "{@inheritDoc}{@unknown text} | text",
        "<p>One<p>Two<br>three | One\\n\\nTwo\\n\\nthree",
        "<b>bold</b> <i>so</i> <span class='x'>plain</span> | **bold** *so* plain",
        "<code>List&lt;Order&gt;</code> &lt;b> | `List<Order>` &lt;b>",
        "see <a href=\"https://a.example\">there</a>, <a name=x>here</a> | see [there](https://a.example), here",
        "1 < 2 <!-- no --> | 1 < 2",
      })
  void turnsHtmlIntoCommonMark(String html, String commonMark) {
    assertThat(DocComment.parse(html, false).text()).isEqualTo(commonMark.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Order] and [the id][Order#id] | Order and the id",
        "[java.util.List] [#find(int)] [a.b.Order#id()] | List find Order.id",
        "[RFC](https://a.example) [x] [1] | [RFC](https://a.example) [x] [1]",
        "`[Order] {@code x}` <b>x</b> &lt; | `[Order] {@code x}` <b>x</b> &lt;",
        "[ {@code | [ `",
      })
  void keepsMarkdownAndResolvesReferences(String markdown, String commonMark) {
    assertThat(DocComment.parse(markdown, true).text()).startsWith(commonMark);
  }

  @Test
  void keepsListsAndCodeAndJoinsOtherLines() {
    DocComment comment =
        DocComment.parse(
            """
            A text
            on two lines.

            - one
              more
            - two
            1. three

            ```
            @Get
              int x;
            ```
            {@snippet :
              @Post
              int y;
            }
            | a | b |
            |---|---|
            @return nothing
            """,
            true);

    assertThat(comment.text())
        .isEqualTo(
            """
            A text on two lines.

            - one more
            - two
            1. three
            ```
            @Get
              int x;
            ```
            ```java
            @Post
            int y;
            ```

            | a | b |
            |---|---|\
            """);
    assertThat(comment.result()).isEqualTo("nothing");
  }

  @Test
  void keepsPreformattedCodeOfHtml() {
    assertThat(
            DocComment.parse(
                    """
                     Like this:
                     <pre>{@code
                     List<Order> all;
                     }</pre>
                    """,
                    false)
                .text())
        .isEqualTo("Like this:\n```\nList<Order> all;\n\n```");
  }

  @Test
  void readsAResultThatIsReturnedInline() {
    DocComment comment =
        DocComment.parse("{@return the {@code order} of\n a day} It is new.", false);

    assertThat(comment.result()).isEqualTo("the `order` of a day");
    assertThat(comment.summary()).isEqualTo("Returns the order of a day");
    assertThat(comment.remainder()).isEqualTo("It is new.");
  }

  @Test
  void readsNothingFromAnEmptyComment() {
    assertThat(DocComment.parse("", true)).isEqualTo(DocComment.NONE);
    assertThat(DocComment.NONE.summary()).isEmpty();
    assertThat(DocComment.NONE.remainder()).isEmpty();
  }
}
