package dev.lanner.dynamo.transfer;

import com.amazon.ion.IonBlob;
import com.amazon.ion.IonBool;
import com.amazon.ion.IonDecimal;
import com.amazon.ion.IonException;
import com.amazon.ion.IonInt;
import com.amazon.ion.IonList;
import com.amazon.ion.IonString;
import com.amazon.ion.IonStruct;
import com.amazon.ion.IonSystem;
import com.amazon.ion.IonType;
import com.amazon.ion.IonValue;
import com.amazon.ion.IonWriter;
import com.amazon.ion.system.IonSystemBuilder;
import com.amazon.ion.system.IonTextWriterBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Amazon Ion as text, an item in a line behind the version marker: `$ion_1_0 {Item:{id:"7"}}`.
///
/// Numbers are decimals, which Ion keeps exactly. What kind of set a list is, is said by its
/// annotation.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html#S3DataExport.Output_Data_ION">Amazon
///   Ion in exports</a>
final class IonText {
  private static final IonSystem ION = IonSystemBuilder.standard().build();
  private static final String STRINGS = "$dynamodb_SS";
  private static final String NUMBERS = "$dynamodb_NS";
  private static final String BINARIES = "$dynamodb_BS";

  private IonText() {}

  /// A line with its end.
  static String line(Map<String, AttributeValue> item) {
    var text = new StringBuilder("$ion_1_0 ");
    try (IonWriter out = IonTextWriterBuilder.standard().build(text)) {
      out.stepIn(IonType.STRUCT);
      out.setFieldName("Item");
      write(out, AttributeValue.createM(item));
      out.stepOut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void write(IonWriter out, AttributeValue value) throws IOException {
    switch (value.type()) {
      case S -> out.writeString(value.s());
      case N -> out.writeDecimal(new BigDecimal(value.n()));
      case B -> out.writeBlob(value.b().asByteArrayUnsafe());
      case BOOL -> out.writeBool(value.bool());
      case NUL -> out.writeNull();
      case SS -> writeSet(out, STRINGS, value.ss().stream().map(AttributeValue::createS).toList());
      case NS -> writeSet(out, NUMBERS, value.ns().stream().map(AttributeValue::createN).toList());
      case BS -> writeSet(out, BINARIES, value.bs().stream().map(AttributeValue::createB).toList());
      case L -> writeList(out, value.l());
      case M -> {
        out.stepIn(IonType.STRUCT);
        for (Map.Entry<String, AttributeValue> each : new TreeMap<>(value.m()).entrySet()) {
          out.setFieldName(each.getKey());
          write(out, each.getValue());
        }
        out.stepOut();
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("An attribute has a type that is not known.");
    }
  }

  private static void writeSet(IonWriter out, String kind, List<AttributeValue> elements)
      throws IOException {
    out.setTypeAnnotations(kind);
    writeList(out, elements);
  }

  private static void writeList(IonWriter out, List<AttributeValue> elements) throws IOException {
    out.stepIn(IonType.LIST);
    for (AttributeValue element : elements) {
      write(out, element);
    }
    out.stepOut();
  }

  /// What a line of a file asks for.
  static Entry parse(byte[] line) {
    try {
      IonStruct fields = struct(ION.singleValue(line), "$");
      // The lines of an incremental export may have their fields in a struct of this name.
      if (fields.get("Record") instanceof IonStruct inner) {
        fields = inner;
      }
      return Entry.of(fields(fields, "$"), item -> attributes(struct(item, "$"), "$"));
    } catch (IonException _) {
      // Parsers quote what they read.
      return new Entry.Unreadable("It is not one value of Ion.");
    } catch (IllegalArgumentException e) {
      return new Entry.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static IonStruct struct(IonValue value, String path) {
    if (value instanceof IonStruct struct && !struct.isNullValue()) {
      return struct;
    }
    throw wrong(path, "a struct");
  }

  private static Map<String, IonValue> fields(IonStruct struct, String path) {
    var fields = HashMap.<String, IonValue>newHashMap(struct.size());
    for (IonValue field : struct) {
      if (fields.put(field.getFieldName(), field) != null) {
        throw wrong(path + "." + field.getFieldName(), "one field of a name");
      }
    }
    return fields;
  }

  private static Map<String, AttributeValue> attributes(IonStruct struct, String path) {
    var attributes = new HashMap<String, AttributeValue>();
    fields(struct, path)
        .forEach((name, field) -> attributes.put(name, value(field, path + "." + name)));
    return attributes;
  }

  private static AttributeValue value(IonValue value, String path) {
    if (value.isNullValue()) {
      return AttributeValue.createNul(true);
    }
    return switch (value) {
      case IonString text -> AttributeValue.createS(text.stringValue());
      case IonDecimal number -> AttributeValue.createN(number.bigDecimalValue().toString());
      case IonInt number -> AttributeValue.createN(number.bigIntegerValue().toString());
      case IonBool bool -> AttributeValue.createBool(bool.booleanValue());
      case IonBlob bytes -> AttributeValue.createB(SdkBytes.fromByteArrayUnsafe(bytes.getBytes()));
      case IonStruct struct -> AttributeValue.createM(attributes(struct, path));
      case IonList list -> list(list, path);
      default -> throw wrong(path, "a string, decimal, int, bool, blob, struct, list or null");
    };
  }

  private static AttributeValue list(IonList list, String path) {
    var elements = new ArrayList<AttributeValue>();
    for (IonValue element : list) {
      elements.add(value(element, path + "[" + elements.size() + "]"));
    }
    if (list.hasTypeAnnotation(STRINGS)) {
      return AttributeValue.createSs(all(elements, AttributeValue::s, path, "strings"));
    }
    if (list.hasTypeAnnotation(NUMBERS)) {
      return AttributeValue.createNs(all(elements, AttributeValue::n, path, "decimals"));
    }
    if (list.hasTypeAnnotation(BINARIES)) {
      return AttributeValue.createBs(all(elements, AttributeValue::b, path, "blobs"));
    }
    return AttributeValue.createL(elements);
  }

  private static <T> List<T> all(
      List<AttributeValue> elements,
      Function<AttributeValue, T> content,
      String path,
      String expected) {
    var contents = new ArrayList<T>();
    for (AttributeValue element : elements) {
      T each = content.apply(element);
      if (each == null) {
        throw wrong(path, "a set of " + expected);
      }
      contents.add(each);
    }
    return contents;
  }

  private static IllegalArgumentException wrong(String path, String expected) {
    return new IllegalArgumentException(
        "Ion of DynamoDB needs %s at %s.".formatted(expected, path));
  }
}
