package dev.lanner.dynamo.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attributes as bytes, the same bytes for the same attributes, and those of keys back.
public final class AttributeBytes {
  private AttributeBytes() {}

  /// The bytes of attributes.
  public static byte[] write(Map<String, AttributeValue> attributes) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      writeMap(out, attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeMap(DataOutputStream out, Map<String, AttributeValue> attributes)
      throws IOException {
    out.writeInt(attributes.size());
    for (Map.Entry<String, AttributeValue> each : new TreeMap<>(attributes).entrySet()) {
      write(out, each.getKey().getBytes(UTF_8));
      write(out, each.getValue());
    }
  }

  private static void write(DataOutputStream out, AttributeValue value) throws IOException {
    switch (value.type()) {
      case S -> write(out, 'S', value.s().getBytes(UTF_8));
      case N -> write(out, 'N', value.n().getBytes(UTF_8));
      case B -> write(out, 'B', value.b().asByteArrayUnsafe());
      case BOOL -> out.writeByte(value.bool() ? '1' : '0');
      case NUL -> out.writeByte('-');
      case SS -> writeAll(out, 's', value.ss().stream().map(AttributeValue::createS).toList());
      case NS -> writeAll(out, 'n', value.ns().stream().map(AttributeValue::createN).toList());
      case BS -> writeAll(out, 'b', value.bs().stream().map(AttributeValue::createB).toList());
      case L -> writeAll(out, 'L', value.l());
      case M -> {
        out.writeByte('M');
        writeMap(out, value.m());
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("An attribute has a type that is not known.");
    }
  }

  private static void writeAll(DataOutputStream out, char type, List<AttributeValue> elements)
      throws IOException {
    out.writeByte(type);
    out.writeInt(elements.size());
    for (AttributeValue element : elements) {
      write(out, element);
    }
  }

  private static void write(DataOutputStream out, char type, byte[] value) throws IOException {
    out.writeByte(type);
    write(out, value);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// Attributes of a key.
  ///
  /// @throws IllegalArgumentException when the bytes are of none
  public static Map<String, AttributeValue> read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var attributes = new HashMap<String, AttributeValue>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        var name = new String(part(in), UTF_8);
        char type = (char) in.readByte();
        byte[] value = part(in);
        attributes.put(
            name,
            switch (type) {
              case 'S' -> AttributeValue.createS(new String(value, UTF_8));
              case 'N' -> AttributeValue.createN(new String(value, UTF_8));
              case 'B' -> AttributeValue.createB(SdkBytes.fromByteArrayUnsafe(value));
              default -> throw new IllegalArgumentException("These bytes are of no key.");
            });
      }
      return attributes;
    } catch (IOException e) {
      throw new IllegalArgumentException("These bytes are of no key.", e);
    }
  }

  private static byte[] part(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IllegalArgumentException("These bytes are of no key.");
    }
    return in.readNBytes(length);
  }
}
