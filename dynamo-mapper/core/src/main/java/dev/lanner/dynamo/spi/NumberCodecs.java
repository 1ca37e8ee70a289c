package dev.lanner.dynamo.spi;

import dev.lanner.dynamo.ItemMappingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/// Codecs of types that are stored as numbers. Each is a class of its own, so that a function loads
/// those it uses.
public final class NumberCodecs {
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;

  private NumberCodecs() {}

  /// A whole number from -128 to 127.
  public static final class OfByte extends NumberCodec<Byte> {
    /// The one instance.
    public static final NumberCodec<Byte> CODEC = new OfByte();

    private OfByte() {
      super("a whole number from -128 to 127");
    }

    @Override
    protected String text(Byte value) {
      return value.toString();
    }

    @Override
    protected Byte parse(String number) {
      return isPlain(number) ? Byte.parseByte(number) : new BigDecimal(number).byteValueExact();
    }
  }

  /// A whole number from -32768 to 32767.
  public static final class OfShort extends NumberCodec<Short> {
    /// The one instance.
    public static final NumberCodec<Short> CODEC = new OfShort();

    private OfShort() {
      super("a whole number from -32768 to 32767");
    }

    @Override
    protected String text(Short value) {
      return value.toString();
    }

    @Override
    protected Short parse(String number) {
      return isPlain(number) ? Short.parseShort(number) : new BigDecimal(number).shortValueExact();
    }
  }

  /// A whole number of 32 bits.
  public static final class OfInteger extends NumberCodec<Integer> {
    /// The one instance.
    public static final NumberCodec<Integer> CODEC = new OfInteger();

    private OfInteger() {
      super("a whole number of 32 bits");
    }

    @Override
    protected String text(Integer value) {
      return value.toString();
    }

    @Override
    protected Integer parse(String number) {
      return isPlain(number) ? Integer.parseInt(number) : new BigDecimal(number).intValueExact();
    }
  }

  /// A whole number of 64 bits.
  public static final class OfLong extends NumberCodec<Long> {
    /// The one instance.
    public static final NumberCodec<Long> CODEC = new OfLong();

    private OfLong() {
      super("a whole number of 64 bits");
    }

    @Override
    protected String text(Long value) {
      return value.toString();
    }

    @Override
    protected Long parse(String number) {
      return isPlain(number) ? Long.parseLong(number) : new BigDecimal(number).longValueExact();
    }
  }

  /// A number of up to 38 digits, without its trailing zeros when it comes back.
  public static final class OfBigDecimal extends NumberCodec<BigDecimal> {
    /// The one instance.
    public static final NumberCodec<BigDecimal> CODEC = new OfBigDecimal();

    private OfBigDecimal() {
      super("a number");
    }

    @Override
    protected String text(BigDecimal value) {
      return checked(value).toString();
    }

    @Override
    protected BigDecimal parse(String number) {
      return new BigDecimal(number);
    }
  }

  /// A whole number of up to 38 digits.
  public static final class OfBigInteger extends NumberCodec<BigInteger> {
    /// The one instance.
    public static final NumberCodec<BigInteger> CODEC = new OfBigInteger();

    private OfBigInteger() {
      super("a whole number");
    }

    @Override
    protected String text(BigInteger value) {
      var _ = checked(new BigDecimal(value));
      return value.toString();
    }

    @Override
    protected BigInteger parse(String number) {
      return new BigDecimal(number).toBigIntegerExact();
    }
  }

  /// A number as a `double`; neither infinite nor `NaN`, which DynamoDB does not hold.
  public static final class OfDouble extends NumberCodec<Double> {
    /// The one instance.
    public static final NumberCodec<Double> CODEC = new OfDouble();

    private OfDouble() {
      super("a number within those of double");
    }

    @Override
    protected String text(Double value) {
      return finite(value, value.toString());
    }

    @Override
    protected Double parse(String number) {
      double value = Double.parseDouble(number);
      if (!Double.isFinite(value)) {
        throw new ArithmeticException();
      }
      return value;
    }
  }

  /// A number as a `float`; neither infinite nor `NaN`, which DynamoDB does not hold.
  public static final class OfFloat extends NumberCodec<Float> {
    /// The one instance.
    public static final NumberCodec<Float> CODEC = new OfFloat();

    private OfFloat() {
      super("a number within those of float");
    }

    @Override
    protected String text(Float value) {
      return finite(value, value.toString());
    }

    @Override
    protected Float parse(String number) {
      float value = Float.parseFloat(number);
      if (!Float.isFinite(value)) {
        throw new ArithmeticException();
      }
      return value;
    }
  }

  /// A duration in seconds with nine digits after the point.
  public static final class OfDuration extends NumberCodec<Duration> {
    /// The one instance.
    public static final NumberCodec<Duration> CODEC = new OfDuration();

    private OfDuration() {
      super("a number of seconds");
    }

    @Override
    protected String text(Duration value) {
      return BigDecimal.valueOf(value.getSeconds())
          .add(BigDecimal.valueOf(value.getNano(), 9))
          .toPlainString();
    }

    @Override
    protected Duration parse(String number) {
      BigDecimal seconds = new BigDecimal(number);
      BigInteger whole = seconds.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
      BigDecimal nanos = seconds.subtract(new BigDecimal(whole)).movePointRight(9);
      return Duration.ofSeconds(whole.longValueExact(), nanos.longValueExact());
    }
  }

  /// An instant as whole seconds since 1970, for the attribute by which DynamoDB removes items.
  public static final class OfEpochSecond extends NumberCodec<Instant> {
    /// The one instance.
    public static final NumberCodec<Instant> CODEC = new OfEpochSecond();

    private OfEpochSecond() {
      super("a number of seconds since 1970");
    }

    @Override
    protected String text(Instant value) {
      return Long.toString(value.getEpochSecond());
    }

    @Override
    protected Instant parse(String number) {
      return Instant.ofEpochSecond(new BigDecimal(number).longValueExact());
    }
  }

  private static boolean isPlain(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static String finite(double value, String text) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw ItemMappingException.of(
          "is infinite or not a number", "DynamoDB holds finite numbers only.");
    }
    return value == 0 ? text : checked(new BigDecimal(text), text);
  }

  private static String checked(BigDecimal value, String text) {
    var _ = checked(value);
    return text;
  }

  /// The number, when DynamoDB holds all of its digits.
  private static BigDecimal checked(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    if (shortest.precision() > MAX_DIGITS) {
      throw ItemMappingException.of(
          "has " + shortest.precision() + " digits", "DynamoDB holds 38 of a number. Round it.");
    }
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (shortest.signum() != 0 && (exponent > MAX_EXPONENT || exponent < MIN_EXPONENT)) {
      throw ItemMappingException.of(
          "is a number of the magnitude 1E" + exponent,
          "DynamoDB holds numbers from 1E-130 to 9.9E+125.");
    }
    return value;
  }
}
