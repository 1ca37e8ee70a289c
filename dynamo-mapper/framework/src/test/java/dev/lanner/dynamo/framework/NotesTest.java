package dev.lanner.dynamo.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.dynamo.TableClient;
import dev.lanner.dynamo.test.FreshTables;
import dev.lanner.framework.test.LannerExtension;
import dev.lanner.framework.test.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Handlers with tables.
class NotesTest {
  @RegisterExtension final FreshTables tables = FreshTables.of(NotesNoteTable.SCHEMA);
  @RegisterExtension final LannerExtension app = new LannerExtension();

  @BeforeEach
  void tellTheApplication() {
    app.replace(TableClient.class, tables.client());
    app.environment("LANNER_PAGE_TOKEN_KEYS", "1:AAAAAAAAAAAAAAAAAAAAAA==");
  }

  @Test
  void readsAndWrites() {
    TestResponse written =
        app.http().post("/notes/ada/1").header("Content-Type", "text/plain").body("first").send();

    assertThat(written.status()).isEqualTo(200);
    assertThat(app.http().get("/notes/ada/1").send().body())
        .isEqualTo("{\"owner\":\"ada\",\"number\":1,\"text\":\"first\"}");
    assertThat(app.http().get("/notes/ada/2").send().status()).isEqualTo(404);
  }

  @Test
  void answersPages() {
    for (int i = 1; i <= 3; i++) {
      app.http()
          .post("/notes/ada/" + i)
          .header("Content-Type", "text/plain")
          .body("note " + i)
          .send();
    }

    TestResponse first = app.http().get("/notes/ada").send();
    String link = first.header("link");
    String next = link.substring(link.indexOf("after="), link.indexOf('>'));
    TestResponse second = app.http().get("/notes/ada?" + next).send();

    assertThat(first.body()).contains("note 1", "note 2").doesNotContain("note 3");
    assertThat(second.body()).contains("note 3").doesNotContain("next");
    assertThat(app.http().get("/notes/bob?" + next).send().status()).isEqualTo(400);
    assertThat(app.http().get("/notes/ada?after=x").send().body())
        .contains("The page token does not belong to this query. Begin with the first page.");
  }
}
