package dev.lanner.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanner.runtime.Payload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "7", "-7", "10", "2147483647", "-2147483648"})
  void readsInts(String json) {
    assertThat(in(json).readInt()).isEqualTo(Integer.parseInt(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "2147483648",
        "999999999999999999",
        "9223372036854775807",
        "-9223372036854775808"
      })
  void readsLongs(String json) {
    assertThat(in(json).readLong()).isEqualTo(Long.parseLong(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "4294967296", "18446744073709551616"})
  void refusesWhatDoesNotFitAnInt(String json) {
    assertThatThrownBy(() -> in(json).readInt())
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("Expected an integer from -")
        .hasMessageEndingWith(" but found one outside at $ (line 1, column 1).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "99999999999999999999",
        "100000000000000000000000000000000000000"
      })
  void refusesWhatDoesNotFitALong(String json) {
    assertThatThrownBy(() -> in(json).readLong())
        .hasMessage(
            "Expected an integer from -9223372036854775808 to 9223372036854775807 but found one"
                + " outside at $ (line 1, column 1).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.5", "1e2", "1E2", "100e-2", "0.0", "0e0"})
  void refusesFractionsAndExponentsForIntegers(String json) {
    var message =
        "Expected an integer but found a number with a fraction or an exponent at $ (line 1,"
            + " column 1).";

    assertThatThrownBy(() -> in(json).readInt()).hasMessage(message);
    assertThatThrownBy(() -> in(json).readLong()).hasMessage(message);
    assertThatThrownBy(() -> in(json).readBigInteger()).hasMessage(message);
  }

  @Test
  void refusesNumbersInQuotes() {
    assertThatThrownBy(() -> in("\"5\"").readInt())
        .hasMessage("Expected an integer but found a string at $ (line 1, column 1).");
    assertThatThrownBy(() -> in("\"5\"").readDouble())
        .hasMessage("Expected a number but found a string at $ (line 1, column 1).");
    assertThatThrownBy(() -> in("\"NaN\"").readDouble()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> in("\"true\"").readBoolean()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> in("5").readString()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> in("1").readBoolean()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> in("null").readInt()).isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-0.0",
        "0.1",
        "-0.3",
        "1e22",
        "1e23",
        "1e-22",
        "1e-23",
        "9007199254740991",
        "9007199254740992",
        "9007199254740993",
        "9007199254740992.5",
        "123456789012345678901234",
        "1.7976931348623157e308",
        "4.9e-324",
        "2.4703282292062327e-324",
        "1e-400",
        "-1e-400",
        "2.2250738585072012e-308",
        "0.000001",
        "3.4028235e38",
        "1.4e-45",
        "16777217",
        "16777216",
        "1e10",
        "1e11",
        "8388608.5",
        "0.30000001192092896",
        "0e999999999",
        "1e-999999999999",
        "100000000000000000000000000000000000000e-38"
      })
  void readsDoublesAndFloatsAsJavaDoes(String json) {
    assertThat(in(json).readDouble()).isEqualTo(Double.parseDouble(json));
    if (Double.parseDouble(json) < 4e38) {
      assertThat(in(json).readFloat()).isEqualTo(Float.parseFloat(json));
    }
  }

  @Test
  void readsRandomDecimalsAsJavaDoes() {
    var random = new Random(20250101);
    for (int i = 0; i < 50_000; i++) {
      var digits = Long.toString(random.nextLong() >>> random.nextInt(64));
      var json = digits + "." + random.nextInt(1000) + "e" + (random.nextInt(50) - 25);

      assertThat(in(json).readDouble()).isEqualTo(Double.parseDouble(json));
      if (Float.isFinite(Float.parseFloat(json))) {
        assertThat(in(json).readFloat()).isEqualTo(Float.parseFloat(json));
      }
      assertThat(in(json).readBigDecimal()).isEqualTo(new BigDecimal(json));
    }
  }

  @Test
  void refusesWhatDoesNotFitADoubleOrFloat() {
    assertThatThrownBy(() -> in("1e309").readDouble())
        .hasMessage(
            "Expected a number that fits a double but found a larger one at $ (line 1, column"
                + " 1).");
    assertThatThrownBy(() -> in("-1e999999999999").readDouble()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> in("3.5e38").readFloat())
        .hasMessage(
            "Expected a number that fits a float but found a larger one at $ (line 1, column 1).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.00",
        "-0.00",
        "1.50",
        "-1.50",
        "0.001",
        "1e3",
        "1E-3",
        "0e5",
        "1.5e1000",
        "1e-1000",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "12345678901234567890.12345678901234567890",
        "0.0000000000000000000000000000000001"
      })
  void readsBigDecimalsWithTheirScale(String json) {
    assertThat(in(json).readBigDecimal()).isEqualTo(new BigDecimal(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1001", "1e-1001", "1e999999999", "0e999999999", "1e99999999999999999"})
  void refusesExponentsThatTakeAllMemoryLater(String json) {
    assertThatThrownBy(() -> in(json).readBigDecimal())
        .hasMessage(
            "Expected an exponent from -1000 to 1000 but found one outside at $ (line 1, column"
                + " 1).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-5",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "340282366920938463463374607431768211456"
      })
  void readsBigIntegers(String json) {
    assertThat(in(json).readBigInteger()).isEqualTo(new BigInteger(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01  | A number must not have leading zeros",
        "5.  | The text ends inside a number",
        "5.e | A number needs a digit after the decimal point",
        "-a  | A number needs a digit after the minus sign",
        "-   | The text ends inside a number",
        "1e+x| A number needs a digit after the exponent sign",
        "+1  | Expected an integer but found something that is not JSON",
        ".5  | Expected an integer but found something that is not JSON",
        "NaN | Expected an integer but found something that is not JSON",
      })
  void saysWhatIsWrongWithANumber(String json, String problem) {
    assertThatThrownBy(() -> in(json).readInt()).hasMessage(problem + " at $ (line 1, column 1).");
  }

  private static JsonReader in(String json) {
    return JsonReader.of(Payload.ofUtf8(json));
  }
}
