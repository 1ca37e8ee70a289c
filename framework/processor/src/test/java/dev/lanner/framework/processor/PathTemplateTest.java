package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanner.framework.processor.PathTemplate.Relation;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
  @ParameterizedTest
  @CsvSource({
    "/,             /,             SAME",
    "/,             /a,            DISJOINT",
    "/a,            /a,            SAME",
    "/a,            /b,            DISJOINT",
    "/a,            /a/b,          DISJOINT",
    "/{x},          /{y},          SAME",
    "/a,            /{x},          ORDERED",
    "/{x},          /{rest+},      ORDERED",
    "/a,            /{rest+},      ORDERED",
    "/,             /{rest+},      DISJOINT",
    "/a,            /a/{rest+},    DISJOINT",
    "/{x},          /a/{rest+},    DISJOINT",
    "/a/{rest+},    /a/{all+},     SAME",
    "/a/{rest+},    /{all+},       ORDERED",
    "/a/b/c,        /a/{rest+},    ORDERED",
    "/{x}/{rest+},  /{all+},       ORDERED",
    "/a/{x},        /{y}/b,        AMBIGUOUS",
    "/a/{x},        /{y}/{z},      ORDERED",
    "/a/{x}/c,      /{y}/b/d,      DISJOINT",
    "/a/{x}/c,      /{y}/b/c,      AMBIGUOUS",
    "/a/{rest+},    /{x}/b,        AMBIGUOUS",
    "/a/{rest+},    /{x}/b/c,      AMBIGUOUS",
    "/a/{rest+},    /{x}/{y},      AMBIGUOUS",
    "/a/{rest+},    /b/{x},        DISJOINT",
  })
  void relatesTwoTemplates(String one, String other, Relation relation) {
    PathTemplate a = PathTemplate.parse(one);
    PathTemplate b = PathTemplate.parse(other);

    assertThat(a.relationTo(b)).isEqualTo(relation);
    assertThat(b.relationTo(a)).isEqualTo(relation);
    assertThat(BruteForce.relation(a, b)).isEqualTo(relation);
  }

  @Test
  void relatesRandomTemplatesAsTheirPathsDo() {
    var random = new Random(17);
    for (int i = 0; i < 5_000; i++) {
      PathTemplate one = BruteForce.randomTemplate(random);
      PathTemplate other = BruteForce.randomTemplate(random);

      assertThat(one.relationTo(other))
          .as("%s and %s", one, other)
          .isEqualTo(BruteForce.relation(one, other));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/orders", "/orders/{id}/lines", "/files/{name+}", "/a b/é/$x/~,;="})
  void readsWhatItWrites(String text) {
    assertThat(PathTemplate.parse(text)).hasToString(text);
  }

  @Test
  void hasNoSegmentsForEmptyAndASlash() {
    assertThat(PathTemplate.parse("")).isEqualTo(PathTemplate.parse("/"));
    assertThat(PathTemplate.parse("/").segments()).isEmpty();
  }

  @Test
  void joinsThePathsOfAClassAndItsMethod() {
    PathTemplate path = PathTemplate.parse("/orders/{id}").followedBy(PathTemplate.parse("/{x+}"));

    assertThat(path).hasToString("/orders/{id}/{x+}");
    assertThat(path.variables()).containsExactly("id", "x");
  }
}
