package dev.lanner.framework.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "[A-Z]{2}\\d+ ^[A-Z]{2}\\d+$",
        "^a+$ ^a+$",
        "^a ^a$",
        "a\\$ ^a\\$$",
        "a|b ^(?:a|b)$",
        "^a|b$ ^(?:^a|b$)$",
        "(?:a)(b)(?=c)(?!d)(?<=e)(?<!f)(?<g>h)\\k<g>\\1 ^(?:a)(b)(?=c)(?!d)(?<=e)(?<!f)(?<g>h)\\k<g>\\1$",
        "a*?b+?c??d{1,}?e{2,3} ^a*?b+?c??d{1,}?e{2,3}$",
        "\\-\\_\\@\\.\\/\\: ^-_@\\.\\/:$",
        "[\\-\\_\\.a-z] ^[\\-_\\.a-z]$",
        "[\\w-.] ^[\\w\\-.]$",
        "[a-\\d] ^[a\\-\\d]$",
        "[-a] ^[-a]$",
        "[a-] ^[a-]$",
        "[^,;] ^[^,;]$",
        "a}b] ^a\\}b\\]$",
        "\\p{Lu}\\P{N} ^\\p{Lu}\\P{N}$",
        "\\x41\\u0041\\cA\\t\\b\\B ^\\x41\\u0041\\cA\\t\\b\\B$",
        "😀+ ^😀+$",
      })
  void translatesWhatBothHave(String java, String ecma) {
    assertThat(EcmaPattern.of(java)).isEqualTo(ecma);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a++",
        "a*+",
        "a?+",
        "a{2}+",
        "(?>a)",
        "(?i)a",
        "(?i:a)",
        "(?x) a",
        "[a[bc]]",
        "[a-z&&[^b]]",
        "[]a]",
        "\\Qa\\E",
        "\\Aa\\z",
        "a\\Z",
        "\\Ga",
        "\\R",
        "\\X",
        "\\h",
        "\\H",
        "\\v",
        "\\V",
        "\\N{DIGIT ONE}",
        "\\e",
        "\\a",
        "\\0101",
        "\\x{1F600}",
        "\\p{Alpha}",
        "\\p{IsLatin}",
        "\\p{javaLowerCase}",
        "\\pL",
        "\\b{g}",
        "(a)\\12",
        "[\\b]"
      })
  void leavesOutWhatOnlyJavaHas(String java) {
    assertThat(EcmaPattern.of(java)).isNull();
  }
}
