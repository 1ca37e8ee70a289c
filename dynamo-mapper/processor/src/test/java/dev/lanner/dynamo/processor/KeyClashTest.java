package dev.lanner.dynamo.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Records of one table whose templates could make the same key.
class KeyClashTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {a}            | X#{a}              | X#a
          A#{a}          | A#X#{a}            | A#X#a
          {a}#X          | Y#{a}              | Y#X
          A#{a}          | A#{n}              | A#00000000000
          A#{a}          | A#{e}              | A#ON
          A#{e}          | A#OFF              | A#OFF
          A#{at:day}     | A#{date}           | A#0000-00-00
          A#{at:year}    | A#{n:4}            | A#0000
          A#{u}#{b}      | A#{a}#{b}          | A#00000000-0000-0000-0000-000000000000#g
          {a}#{b}        | {a}!{b}            | a!#a
          A#{flag}       | A#{a}              | A#true
          """)
  void refusesTemplatesThatMakeTheSameText(String one, String other, String example) {
    Sources.of(model(one, other, " // !"))
        .refused(
            "Items of One and of Other could have the same key, such as pk \"%s\". Give them templates with @Key, and begin those of each with another text."
                .formatted(example));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A#{a}          | B#{a}
          A#{a}          | A
          A#{u}          | A#{u}#B#{a}
          A#{n}          | A#{n}#B#{a}
          A#{n}          | A#{u}
          A#{n}          | A#{n:4}
          A#{at}         | A#{date}
          A#{e}          | A#{flag}
          A#{e}          | A#{e}#B
          {a}#{n:4}      | {a}#{b}#{n:4}
          {a}#A          | {a}#B
          A#{a}#         | A#{a}#B#{n}
          A#{a}          | A#{a}#B#{b}
          {a}##{b}       | {a}#A
          {a}#X#{n}      | {a}#Y#{a}#{b}
          """)
  void takesTemplatesThatLiteralsTypesOrRefusedValuesKeepApart(String one, String other) {
    Sources.of(model(one, other, "")).accepted();
    Sources.of(model(other, one, "")).accepted();
  }

  @Test
  void takesSeveralRecordsBelowOne() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "{a}", sort = "ORDER#{id}")
              record Order(String a, String id) implements Shop {}
              @Key(partition = "{a}", sort = "ORDER#{id}#LINE#{line}")
              record Line(String a, String id, String line) implements Shop {}
              @Key(partition = "{a}", sort = "ORDER#{id}#NOTE#{note}")
              record Note(String a, String id, String note) implements Shop {}
            }
            """)
        .accepted();
  }

  /// Partitions may be the same as long as sort keys are not.
  @Test
  void looksAtTheWholeKey() {
    Sources.of(
            """
            @Table("shop")
            sealed interface Shop {
              @Key(partition = "{a}", sort = "ORDER#{id}")
              record Order(String a, String id) implements Shop {}
              @Key(partition = "X#{a}", sort = "LINE#{id}")
              record Line(String a, String id) implements Shop {}
            }
            """)
        .accepted();
  }

  private static String model(String one, String other, String mark) {
    String components =
        "(String a, String b, int n, UUID u, Instant at, LocalDate date, Switch e, boolean flag)";
    return """
    @Table("things")
    sealed interface Things {
      @Key(partition = "%s")
      record One%s implements Things {}
      @Key(partition = "%s")
      record Other%s implements Things {}%s
      enum Switch { ON, OFF }
    }
    """
        .formatted(one, components, other, components, mark);
  }
}
